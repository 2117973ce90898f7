package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.REPORTING;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the cycle came to, as topics and reporting tell it, and where that differs from what was done. */
final class Outcome {
    private static final List<String> FIGURES = List.of("total", "services", "teams", "changes");

    private final JsonNode report;
    private final JsonNode timelines;
    private final EventTotals events;
    private final List<String> differences = new ArrayList<>();

    private Outcome(JsonNode report, JsonNode timelines, EventTotals events) {
        this.report = report;
        this.timelines = timelines;
        this.events = events;
    }

    static Outcome of(
            Cast cast,
            Scenario scenario,
            SyntheticAuthority authority,
            Map<String, Integer> expected,
            EventTotals events) {
        var reader = cast.as(Cast.HEAD_OF_QUALITY);
        var path = "/v1/reports/cycles/" + scenario.cycle();
        var outcome = new Outcome(
                reader.get(REPORTING, path).body(),
                reader.get(REPORTING, path + "/timelines?limit=200").body().path("items"),
                events);
        outcome.differences.addAll(ExpectedEvents.differences(expected, events.byType()));
        outcome.differences.addAll(
                Differences.between(ExpectedFigures.of(authority, scenario.stories()), outcome.report));
        outcome.differences.addAll(ExpectedTimelines.differences(scenario.stories(), outcome.timelines));
        outcome.compareAsKnown(cast, scenario);
        return outcome;
    }

    /** A past day's report is the one that was told on that day. */
    private void compareAsKnown(Cast cast, Scenario scenario) {
        var day = scenario.remembered().day();
        var again = CycleTables.read(cast, scenario.cycle(), "?asAt=" + day);
        for (var part : FIGURES) {
            Differences.between(scenario.remembered().report().path(part), again.path(part)).stream()
                    .map(difference -> "as at " + day + ", " + part + ": " + difference)
                    .forEach(differences::add);
        }
    }

    /** Empty when all is as expected. */
    List<String> differences() {
        return differences;
    }

    void print() {
        heading("Cycle report");
        System.out.println(CycleTables.of(report));
        heading("Escalation timelines");
        System.out.println(TimelineTables.of(timelines));
        heading("Events by topic");
        System.out.println(CycleTables.events(events.byTopic()));
        heading("Against what was done");
        if (differences.isEmpty()) {
            System.out.println("Every expected event, report figure and timeline entry is there.");
        } else {
            differences.forEach(difference -> System.out.println("NOT AS EXPECTED  " + difference));
        }
    }

    static void heading(String text) {
        System.out.println("\n" + text + "\n" + "=".repeat(text.length()) + "\n");
    }
}
