package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The cycle report as tables. */
final class CycleTables {
    private static final List<String> GRADES =
            List.of(Part.OUTSTANDING, Part.GOOD, Part.REQUIRES_IMPROVEMENT, Part.INADEQUATE);

    private CycleTables() {}

    /** @param query such as {@code ?asAt=2026-09-16}, or empty for what is known now */
    static JsonNode read(Cast cast, String cycle, String query) {
        return cast.as(Cast.HEAD_OF_QUALITY)
                .get(Service.REPORTING, "/v1/reports/cycles/" + cycle + query)
                .body();
    }

    static String of(JsonNode report) {
        var cycle = report.path("cycle");
        var dates = cycle.path("dates");
        return String.join(
                "\n\n",
                "Cycle " + cycle.path("cycle").asText() + ", "
                        + dates.path("startsOn").asText() + " to "
                        + dates.path("endsOn").asText() + ", audits due on "
                        + dates.path("auditsDueOn").asText()
                        + ", closed on " + cycle.path("closedOn").asText() + "\n"
                        + cycle.path("draw").path("drawn").asInt() + " of "
                        + cycle.path("children").asInt() + " children drawn with seed "
                        + cycle.path("draw").path("seed").asText() + "; left out: "
                        + cycle.path("draw").path("excluded"),
                grades(report.path("total").path("grades")).toString(),
                parts(report).toString(),
                changes(report.path("changes")).toString());
    }

    private static Table grades(JsonNode grades) {
        var table = new Table("Grade", "by auditor", "by moderator", "of record");
        for (var grade : GRADES) {
            table.row(
                    words(grade),
                    grades.path("byAuditor").path(grade).asInt(),
                    grades.path("byModerator").path(grade).asInt(),
                    grades.path("ofRecord").path(grade).asInt());
        }
        return table;
    }

    private static Table parts(JsonNode report) {
        var table = new Table(
                "Part",
                "allocated",
                "completed",
                "on time",
                "final",
                "owed",
                "moderated",
                "changed",
                "inadequate",
                "actions",
                "closed",
                "open",
                "overdue",
                "concerns");
        report.path("services").properties().forEach(service -> {
            part(table, service.getKey(), service.getValue());
            report.path("teams").properties().stream()
                    .filter(team -> team.getKey().startsWith(service.getKey() + "-"))
                    .forEach(team -> part(table, "  " + team.getKey(), team.getValue()));
        });
        part(table, "all", report.path("total"));
        return table;
    }

    private static void part(Table table, String name, JsonNode figures) {
        var audits = figures.path("audits");
        var actions = figures.path("actions");
        table.row(
                name,
                audits.path("allocated").asInt(),
                audits.path("completed").asInt(),
                audits.path("onTime").asInt(),
                audits.path("finalised").asInt(),
                audits.path("outstanding").asInt(),
                figures.path("moderations").path("completed").asInt(),
                figures.path("moderations").path("changed").asInt(),
                figures.path("grades").path("ofRecord").path(Part.INADEQUATE).asInt(),
                actions.path("opened").asInt(),
                actions.path("closed").asInt(),
                actions.path("open").asInt(),
                actions.path("overdue").asInt(),
                figures.path("concerns").path("raised").asInt());
    }

    private static Table changes(JsonNode changes) {
        var table = new Table("Grade changed", "team", "from", "to", "by");
        changes.forEach(change -> table.row(
                change.path("audit").asText(),
                change.path("team").asText(),
                words(change.path("from").asText()),
                words(change.path("to").asText()),
                change.path("by").asText()));
        return table;
    }

    /** What the topics hold. */
    static String events(Map<String, Map<String, Integer>> byTopic) {
        var table = new Table("Topic", "event", "number");
        byTopic.forEach((topic, types) -> {
            types.forEach((type, count) -> table.row(topic, type, count));
            table.row(
                    topic,
                    "all",
                    types.values().stream().mapToInt(Integer::intValue).sum());
        });
        return table.toString();
    }

    static String words(String code) {
        return code.replace('-', ' ');
    }
}
