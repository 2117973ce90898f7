package org.practiceaudit.reporting.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.practiceaudit.reporting.narrative.Owner;
import org.practiceaudit.reporting.narrative.Owners;
import org.practiceaudit.reporting.narrative.Told;

/**
 * What was written in a cycle, told by its owners to this reader at this moment and kept nowhere (TH-18, TH-22).
 *
 * @param audits what auditors wrote on the audits that this reader may read
 * @param records of meetings, by audit and by the step that the meeting was; refused where the owner leaves the record out
 */
public record CycleWords(
        Told<SequencedMap<String, WrittenOn>> audits, SequencedMap<String, Map<String, Told<String>>> records) {
    /** Each owner answers for the whole cycle, page by page. */
    static Uni<CycleWords> of(DataSet data, Owners owners) {
        var path = "/v1/cycles/" + data.cycle().cycle() + "/words";
        return Uni.combine()
                .all()
                .unis(owners.askPages(Owner.AUDIT, path), owners.askPages(Owner.ACTIONS, path))
                .asTuple()
                .map(told -> new CycleWords(
                        told.getItem1().map(items -> audits(data, items)), records(data, told.getItem2())));
    }

    /** Of the audits that the data set is of, in their order. */
    private static SequencedMap<String, WrittenOn> audits(DataSet data, List<JsonNode> items) {
        var byAudit = byAudit(items);
        var audits = new LinkedHashMap<String, WrittenOn>();
        data.rows().stream()
                .map(DataSet.Row::audit)
                .filter(byAudit::containsKey)
                .forEach(audit -> audits.put(audit, WrittenOn.of(byAudit.get(audit))));
        return audits;
    }

    private static SequencedMap<String, Map<String, Told<String>>> records(DataSet data, Told<List<JsonNode>> told) {
        var byAudit = told.map(CycleWords::byAudit);
        var records = new LinkedHashMap<String, Map<String, Told<String>>>();
        data.rows().stream().filter(row -> !row.meetings().isEmpty()).forEach(row -> {
            var ofAudit = new TreeMap<String, Told<String>>();
            row.meetings()
                    .forEach(it ->
                            ofAudit.put(it.kind(), byAudit.flatMap(all -> record(all.get(row.audit()), it.kind()))));
            records.put(row.audit(), ofAudit);
        });
        return records;
    }

    private static Map<String, JsonNode> byAudit(List<JsonNode> items) {
        var byAudit = new HashMap<String, JsonNode>();
        items.forEach(item -> byAudit.put(item.path("audit").asText(), item));
        return byAudit;
    }

    /** Of several plans that have the step, the last one's; it is left out for those who do not read it. */
    private static Told<String> record(JsonNode words, String step) {
        Told<String> found = new Told.Refused<>();
        if (words != null) {
            for (var each : words.path("records")) {
                if (each.path("step").asText().equals(step)) {
                    found = new Told.Found<>(each.path("note").asText());
                }
            }
        }
        return found;
    }
}
