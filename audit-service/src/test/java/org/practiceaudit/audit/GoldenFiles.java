package org.practiceaudit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.PlainText;

/**
 * What a room stored once is read for ever: each stored name has a file that is never edited, its narrative in plain text.
 * {@code -Dgolden.update=true} writes files that are missing.
 */
public final class GoldenFiles {
    private static final Path FILES = Path.of("src/test/resources/golden");

    /** Stored events as the files hold them: sealing is the event store's to test. */
    public static final ObjectMapper PLAIN =
            Json.MAPPER.copy().enable(SerializationFeature.INDENT_OUTPUT).addMixIn(Narrative.class, PlainText.class);

    private GoldenFiles() {}

    /** @param facts one of each name */
    public static <E> void check(EventNames<E> names, List<? extends E> facts) throws IOException {
        assertEquals(
                new TreeSet<>(names.all().keySet()),
                facts.stream().map(names::nameOf).collect(Collectors.toCollection(TreeSet::new)));
        for (var fact : facts) {
            var name = names.nameOf(fact);
            var file = FILES.resolve(name.replace(':', '_') + ".json");
            if (Boolean.getBoolean("golden.update") && !Files.exists(file)) {
                Files.writeString(file, PLAIN.writeValueAsString(fact) + "\n");
            }
            var golden = Files.readString(file);
            assertEquals(fact, PLAIN.readValue(golden, names.all().get(name)), name);
            assertEquals(PLAIN.readTree(golden), PLAIN.readTree(PLAIN.writeValueAsString(fact)), name);
        }
    }
}
