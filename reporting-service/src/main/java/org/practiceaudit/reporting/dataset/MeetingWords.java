package org.practiceaudit.reporting.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.practiceaudit.reporting.narrative.Owner;
import org.practiceaudit.reporting.narrative.Owners;
import org.practiceaudit.reporting.narrative.Told;

/**
 * The records of a cycle's meetings, told by their owner to this reader at this moment and kept nowhere (TH-18, TH-22).
 *
 * @param records by audit and by the step that the meeting was; refused where the owner leaves the record out
 */
public record MeetingWords(SequencedMap<String, Map<String, Told<String>>> records) {
    /** One request for each audit that had a meeting. */
    static Uni<MeetingWords> of(DataSet data, Owners owners) {
        var paths = new LinkedHashMap<String, String>();
        data.rows().stream()
                .filter(row -> !row.meetings().isEmpty())
                .forEach(row -> paths.put(row.audit(), "/v1/pathways/" + row.audit()));
        return owners.askAll(Owner.ACTIONS, paths).map(told -> {
            var records = new LinkedHashMap<String, Map<String, Told<String>>>();
            data.rows().stream()
                    .filter(row -> told.containsKey(row.audit()))
                    .forEach(row -> records.put(row.audit(), of(row, told.get(row.audit()))));
            return new MeetingWords(records);
        });
    }

    private static Map<String, Told<String>> of(DataSet.Row row, Told<JsonNode> told) {
        var records = new TreeMap<String, Told<String>>();
        row.meetings().forEach(meeting -> records.put(meeting.kind(), record(told, meeting.kind())));
        return records;
    }

    private static Told<String> record(Told<JsonNode> told, String step) {
        return switch (told) {
            case Told.Found<JsonNode>(var json) -> record(json, step);
            case Told.Nothing<JsonNode> _ -> new Told.Nothing<>();
            case Told.Refused<JsonNode> _ -> new Told.Refused<>();
            case Told.Away<JsonNode> _ -> new Told.Away<>();
        };
    }

    /** Wherever a plan has the step; its record is left out for those who do not read it. */
    private static Told<String> record(JsonNode json, String step) {
        Told<String> found = new Told.Refused<>();
        for (var plan : json.findParents("step")) {
            if (plan.path("step").asText().equals(step) && plan.hasNonNull("note")) {
                found = new Told.Found<>(plan.path("note").asText());
            }
        }
        return found;
    }
}
