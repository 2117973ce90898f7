package org.practiceaudit.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Narrative;

/** Each stored shape has a golden file, which is never edited: it reads to an event that writes the same again. */
public final class StoredEvents {
    /** As stored, but with the narrative in the open, so that a file can be read. */
    private static final ObjectMapper MAPPER = Json.MAPPER
            .copy()
            .registerModule(new SimpleModule()
                    .addSerializer(Narrative.class, new Open())
                    .addDeserializer(Narrative.class, new Read()));

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

    private static final class Open extends StdSerializer<Narrative> {
        Open() {
            super(Narrative.class);
        }

        @Override
        public void serialize(Narrative narrative, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(narrative.text());
        }
    }

    private static final class Read extends StdDeserializer<Narrative> {
        Read() {
            super(Narrative.class);
        }

        @Override
        public Narrative deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Narrative(json.getValueAsString());
        }
    }
}
