package org.practiceaudit.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.PlainText;

/** Holds each stored event to its golden file, in which alone its texts stand open; {@code -Dgolden.update=true} writes missing ones. */
public final class StoredShapes {
    private static final ObjectMapper OPEN = Json.MAPPER.copy().addMixIn(Narrative.class, PlainText.class);

    private StoredShapes() {}

    /** There is an example of every event, its file reads to the example, and the example writes the file. */
    public static <E> void hold(EventNames<E> names, List<? extends E> examples) {
        assertEquals(names.all().keySet(), examples.stream().map(names::nameOf).collect(Collectors.toSet()));
        assertEquals(Set.of(), names.superseded());
        for (var example : examples) {
            var name = names.nameOf(example);
            writeMissing(name, example);
            try (var golden = Files.newInputStream(golden(name))) {
                var stored = OPEN.readTree(golden);
                assertEquals(stored, OPEN.readTree(OPEN.writeValueAsString(example)), name);
                assertEquals(example, OPEN.treeToValue(stored, names.all().get(name)), name);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }

    private static Path golden(String name) {
        return Path.of("src/test/resources/golden", name.replace(':', '_') + ".json");
    }

    private static void writeMissing(String name, Object example) {
        var file = golden(name);
        if (Boolean.getBoolean("golden.update") && !Files.exists(file)) {
            try {
                Files.writeString(
                        file,
                        OPEN.writerWithDefaultPrettyPrinter().writeValueAsString(example) + System.lineSeparator());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
