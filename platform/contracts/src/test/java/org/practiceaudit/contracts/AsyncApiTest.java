package org.practiceaudit.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiTest {
    private static final Path DOCUMENTS = Path.of("../../docs/asyncapi");
    private static final String HEADERS = "cloudevents-headers.json";

    private static JsonNode document(String service) throws IOException {
        return new YAMLMapper().readTree(DOCUMENTS.resolve(service + ".yaml").toFile());
    }

    private static List<String> typesOf(String service) {
        return EventTypes.all().keySet().stream()
                .filter(type -> type.startsWith(service + "."))
                .toList();
    }

    /** The messages of a document by their type. */
    private static Map<String, JsonNode> messages(JsonNode document) {
        var messages = new TreeMap<String, JsonNode>();
        document.path("components")
                .path("messages")
                .forEach(message -> messages.put(message.path("name").asText(), message));
        return messages;
    }

    @Test
    void thereIsOneDocumentForEachProducingService() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            assertEquals(
                    Set.of("allocation.yaml", "audit.yaml", "moderation.yaml", "actions.yaml", HEADERS),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocation", "audit", "moderation", "actions"})
    void aDocumentListsExactlyTheTypesOfItsService(String service) throws IOException {
        var document = document(service);
        assertEquals("3.0.0", document.path("asyncapi").asText());
        assertEquals("application/json", document.path("defaultContentType").asText());
        assertEquals(new TreeSet<>(typesOf(service)), messages(document).keySet());
        messages(document).forEach((type, message) -> {
            assertEquals(
                    EventTypes.classOf(type).orElseThrow().getSimpleName(),
                    message.path("title").asText());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocation", "audit", "moderation", "actions"})
    void aChannelIsATopicAndCarriesTheEventsOfThatTopic(String service) throws IOException {
        var document = document(service);
        var carried = new TreeMap<String, Set<String>>();
        document.path("channels").properties().forEach(channel -> {
            var topic = channel.getValue().path("address").asText();
            assertEquals(topic, channel.getKey());
            kafka(topic, channel.getValue().path("bindings").path("kafka"));
            carried.put(topic, typesOf(document, channel.getValue()));
        });
        var expected = typesOf(service).stream()
                .collect(Collectors.groupingBy(
                        type -> Topics.of(EventTypes.classOf(type).orElseThrow()),
                        TreeMap::new,
                        Collectors.toCollection(() -> (Set<String>) new TreeSet<String>())));
        assertEquals(expected, carried);
    }

    private static Set<String> typesOf(JsonNode document, JsonNode channel) {
        return StreamSupport.stream(channel.path("messages").spliterator(), false)
                .map(message -> within(document, message.path("$ref").asText())
                        .path("name")
                        .asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void kafka(String topic, JsonNode binding) {
        assertEquals(topic, binding.path("topic").asText());
        assertEquals(Topics.PARTITIONS, binding.path("partitions").asInt());
        var configuration = binding.path("topicConfiguration");
        assertEquals(-1, configuration.path("retention.ms").asInt());
        assertEquals(
                Topics.COMPACTED.contains(topic) ? "compact" : "delete",
                configuration.path("cleanup.policy").path(0).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocation", "audit", "moderation", "actions"})
    void everyChannelIsSentTo(String service) throws IOException {
        var document = document(service);
        var sent = new TreeSet<String>();
        document.path("operations").forEach(operation -> {
            assertEquals("send", operation.path("action").asText());
            sent.add(within(document, operation.path("channel").path("$ref").asText())
                    .path("address")
                    .asText());
        });
        assertEquals(
                document.path("channels").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)),
                sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocation", "audit", "moderation", "actions"})
    void everyReferenceLeadsSomewhere(String service) throws IOException {
        var document = document(service);
        for (var reference : document.findValuesAsText("$ref")) {
            if (reference.startsWith("#")) {
                assertTrue(within(document, reference).isObject(), reference);
            } else {
                assertTrue(Files.isRegularFile(DOCUMENTS.resolve(reference)), reference);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocation", "audit", "moderation", "actions"})
    void aGoldenEventIsValidByTheSchemaThatItsMessageRefersTo(String service) throws IOException {
        messages(document(service)).forEach((type, message) -> {
            var schema = DOCUMENTS.resolve(message.path("payload").path("$ref").asText());
            assertEquals(
                    EventTypes.schemaUri(type),
                    Contract.read(schema).path("$id").asText());
            assertEquals(
                    List.of(),
                    Contract.validate(Contract.read(schema), Contract.of(type).golden()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocation", "audit", "moderation", "actions"})
    void aMessageIsKeyedAsItsTopicIs(String service) throws IOException {
        var document = document(service);
        messages(document).forEach((type, message) -> {
            var topic = Topics.of(EventTypes.classOf(type).orElseThrow());
            var reference = message.path("bindings").path("$ref").asText();
            assertEquals("#/components/messageBindings/" + topic, reference);
            assertEquals(
                    "string", within(document, reference).at("/kafka/key/type").asText());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocation", "audit", "moderation", "actions"})
    void theHeadersOfAMessageAreOursWithItsType(String service) throws IOException {
        messages(document(service)).forEach((type, message) -> {
            var parts = message.path("headers").path("allOf");
            assertEquals("./" + HEADERS, parts.path(0).path("$ref").asText());
            assertEquals(
                    type,
                    parts.path(1)
                            .path("properties")
                            .path("ce_type")
                            .path("const")
                            .asText());
        });
    }

    @Test
    void theHeadersThatWeWriteAreExactlyThoseDescribed() {
        var schema = Contract.read(DOCUMENTS.resolve(HEADERS));
        var full = json(CloudEventHeadersTest.FULL);
        assertEquals(names(schema.path("properties")), names(full));
        assertEquals(List.of(), Contract.validate(schema, full));
        assertEquals(List.of(), Contract.validate(schema, json(least())));
        schema.path("required").forEach(name -> {
            var without = full.deepCopy();
            without.remove(name.asText());
            assertNotEquals(List.of(), Contract.validate(schema, without), name.asText());
        });
    }

    private static EventMetadata least() {
        return CloudEventHeadersTest.metadata(null, null, null, (UUID) null);
    }

    private static ObjectNode json(EventMetadata metadata) {
        return Contract.JSON.valueToTree(new HashMap<>(CloudEventHeaders.of(metadata)));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static JsonNode within(JsonNode document, String reference) {
        return document.at(reference.substring(1));
    }
}
