package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.practiceaudit.programme.WorkingDays;

/** Escalation timelines as tables: what was due, what became of it, and every event with who acted. */
final class TimelineTables {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK).withZone(WorkingDays.LONDON);
    private static final List<String> TOLD = List.of(
            "overall",
            "grade",
            "auditorGrade",
            "moderatedGrade",
            "decidedGrade",
            "finalGrade",
            "gradeSource",
            "reason",
            "code",
            "severity",
            "response",
            "step",
            "late",
            "theme",
            "dueOn",
            "decision");

    private TimelineTables() {}

    static String of(JsonNode timelines) {
        var tables = new ArrayList<String>();
        timelines.forEach(timeline -> tables.add(one(timeline)));
        return String.join("\n\n", tables);
    }

    private static String one(JsonNode timeline) {
        var steps = new Table("Pathway", "step", "due on", "by", "what became of it");
        var why = new Table("Step", "due on", "rule", "counted from", "how");
        timeline.path("pathways")
                .forEach(pathway -> pathway.path("steps").forEach(step -> {
                    steps.row(
                            CycleTables.words(pathway.path("code").asText()),
                            CycleTables.words(step.path("step").asText()),
                            step.path("dueOn").asText(),
                            step.path("responsible").asText(),
                            became(step));
                    why.row(
                            CycleTables.words(step.path("step").asText()),
                            step.path("dueOn").asText(),
                            step.path("rule").asText(),
                            step.path("trigger").asText(),
                            step.path("reckoning").asText());
                }));
        var entries = new Table("When", "what", "by", "as", "details");
        timeline.path("entries")
                .forEach(entry -> entries.row(
                        MINUTE.format(Instant.parse(entry.path("at").asText())),
                        entry.path("what").asText(),
                        entry.path("by").asText(),
                        entry.path("role").asText(),
                        details(entry.path("details"))));
        return "Audit " + timeline.path("audit").asText() + " of child "
                + timeline.path("child").asText() + ", team "
                + timeline.path("team").asText() + ", head of service "
                + timeline.path("headOfService").asText()
                + "; grade of record: "
                + CycleTables.words(timeline.path("gradeOfRecord").asText()) + "\n\n" + steps
                + "\n\nWhy each day\n\n" + why
                + "\n\n" + entries;
    }

    private static String became(JsonNode step) {
        if (step.hasNonNull("doneAt")) {
            return (step.path("missed").asBoolean() ? "done too late, " : "done in time, ")
                    + MINUTE.format(Instant.parse(step.path("doneAt").asText()));
        }
        return step.path("missed").asBoolean() ? "MISSED" : "not needed any more, or still to come";
    }

    private static String details(JsonNode details) {
        return TOLD.stream()
                .filter(details::hasNonNull)
                .map(field -> field + " " + details.path(field).asText())
                .collect(Collectors.joining(", "));
    }
}
