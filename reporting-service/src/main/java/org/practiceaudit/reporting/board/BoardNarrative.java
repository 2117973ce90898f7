package org.practiceaudit.reporting.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.practiceaudit.reporting.facts.LearningFacts.Improvement;
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

    /** One request for the lines of the cycle, and one for each report and improvement, of which a cycle has a handful. */
    static Uni<BoardNarrative> of(BoardReport report, Owners owners) {
        var cycle = report.cycles().getFirst().cycle();
        var reports = new LinkedHashMap<String, String>();
        report.lines()
                .forEach(line -> line.reports()
                        .forEach(each -> reports.put(each.report(), "/v1/dip-sample-reports/" + each.report())));
        var plans = new LinkedHashMap<String, String>();
        report.learning().improvements().stream()
                .map(Improvement::plan)
                .forEach(plan -> plans.put(plan, "/v1/improvements/" + plan));
        return Uni.combine()
                .all()
                .unis(
                        owners.ask(Owner.ALLOCATION, "/v1/cycles/" + cycle + "/enquiry-meeting"),
                        owners.askAll(Owner.AUDIT, reports),
                        owners.askAll(Owner.ACTIONS, plans))
                .asTuple()
                .map(told -> new BoardNarrative(
                        told.getItem1().map(BoardNarrative::enquiry),
                        map(told.getItem2(), BoardNarrative::findings),
                        map(told.getItem3(), json -> json.path("about").asText())));
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

    private static <T> SequencedMap<String, Told<T>> map(
            SequencedMap<String, Told<JsonNode>> told, Function<JsonNode, T> read) {
        var all = new LinkedHashMap<String, Told<T>>();
        told.forEach((name, each) -> all.put(name, each.map(read)));
        return all;
    }
}
