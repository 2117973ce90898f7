package org.practiceaudit.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Json;

/** A stored event keeps its shape for ever: each golden file is read and written back as it was. Never edit one. */
public abstract class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final String kind;
    private final EventNames<?> names;

    protected GoldenFilesTest(String kind, EventNames<?> names) {
        this.kind = kind;
        this.names = names;
    }

    @Test
    void readsEachGoldenFileAndWritesItBack() throws IOException {
        for (var name : names.all().entrySet()) {
            var golden =
                    Json.MAPPER.readTree(GOLDEN.resolve(file(name.getKey())).toFile());
            var event = Json.MAPPER.treeToValue(golden, name.getValue());
            assertEquals(golden, Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(event)), name.getKey());
            assertEquals(name.getKey(), names.nameOf(event));
        }
    }

    @Test
    void hasAGoldenFileForEveryVersionAndNoOther() throws IOException {
        var expected = Stream.concat(names.all().keySet().stream(), names.superseded().stream())
                .map(GoldenFilesTest::file)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, files());
        assertTrue(!expected.isEmpty());
    }

    private Set<String> files() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(kind + "_"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String file(String name) {
        return name.replace(':', '_') + ".json";
    }
}
