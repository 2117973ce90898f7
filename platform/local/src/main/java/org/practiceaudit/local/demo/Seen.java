package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A cycle as the services tell it once its allocations are sent.
 *
 * @param sample what was drawn, in its order
 * @param explained one of the allocations, and why nobody else has it
 * @param audits as the audit service lists them
 * @param meeting that agreed its lines of enquiry, missing where it had none
 * @param refusal of those who may not confirm, none where those asked may
 */
record Seen(
        Occasion occasion,
        JsonNode cycle,
        List<JsonNode> sample,
        List<JsonNode> allocations,
        JsonNode explained,
        JsonNode replay,
        List<JsonNode> notices,
        List<JsonNode> audits,
        JsonNode meeting,
        Optional<Api.Refusal> refusal) {
    String id() {
        return cycle.path("id").asText();
    }

    Map<String, String> strata() {
        return sample.stream()
                .collect(Collectors.toMap(
                        drawn -> drawn.path("child").asText(),
                        drawn -> drawn.path("stratum").asText()));
    }

    /** How many of the items say what, by what they say. */
    static Map<String, Long> counts(List<JsonNode> items, Function<JsonNode, String> what) {
        return items.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
    }
}
