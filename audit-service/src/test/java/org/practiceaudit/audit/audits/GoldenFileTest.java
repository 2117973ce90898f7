package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Narrative;

/**
 * What was stored once is read for ever: each stored name has a file that is never edited. In the files narrative is
 * plain text; its sealing is the event store's to test. {@code -Dgolden.update=true} writes files that are missing.
 */
class GoldenFileTest {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final ObjectMapper PLAIN = Json.MAPPER
            .copy()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .registerModule(new SimpleModule()
                    .addSerializer(Narrative.class, new PlainWriter())
                    .addDeserializer(Narrative.class, new PlainReader()));

    static Stream<Map.Entry<String, AuditEvent>> facts() {
        return Facts.ALL.stream().map(fact -> Map.entry(AuditEvents.NAMES.nameOf(fact), fact));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isReadAndWrittenAsEver(Map.Entry<String, AuditEvent> fact) throws IOException {
        var file = FILES.resolve(fact.getKey().replace(':', '_') + ".json");
        if (Boolean.getBoolean("golden.update") && !Files.exists(file)) {
            Files.createDirectories(FILES);
            Files.writeString(file, PLAIN.writeValueAsString(fact.getValue()) + "\n");
        }
        var golden = Files.readString(file);
        assertEquals(
                fact.getValue(), PLAIN.readValue(golden, AuditEvents.NAMES.all().get(fact.getKey())));
        assertEquals(PLAIN.readTree(golden), PLAIN.readTree(PLAIN.writeValueAsString(fact.getValue())));
    }

    /** Shapes of old: a field that came later is null in them. */
    static Stream<Path> earlier() throws IOException {
        return Files.list(FILES.resolve("earlier"));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whatWasStoredWithFewerFieldsIsStillRead(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".json", "").replaceFirst("_", ":");
        var read =
                PLAIN.readValue(Files.readString(file), AuditEvents.NAMES.all().get(name));
        var written = PLAIN.readTree(PLAIN.writeValueAsString(read));
        subset(PLAIN.readTree(Files.readString(file)), written);
    }

    private static void subset(JsonNode old, JsonNode now) {
        if (old.isObject()) {
            old.properties().forEach(field -> subset(field.getValue(), now.path(field.getKey())));
        } else {
            assertEquals(old, now);
        }
    }

    @Test
    void everyNameHasAFile() {
        var named = facts().map(Map.Entry::getKey).toList();
        assertEquals(new TreeSet<>(AuditEvents.NAMES.all().keySet()), new TreeSet<>(named));
        assertEquals(named.size(), AuditEvents.NAMES.all().size());
    }

    private static final class PlainWriter extends StdSerializer<Narrative> {
        PlainWriter() {
            super(Narrative.class);
        }

        @Override
        public void serialize(Narrative narrative, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(narrative.text());
        }
    }

    private static final class PlainReader extends StdDeserializer<Narrative> {
        PlainReader() {
            super(Narrative.class);
        }

        @Override
        public Narrative deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Narrative(json.getValueAsString());
        }
    }
}
