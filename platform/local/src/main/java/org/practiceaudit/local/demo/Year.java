package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ALLOCATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practiceaudit.programme.DrawnFrom;
import org.practiceaudit.programme.ProgrammePolicy;

/** A programme's audit year as the allocation service tells it: what is held when, and whose work was looked at. */
record Year(JsonNode calendar, JsonNode coverage) {
    private static final int MOST_UNCOVERED = 8;

    static Year read(Cast cast, ProgrammePolicy policy, Occasion first) {
        var path = "/v1/programmes/" + policy.id();
        var reader = cast.as(Cast.HEAD_OF_QUALITY);
        return new Year(
                reader.get(ALLOCATION, path + "/calendar?from=" + first.month()).body(),
                reader.get(ALLOCATION, path + "/coverage?on=" + first.month().atEndOfMonth())
                        .body());
    }

    /** That the cycles stand in the calendar, on time, and their workers count as covered (CA-01, CA-03). */
    List<Expectation> expectations(List<Seen> cycles) {
        var expectations = new ArrayList<Expectation>();
        cycles.forEach(seen -> {
            var stands = calendar.path("entries")
                    .valueStream()
                    .filter(entry -> entry.path("cycle").asText().equals(seen.id()))
                    .map(entry -> entry.path("standing").asText() + " "
                            + entry.path("state").asText())
                    .toList();
            expectations.add(Expectation.that(
                    "CA-01",
                    seen.id() + " stands in the calendar, sent on time",
                    stands.equals(List.of("on-time sent")) || stands.equals(List.of("on-time closed")),
                    "found " + stands));
        });
        var audited = cycles.stream()
                // Foster carers have workers of their own.
                .filter(seen -> seen.occasion().activity().drawnFrom().subject() == DrawnFrom.Subject.CHILD)
                .flatMap(seen -> seen.allocations().stream())
                .map(each -> each.path("worker").asText())
                .collect(Collectors.toSet());
        var covered = coverage.path("covered")
                .valueStream()
                .map(each -> each.path("socialWorker").asText())
                .collect(Collectors.toSet());
        expectations.add(Expectation.that(
                "CA-03",
                "social workers covered in the year: " + audited.size(),
                covered.equals(audited),
                "found " + covered.size()));
        return expectations;
    }

    @Override
    public String toString() {
        var held =
                new Table("Month", "activity", "group", "meeting by", "sent by", "due", "target", "standing", "cycle");
        calendar.path("entries")
                .forEach(entry -> held.row(
                        text(entry, "month"),
                        text(entry, "activity"),
                        text(entry, "group"),
                        text(entry, "meetingBy"),
                        text(entry, "sentBy"),
                        text(entry, "dueOn"),
                        text(entry, "target"),
                        text(entry, "standing"),
                        text(entry, "cycle")));
        var left = new Table("Social worker without an audit", "team", "records");
        coverage.path("uncovered")
                .valueStream()
                .limit(MOST_UNCOVERED)
                .forEach(each -> left.row(
                        text(each, "socialWorker"),
                        each.path("teams").valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")),
                        each.path("records").asInt()));
        int covered = coverage.path("covered").size();
        int workers = coverage.path("socialWorkers").asInt();
        return held + "\n\nOn demand: " + codes(calendar.path("onDemand")) + "\n\n" + covered + " of " + workers
                + " social workers have an audit of their work in the year from " + text(coverage, "yearBegan")
                + (covered == workers ? "." : "; of the others, the most records first:\n\n" + left);
    }

    private static String codes(JsonNode all) {
        return all.isEmpty()
                ? "nothing"
                : all.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asText();
    }
}
