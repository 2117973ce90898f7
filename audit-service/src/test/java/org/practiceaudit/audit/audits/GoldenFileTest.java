package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.audit.PlainJson;

/**
 * What was stored once is read for ever: each stored name has a file that is never edited. In the files narrative is
 * plain text; its sealing is the event store's to test. {@code -Dgolden.update=true} writes files that are missing.
 */
class GoldenFileTest {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final ObjectMapper PLAIN = PlainJson.MAPPER;

    static Stream<Map.Entry<String, AuditEvent>> facts() {
        return Facts.ALL.stream().map(fact -> Map.entry(AuditEvents.NAMES.nameOf(fact), fact));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isReadAndWrittenAsEver(Map.Entry<String, AuditEvent> fact) throws IOException {
        var golden = PlainJson.file(fact.getKey(), fact.getValue());
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
}
