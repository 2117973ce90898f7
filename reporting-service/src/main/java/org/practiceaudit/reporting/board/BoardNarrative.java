package org.practiceaudit.reporting.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.practiceaudit.reporting.narrative.Owner;
import org.practiceaudit.reporting.narrative.Owners;
import org.practiceaudit.reporting.narrative.Told;

/**
 * The words of a board report, told by their owners to this reader at this moment.
 *
 * @param enquiry why the lines of enquiry were chosen
 * @param findings of each dip sample report, by its id
 * @param improvements what is to be done, by the improvement's id
 */
public record BoardNarrative(
        Told<Enquiry> enquiry,
        SequencedMap<String, Told<Findings>> findings,
        SequencedMap<String, Told<String>> improvements) {
    /** @param questions the wording of each line, by its code */
    public record Enquiry(String goingWell, String worries, String needToKnow, Map<String, String> questions) {}

    public record Findings(String findings, String conclusions) {}

    /** Each owner answers for a whole cycle at once. */
    static Uni<BoardNarrative> of(BoardReport report, Owners owners) {
        var reports = new LinkedHashMap<String, String>();
        report.lines().forEach(line -> line.reports().forEach(it -> reports.put(it.report(), it.cycle())));
        var plans = new LinkedHashMap<String, String>();
        report.learning().improvements().forEach(it -> plans.put(it.plan(), it.cycle()));
        return Uni.combine()
                .all()
                .unis(
                        owners.ask(
                                Owner.ALLOCATION,
                                "/v1/cycles/" + report.cycles().getFirst().cycle() + "/enquiry-meeting"),
                        ofCycles(
                                        reports,
                                        cycle -> owners.askPages(
                                                Owner.AUDIT, "/v1/cycles/" + cycle + "/dip-sample-reports"))
                                .map(told -> each(reports, told, "report", BoardNarrative::findings)),
                        ofCycles(
                                        plans,
                                        cycle ->
                                                owners.askPages(Owner.ACTIONS, "/v1/cycles/" + cycle + "/improvements"))
                                .map(told -> each(
                                        plans,
                                        told,
                                        "id",
                                        json -> json.path("about").asText())))
                .asTuple()
                .map(told -> new BoardNarrative(
                        told.getItem1().map(BoardNarrative::enquiry), told.getItem2(), told.getItem3()));
    }

    /** @param cycles of each thing that words are asked for, by its id */
    private static Uni<Map<String, Told<List<JsonNode>>>> ofCycles(
            Map<String, String> cycles, Function<String, Uni<Told<List<JsonNode>>>> ask) {
        return Multi.createFrom()
                .iterable(new TreeSet<>(cycles.values()))
                .onItem()
                .transformToUniAndMerge(cycle -> ask.apply(cycle).map(told -> Map.entry(cycle, told)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Of each thing what was told of it among its cycle's; an owner leaves out what the reader may not read. */
    private static <T> SequencedMap<String, Told<T>> each(
            SequencedMap<String, String> cycles,
            Map<String, Told<List<JsonNode>>> told,
            String id,
            Function<JsonNode, T> read) {
        var all = new LinkedHashMap<String, Told<T>>();
        cycles.forEach((thing, cycle) -> all.put(
                thing,
                told.get(cycle)
                        .flatMap(items -> items.stream()
                                .filter(item -> item.path(id).asText().equals(thing))
                                .findFirst()
                                .<Told<T>>map(item -> new Told.Found<>(read.apply(item)))
                                .orElseGet(Told.Refused::new))));
        return all;
    }

    private static Enquiry enquiry(JsonNode json) {
        var questions = new TreeMap<String, String>();
        json.path("lines")
                .forEach(line -> questions.put(
                        line.path("code").asText(), line.path("question").asText()));
        var meeting = json.path("meeting");
        return new Enquiry(
                meeting.path("goingWell").asText(),
                meeting.path("worries").asText(),
                meeting.path("needToKnow").asText(),
                questions);
    }

    private static Findings findings(JsonNode json) {
        var text = json.path("text");
        return new Findings(
                text.path("findings").asText(), text.path("conclusions").asText());
    }
}
