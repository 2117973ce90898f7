package org.practiceaudit.bench.clocks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Json;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.installation.Messages;

/** What the service has told of clocks that fired, each event once however often it was sent. */
final class Fired {
    private Fired() {}

    static List<Wanted> all(Kafka kafka) {
        var seen = new HashSet<String>();
        var fired = new ArrayList<Wanted>();
        kafka.readAll(List.of("actions"), message -> {
            var headers = Messages.headers(message);
            if (!seen.add(headers.get("ce_id"))) {
                return;
            }
            var at = Instant.parse(headers.get("ce_time"));
            switch (headers.get("ce_type")) {
                case "actions.pathway-step-missed.v1" -> {
                    var says = read(message.value());
                    fired.add(new Wanted(Wanted.MISSED, text(says, "pathway"), text(says, "step"), at));
                }
                case "actions.pathway-escalated.v1" ->
                    fired.add(new Wanted(Wanted.ESCALATED, text(read(message.value()), "pathway"), "", at));
                case "actions.action-overdue.v1" ->
                    fired.add(new Wanted(Wanted.OVERDUE, text(read(message.value()), "action"), "", at));
                default -> {}
            }
        });
        return fired;
    }

    private static String text(JsonNode says, String field) {
        return says.get(field).asText();
    }

    private static JsonNode read(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException failed) {
            throw new BenchProblem("An event of the service is no JSON: " + failed.getMessage(), failed);
        }
    }

    /** What was wanted and did not fire, fired and was not wanted, or did either more often than the other; a sentence each. */
    static List<String> differences(List<Wanted> wanted, List<Wanted> fired) {
        var balance = new TreeMap<String, Integer>();
        wanted.forEach(each -> balance.merge(each.toString(), 1, Integer::sum));
        fired.forEach(each -> balance.merge(each.toString(), -1, Integer::sum));
        return balance.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> (each.getValue() > 0 ? "did not fire: " : "should not have fired: ") + each.getKey())
                .toList();
    }
}
