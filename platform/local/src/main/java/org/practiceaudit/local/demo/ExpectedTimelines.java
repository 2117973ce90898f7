package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The escalation timelines as they must read: one for each audit that anybody graded inadequate, with every event about it. */
final class ExpectedTimelines {
    private final JsonNode told;
    private final List<String> differences = new ArrayList<>();

    private ExpectedTimelines(JsonNode told) {
        this.told = told;
    }

    /** What is missing, too much or out of order, in words. */
    static List<String> differences(List<Story> stories, JsonNode told) {
        var expected = new ExpectedTimelines(told);
        var escalated =
                stories.stream().filter(story -> story.pathway().isPresent()).toList();
        expected.compare(
                "timelines",
                texts(told, "audit"),
                escalated.stream().map(story -> story.of().audit()).sorted().toList());
        escalated.forEach(expected::timeline);
        return expected.differences;
    }

    private void timeline(Story story) {
        for (var timeline : told) {
            if (timeline.path("audit").asText().equals(story.of().audit())) {
                entries(story, timeline);
                step(story, timeline);
            }
        }
    }

    private void entries(Story story, JsonNode timeline) {
        var where = "timeline of " + story.of().audit();
        compare(
                where + ", entries",
                texts(timeline.path("entries"), "what").stream().sorted().toList(),
                story.events().stream().sorted().toList());
        var times = texts(timeline.path("entries"), "at").stream()
                .map(Instant::parse)
                .toList();
        compare(where + ", order of times", times, times.stream().sorted().toList());
        compare(
                where + ", grade of record",
                timeline.path("gradeOfRecord").asText(),
                story.gradeOfRecord().orElse(""));
    }

    private void step(Story story, JsonNode timeline) {
        var pathway = story.pathway().orElseThrow();
        var where = "timeline of " + story.of().audit() + ", step ";
        var steps = timeline.at("/pathways/0/steps");
        compare(where + "codes", texts(steps, "step"), List.of(PathwayStory.STEP));
        var step = steps.path(0);
        compare(where + "due", step.path("dueOn").asText(), pathway.dueOn().toString());
        compare(where + "done", step.hasNonNull("doneAt"), pathway.isDone());
        compare(where + "missed", step.path("missed").asBoolean(), pathway.isMissed());
    }

    private void compare(String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            differences.add(what + ": expected " + expected + ", reporting says " + found);
        }
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }
}
