package org.practiceaudit.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NarrativeSealTest {
    private static final StreamId STREAM = new StreamId("bradford", "audit", "a1");
    private static final String WORDS = "Mother said that she feels heard";

    record Feedback(Narrative said) {}

    private static Aead key;
    private static Aead other;

    @BeforeAll
    static void keys() throws Exception {
        AeadConfig.register();
        key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        other = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static String sealed() throws Exception {
        return NarrativeSeal.writer(STREAM, Optional.of(key)).writeValueAsString(new Feedback(Narrative.of(WORDS)));
    }

    private static Feedback open(StreamId stream, Optional<Aead> with) throws Exception {
        return NarrativeSeal.reader(stream, with).readValue(sealed(), Feedback.class);
    }

    @Test
    void storesNoWordOfTheText() throws Exception {
        assertFalse(sealed().contains("Mother"));
        assertTrue(sealed().contains(NarrativeSeal.MARK));
    }

    @Test
    void opensWithTheKeyAndStreamItWasSealedWith() throws Exception {
        assertEquals(new Feedback(Narrative.of(WORDS)), open(STREAM, Optional.of(key)));
    }

    @Test
    void readsAsErasedWhenTheKeyIsGone() throws Exception {
        assertEquals(new Feedback(Narrative.ERASED), open(STREAM, Optional.empty()));
    }

    @Test
    void doesNotOpenWithAnotherKey() {
        assertThrows(JsonMappingException.class, () -> open(STREAM, Optional.of(other)));
    }

    @Test
    void doesNotOpenInAnotherStream() {
        assertThrows(JsonMappingException.class, () -> open(new StreamId("bradford", "audit", "a2"), Optional.of(key)));
    }

    @Test
    void isNotStoredInAStreamWithoutAChild() {
        var writer = NarrativeSeal.writer(STREAM, Optional.empty());

        var refused = assertThrows(Exception.class, () -> writer.writeValueAsString(new Feedback(Narrative.of(WORDS))));
        assertFalse(refused.getMessage().contains("Mother"));
    }

    @Test
    void refusesTextThatWasStoredUnsealed() {
        var reader = NarrativeSeal.reader(STREAM, Optional.of(key));

        assertThrows(JsonMappingException.class, () -> reader.readValue("{\"said\":\"plain\"}", Feedback.class));
    }

    @Test
    void staysOutOfLogs() {
        assertEquals(
                "Narrative[" + WORDS.length() + " characters]",
                Narrative.of(WORDS).toString());
    }
}
