package org.practiceaudit.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A type's schema and golden file, read from where they lie in the sources. */
record Contract(String type, JsonNode schema, ObjectNode golden) {
    static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    static final Path GOLDENS = Path.of("src/test/resources/golden");

    /** As the services write events. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Contract of(String type) {
        return new Contract(
                type, read(SCHEMAS.resolve(type + ".json")), (ObjectNode) read(GOLDENS.resolve(type + ".json")));
    }

    static List<Contract> all() {
        return EventTypes.all().keySet().stream().map(Contract::of).toList();
    }

    PublicEvent event() throws IOException {
        return JSON.treeToValue(golden, EventTypes.classOf(type).orElseThrow());
    }

    List<Error> errors(JsonNode event) {
        return validate(schema, event);
    }

    /** Formats are asserted, so that the 31st of June is no date. */
    static List<Error> validate(JsonNode schema, JsonNode value) {
        return REGISTRY.getSchema(schema.toString(), InputFormat.JSON)
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files of a folder without their ending. */
    static SortedSet<String> namesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type;
    }
}
