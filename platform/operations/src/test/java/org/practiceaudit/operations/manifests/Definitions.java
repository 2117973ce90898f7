package org.practiceaudit.operations.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Custom resources by their definitions' schemas. A cluster drops a field that a schema does not have without a word; here it is
 * refused. Rules in CEL ({@code x-kubernetes-validations}) are not tried: those need a cluster.
 */
final class Definitions {
    private final Map<String, Schema> byType = new HashMap<>();

    /**
     * @param folder of CustomResourceDefinitions
     */
    Definitions(Path folder) {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var file : Checkout.files(folder, ".yaml")) {
            for (var definition : Manifests.read(file.getFileName().toString(), Checkout.read(file))) {
                for (var version : definition.at("/spec/versions")) {
                    var type = definition.at("/spec/group").asText() + "/"
                            + version.path("name").asText() + " "
                            + definition.at("/spec/names/kind").asText();
                    var schema = version.at("/schema/openAPIV3Schema").deepCopy();
                    ((ObjectNode) schema.path("properties"))
                            .putObject("metadata")
                            .put("type", "object");
                    byType.put(type, schemas.getSchema(strict(schema).toString(), InputFormat.JSON));
                }
            }
        }
    }

    boolean know(Manifest manifest) {
        return byType.containsKey(manifest.type());
    }

    List<String> problems(Manifest manifest) {
        return byType.get(manifest.type()).validate(manifest.object().toString(), InputFormat.JSON).stream()
                .map(error -> manifest + ": " + error)
                .toList();
    }

    /** As the schema means it: nothing but its properties where it has some, unless it says that others are kept. */
    private static JsonNode strict(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").isObject()
                    && !object.has("additionalProperties")
                    && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
                object.put("additionalProperties", false);
            }
            if (object.path("x-kubernetes-int-or-string").asBoolean()) {
                object.remove("anyOf");
                object.putArray("type").add("integer").add("string");
            }
            if (object.path("nullable").asBoolean() && object.path("type").isTextual()) {
                var type = object.path("type").asText();
                object.putArray("type").add(type).add("null");
            }
            object.remove("format");
            structure(object);
        }
        return schema;
    }

    /** Schemas within a schema; what is named like a keyword below {@code properties} is a field, not a keyword. */
    private static void structure(ObjectNode schema) {
        schema.path("properties").forEach(Definitions::strict);
        if (schema.path("items").isObject()) {
            strict(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            strict(schema.path("additionalProperties"));
        }
        // Alternatives say what must be there, not what may: they are left as they are.
        for (var keyword : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.path(keyword) instanceof ArrayNode alternatives) {
                alternatives.forEach(alternative -> ((ObjectNode) alternative).remove("format"));
            }
        }
    }
}
