package org.practiceaudit.actions;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Narrative;

/** Holds each stored event to its golden file, in which alone its texts stand open; {@code -Dgolden.update=true} writes missing ones. */
public final class StoredShapes {
    private static final ObjectMapper OPEN = Json.MAPPER
            .copy()
            .registerModule(
                    new SimpleModule().addSerializer(new Written()).addDeserializer(Narrative.class, new Read()));

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

    private static final class Written extends StdSerializer<Narrative> {
        Written() {
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
            return new Narrative(json.getText());
        }
    }
}
