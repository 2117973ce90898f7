package org.practiceaudit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every operation of a service's committed OpenAPI document, so that a test that goes through all cannot forget a new one. */
public final class ApiOperations {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;

    private ApiOperations(JsonNode document) {
        this.document = document;
    }

    /**
     * One operation.
     *
     * @param method in capitals
     * @param path with its parameters in braces
     * @param body the least that has the form asked for, empty where none is; what it says is nonsense
     */
    public record Operation(String method, String path, Optional<JsonNode> body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All of a service, by path and method. */
    public static List<Operation> of(String service) {
        try {
            var document = new YAMLMapper()
                    .readTree(
                            Path.of("..", "docs", "openapi", service + ".yaml").toFile());
            return new ApiOperations(document).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Operation> all() {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(each -> {
                    if (METHODS.contains(each.getKey()) && path.getKey().startsWith("/v1/")) {
                        all.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT), path.getKey(), body(each.getValue())));
                    }
                }));
        return all;
    }

    private Optional<JsonNode> body(JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(example(schema));
    }

    private JsonNode example(JsonNode asked) {
        var schema = resolved(asked);
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "boolean" -> JSON.booleanNode(true);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            default -> text(schema);
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("required")
                .forEach(name -> object.set(
                        name.textValue(), example(schema.path("properties").path(name.textValue()))));
        return object;
    }

    private JsonNode array(JsonNode schema) {
        var array = JSON.arrayNode();
        for (var i = 0; i < schema.path("minItems").asInt(0); i++) {
            array.add(example(schema.path("items")));
        }
        return array;
    }

    private static JsonNode text(JsonNode schema) {
        return switch (schema.path("format").asText("")) {
            case "date" -> JSON.textNode(LocalDate.now().toString());
            case "date-time" -> JSON.textNode(LocalDate.now() + "T09:00:00Z");
            default ->
                JSON.textNode("x".repeat(Math.max(1, schema.path("minLength").asInt(1))));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").textValue().substring(1)));
        }
        var choices = schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
        for (var choice : choices) {
            if (!"null".equals(choice.path("type").asText())) {
                return resolved(choice);
            }
        }
        return schema.has("allOf") ? resolved(schema.path("allOf").get(0)) : schema;
    }

    /** OpenAPI 3.1 writes {@code [string, "null"]} where a value may be missing. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        for (var each : type) {
            if (!"null".equals(each.textValue())) {
                return each.textValue();
            }
        }
        return type.isTextual() ? type.textValue() : schema.has("properties") ? "object" : "string";
    }
}
