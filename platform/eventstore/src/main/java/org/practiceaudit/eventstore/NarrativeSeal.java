package org.practiceaudit.eventstore;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals and opens the narrative of one stream's events as they become JSON and come back. The stream is bound into the
 * seal, so that a text moved to another stream does not open.
 */
final class NarrativeSeal {
    /** Marks sealed text in stored JSON. */
    static final String MARK = "sealed:1:";

    private static final String ATTRIBUTE = NarrativeSeal.class.getName();
    private static final com.fasterxml.jackson.databind.ObjectMapper MAPPER = Json.MAPPER
            .copy()
            .registerModule(new SimpleModule()
                    .addSerializer(Narrative.class, new Serializer())
                    .addDeserializer(Narrative.class, new Deserializer()));

    private final Optional<Aead> key;
    private final byte[] stream;

    private NarrativeSeal(StreamId stream, Optional<Aead> key) {
        this.key = key;
        this.stream = stream.toString().getBytes(StandardCharsets.UTF_8);
    }

    static ObjectWriter writer(StreamId stream, Optional<Aead> key) {
        return MAPPER.writer().withAttribute(ATTRIBUTE, new NarrativeSeal(stream, key));
    }

    static ObjectReader reader(StreamId stream, Optional<Aead> key) {
        return MAPPER.reader().withAttribute(ATTRIBUTE, new NarrativeSeal(stream, key));
    }

    private String seal(Narrative narrative) throws IOException {
        var aead = key.orElseThrow(() -> new IllegalStateException(
                "no key to seal narrative with: the stream names no child, or its key is destroyed"));
        try {
            return MARK
                    + Base64.getEncoder()
                            .encodeToString(aead.encrypt(narrative.text().getBytes(StandardCharsets.UTF_8), stream));
        } catch (GeneralSecurityException e) {
            throw new IOException("narrative could not be sealed", e);
        }
    }

    private Narrative open(String sealed) throws IOException {
        if (!sealed.startsWith(MARK)) {
            throw new IOException("narrative that was stored unsealed");
        }
        if (key.isEmpty()) {
            return Narrative.ERASED;
        }
        try {
            var text = key.get().decrypt(Base64.getDecoder().decode(sealed.substring(MARK.length())), stream);
            return new Narrative(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException("narrative does not open with its child's key", e);
        }
    }

    private static final class Serializer extends StdSerializer<Narrative> {
        Serializer() {
            super(Narrative.class);
        }

        @Override
        public void serialize(Narrative narrative, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(((NarrativeSeal) context.getAttribute(ATTRIBUTE)).seal(narrative));
        }
    }

    private static final class Deserializer extends StdDeserializer<Narrative> {
        Deserializer() {
            super(Narrative.class);
        }

        @Override
        public Narrative deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return ((NarrativeSeal) context.getAttribute(ATTRIBUTE)).open(json.getValueAsString());
        }
    }
}
