package org.practiceaudit.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    private static final int LONGEST_CODE = 64;

    static List<Contract> contracts() {
        return Contract.all();
    }

    @Test
    void everyTypeHasASchemaAndAGoldenFileAndThereIsNoOther() {
        var types = new TreeSet<>(EventTypes.all().keySet());
        assertEquals(types, Contract.namesIn(Contract.SCHEMAS));
        assertEquals(types, Contract.namesIn(Contract.GOLDENS));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSchemaIsOnTheClassPathUnderItsTypesNames(Contract contract) {
        assertNotNull(EventTypes.class.getResource("/" + EventTypes.schemaPath(contract.type())));
        assertEquals(
                EventTypes.schemaUri(contract.type()),
                contract.schema().path("$id").asText());
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                contract.schema().path("$schema").asText());
        assertEquals(
                EventTypes.classOf(contract.type()).orElseThrow().getSimpleName(),
                contract.schema().path("title").asText());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theGoldenEventIsValid(Contract contract) {
        assertEquals(List.of(), contract.errors(contract.golden()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theGoldenEventBecomesARecordAndTheSameJsonAgain(Contract contract) throws IOException {
        assertEquals(contract.golden(), Contract.JSON.readTree(Contract.JSON.writeValueAsString(contract.event())));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void unknownFieldsAreIgnored(Contract contract) throws IOException {
        var later = contract.golden().deepCopy().put("addedLater", "something");
        assertEquals(List.of(), contract.errors(later));
        assertEquals(contract.event(), new Contract(contract.type(), contract.schema(), later).event());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aRequiredFieldMayNotBeMissingOrNull(Contract contract) {
        for (var field : contract.schema().path("required")) {
            var without = contract.golden().deepCopy().without(field.asText());
            assertNotEquals(List.of(), contract.errors(without), field.asText());
            var empty = contract.golden().deepCopy().putNull(field.asText());
            assertNotEquals(List.of(), contract.errors(empty), field.asText());
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void anOptionalFieldMayBeMissingOrNull(Contract contract) throws IOException {
        var optional = new TreeSet<>(names(contract.schema().path("properties")));
        contract.schema().path("required").forEach(field -> optional.remove(field.asText()));
        for (var field : optional) {
            var without = contract.golden().deepCopy();
            without.remove(field);
            assertEquals(List.of(), contract.errors(without), field);
            var empty = contract.golden().deepCopy().putNull(field);
            assertEquals(List.of(), contract.errors(empty), field);
            assertEquals(
                    new Contract(contract.type(), contract.schema(), empty).event(),
                    new Contract(contract.type(), contract.schema(), without).event());
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aFieldTakesNoSentenceAndNoOtherKindOfValue(Contract contract) {
        contract.schema().path("properties").properties().forEach(property -> {
            var other = property.getValue().path("type").asText().equals("boolean") ? "yes" : "true";
            var wrong = other.equals("true") ? BooleanNode.TRUE : TextNode.valueOf(other);
            assertNotEquals(List.of(), replaced(contract, property.getKey(), wrong), property.getKey());
            if (!property.getKey().equals("policy")) {
                var sentence = TextNode.valueOf("Her mother said that she is happier; nobody doubts it.");
                assertNotEquals(List.of(), replaced(contract, property.getKey(), sentence), property.getKey());
            }
        });
    }

    private static List<?> replaced(Contract contract, String field, JsonNode value) {
        return contract.errors(contract.golden().deepCopy().set(field, value));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyFieldOfTheRecordIsInTheSchemaInTheSameOrder(Contract contract) {
        sameFields(EventTypes.classOf(contract.type()).orElseThrow(), contract.schema());
        var ours = Stream.of(
                        SectionGrade.class,
                        SectionAgreement.class,
                        ProposedAction.class,
                        PlannedStep.class,
                        GradeChange.class)
                .collect(Collectors.toMap(Class::getSimpleName, part -> part));
        contract.schema().path("$defs").properties().stream()
                .filter(definition -> ours.containsKey(definition.getKey()))
                .forEach(definition -> sameFields(ours.get(definition.getKey()), definition.getValue()));
    }

    private static void sameFields(Class<?> record, JsonNode schema) {
        var components = Stream.of(record.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        assertEquals(components, names(schema.path("properties")), record.getSimpleName());
        assertTrue(schema.path("additionalProperties").asBoolean(), record.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyPartSaysWhatItMeans(Contract contract) {
        assertFalse(contract.schema().path("description").asText().isBlank());
        everyObject(contract.schema())
                .flatMap(node -> Stream.concat(
                        node.path("properties").properties().stream(), node.path("$defs").properties().stream()))
                .forEach(part ->
                        assertFalse(part.getValue().path("description").asText().isBlank(), part.getKey()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void onlyAPolicyIsFreeText(Contract contract) {
        everyObject(contract.schema())
                .filter(node -> node.path("type").asText().equals("string"))
                .filter(node -> !isBounded(node))
                .forEach(node -> assertEquals(
                        Set.of("allocation.programme-published.v1", "The policy as JSON text."),
                        Set.of(contract.type(), node.path("description").asText())));
    }

    /** A format alone is not trusted, since a validator may take it for an annotation. */
    private static boolean isBounded(JsonNode string) {
        if (string.has("enum")) {
            return true;
        }
        var pattern = string.path("pattern").asText();
        var anchored = pattern.startsWith("^") && pattern.endsWith("$");
        var unbounded = pattern.matches(".*[*+].*") || pattern.contains(",}") || pattern.contains(".*");
        var tooLong = ("a".repeat(LONGEST_CODE + 1)).matches(pattern.isEmpty() ? ".*" : pattern);
        return anchored && !unbounded && !tooLong;
    }

    private static Stream<JsonNode> everyObject(JsonNode node) {
        var below = StreamSupport.stream(node.spliterator(), false).flatMap(SchemasTest::everyObject);
        return node.isObject() ? Stream.concat(Stream.of(node), below) : below;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    @Test
    void aDateThatIsNotInTheCalendarIsRefused() {
        var contract = Contract.of("allocation.cycle-closed.v1");
        assertNotEquals(List.of(), replaced(contract, "closedOn", TextNode.valueOf("2026-06-31")));
    }
}
