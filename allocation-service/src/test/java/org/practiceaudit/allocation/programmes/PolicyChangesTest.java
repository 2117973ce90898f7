package org.practiceaudit.allocation.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.programme.Programmes;

class PolicyChangesTest {
    @Test
    void saysNothingOfEqualPolicies() {
        var tree = Programmes.toTree(Programmes.shipped("camden"));
        assertEquals(List.of(), PolicyChanges.between(tree, tree));
    }

    @Test
    void namesWhatChangedByItsCode() throws JsonProcessingException {
        assertEquals(
                List.of(
                        change("activities[deep-dive]", "{\"code\":\"deep-dive\",\"n\":20}", null),
                        change("activities[front-door].n", "30", "36"),
                        change("activities[multi-agency]", null, "{\"code\":\"multi-agency\",\"n\":10}"),
                        change("roles[iro]", null, "\"iro\"")),
                PolicyChanges.between(
                        tree(
                                "{\"activities\":[{\"code\":\"deep-dive\",\"n\":20},{\"code\":\"front-door\",\"n\":30}],\"roles\":[\"auditor\"]}"),
                        tree(
                                "{\"activities\":[{\"code\":\"front-door\",\"n\":36},{\"code\":\"multi-agency\",\"n\":10}],\"roles\":[\"auditor\",\"iro\"]}")));
    }

    @Test
    void knowsItemsWithoutACodeByTheirPlace() throws JsonProcessingException {
        assertEquals(
                List.of(change("held[1]", "2", "3")),
                PolicyChanges.between(tree("{\"held\":[1,2]}"), tree("{\"held\":[1,3]}")));
    }

    @Test
    void tellsOfAValueThatBecameAnotherKindOfThing() throws JsonProcessingException {
        assertEquals(
                List.of(change("due", "\"monthly\"", "{\"kind\":\"monthly\"}")),
                PolicyChanges.between(tree("{\"due\":\"monthly\"}"), tree("{\"due\":{\"kind\":\"monthly\"}}")));
    }

    private static PolicyChanges.Change change(String path, String before, String after)
            throws JsonProcessingException {
        return new PolicyChanges.Change(path, before == null ? null : tree(before), after == null ? null : tree(after));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return Json.MAPPER.readTree(json);
    }
}
