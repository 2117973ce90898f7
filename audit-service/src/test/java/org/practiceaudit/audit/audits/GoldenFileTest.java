package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.audit.GoldenFiles;

class GoldenFileTest {
    private static final Path FILES = Path.of("src/test/resources/golden");

    @Test
    void eachIsReadAndWrittenAsEver() throws IOException {
        GoldenFiles.check(AuditEvents.NAMES, Facts.ALL);
    }

    /** Shapes of old: a field that came later is null in them. */
    static Stream<Path> earlier() throws IOException {
        return Files.list(FILES.resolve("earlier"));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whatWasStoredWithFewerFieldsIsStillRead(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".json", "").replaceFirst("_", ":");
        var read = GoldenFiles.PLAIN.readValue(
                Files.readString(file), AuditEvents.NAMES.all().get(name));
        var written = GoldenFiles.PLAIN.readTree(GoldenFiles.PLAIN.writeValueAsString(read));
        subset(GoldenFiles.PLAIN.readTree(Files.readString(file)), written);
    }

    private static void subset(JsonNode old, JsonNode now) {
        if (old.isObject()) {
            old.properties().forEach(field -> subset(field.getValue(), now.path(field.getKey())));
        } else {
            assertEquals(old, now);
        }
    }
}
