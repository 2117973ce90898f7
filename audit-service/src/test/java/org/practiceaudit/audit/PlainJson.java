package org.practiceaudit.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Narrative;

/** Stored events as their golden files hold them: narrative is plain text, its sealing is the event store's to test. */
public final class PlainJson {
    private static final Path FILES = Path.of("src/test/resources/golden");

    public static final ObjectMapper MAPPER = Json.MAPPER
            .copy()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .registerModule(new SimpleModule()
                    .addSerializer(Narrative.class, new PlainWriter())
                    .addDeserializer(Narrative.class, new PlainReader()));

    private PlainJson() {}

    /** The golden file of a stored name; {@code -Dgolden.update=true} writes one that is missing. */
    public static String file(String name, Object fact) throws IOException {
        var file = FILES.resolve(name.replace(':', '_') + ".json");
        if (Boolean.getBoolean("golden.update") && !Files.exists(file)) {
            Files.createDirectories(FILES);
            Files.writeString(file, MAPPER.writeValueAsString(fact) + "\n");
        }
        return Files.readString(file);
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
