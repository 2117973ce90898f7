package org.practiceaudit.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.PlainText;

/** Each stored shape has a golden file, which is never edited: it reads to an event that writes the same again. */
public final class StoredEvents {
    /** As stored, but with the narrative in the open, so that a file can be read. */
    private static final ObjectMapper MAPPER = Json.MAPPER.copy().addMixIn(Narrative.class, PlainText.class);

    private StoredEvents() {}

    /** Every name has its file, and every file is understood. */
    public static <E> void keepTheirShape(EventNames<E> names) {
        names.all().forEach((name, type) -> {
            var file = "/golden/" + name.replace(':', '_') + ".json";
            try (var golden = StoredEvents.class.getResourceAsStream(file)) {
                if (golden == null) {
                    throw new AssertionError(name + " has no golden file " + file);
                }
                var json = MAPPER.readTree(golden);
                assertEquals(json, MAPPER.valueToTree(MAPPER.treeToValue(json, type)), name);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name, unreadable);
            }
        });
    }
}
