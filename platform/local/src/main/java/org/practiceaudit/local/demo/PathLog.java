package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.MODERATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.WorkingDays;

/** What happens on a path, one line a step, what is expected of it, and the grades that its audits had. */
final class PathLog {
    private static final int MOST_SAID = 150;

    private final Cast cast;
    private final BusinessTime time;
    private final Map<String, Member> staff;
    private final Table steps = new Table("Day", "record", "who", "job", "what", "rule", "what came of it");
    private final List<Expectation> expectations = new ArrayList<>();
    private final Map<String, String> sections = new LinkedHashMap<>();

    PathLog(Cast cast, BusinessTime time, SyntheticAuthority authority) {
        this.cast = cast;
        this.time = time;
        this.staff = authority.byId();
    }

    void step(PathCase of, String who, String what, String rule, String cameOfIt) {
        step(of.child(), who, what, rule, cameOfIt);
    }

    /** @param of record, or another thing that the step is about */
    void step(String of, String who, String what, String rule, String cameOfIt) {
        var member = staff.get(who);
        steps.row(time.today(), of, who, member == null ? "" : member.jobRole(), what, rule, shortened(cameOfIt));
    }

    /** A step that is refused, as it must be. */
    void refused(PathCase of, String who, String what, String rule, Api.Refusal refusal) {
        step(of, who, what, rule, "REFUSED, " + said(refusal));
        missing(what, refusal);
        expect(refusedBy(rule, what, refusal));
    }

    static Expectation refusedBy(String rule, String what, Api.Refusal refusal) {
        return Expectation.that(
                rule,
                what + " is refused by " + rule,
                rules(refusal).contains(rule),
                "refused with " + refusal.status() + " by " + rules(refusal));
    }

    /** Every rule that a refusal names, of which there are several where several things are missing. */
    static List<String> rules(Api.Refusal refusal) {
        var named = new ArrayList<String>();
        named.add(refusal.problem().path("rule").asText());
        refusal.problem()
                .path("problems")
                .forEach(each -> named.add(each.path("rule").asText()));
        return named.stream().distinct().toList();
    }

    private static String said(Api.Refusal refusal) {
        int faults = refusal.problem().path("problems").size();
        return refusal.status() + ": "
                + (faults > 1
                        ? faults + " things, all named below"
                        : refusal.problem().path("detail").asText());
    }

    /** All that is missing, which is answered at once. */
    private void missing(String what, Api.Refusal refusal) {
        var faults = refusal.problem().path("problems");
        if (faults.size() > 1) {
            var table = new Table("Rule", "field", "what is wrong");
            faults.forEach(each -> table.row(
                    each.path("rule").asText(),
                    each.path("field").asText(),
                    shortened(each.path("detail").asText())));
            sections.put("Refused: " + what, table.toString());
        }
    }

    void expect(Expectation expectation) {
        expectations.add(expectation);
    }

    void equal(String rule, String what, Object expected, Object found) {
        expect(Expectation.equal(rule, what, expected, found));
    }

    /** Every grade that it ever had, which must be these. */
    void journey(PathCase of, String rule, String... kindsAndGrades) {
        var journey = cast.as(Cast.AUDIT_TEAM)
                .get(MODERATION, of.moderation() + "/grade-journey")
                .body();
        var table = new Table("When", "how", "grade", "by", "why", "of");
        var had = new ArrayList<String>();
        for (var each : journey.path("grades")) {
            had.add(each.path("kind").asText() + " " + each.path("grade").asText());
            table.row(
                    WorkingDays.dateOf(Instant.parse(each.path("at").asText())),
                    CycleTables.words(each.path("kind").asText()),
                    CycleTables.words(each.path("grade").asText()),
                    each.path("by").asText(),
                    shortened(each.path("why").asText(each.path("whyAt").asText())),
                    each.path("reference").asText(""));
        }
        sections.put(
                "Grades of " + of.child() + ", audit " + of.audit() + ": grade of record "
                        + CycleTables.words(journey.path("gradeOfRecord").asText("none")),
                table.toString());
        equal(rule, "grades of " + of.child(), List.of(kindsAndGrades), had);
    }

    List<Expectation> expectations() {
        return List.copyOf(expectations);
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SAID ? text : text.substring(0, MOST_SAID) + " ...";
    }

    @Override
    public String toString() {
        var text = new StringBuilder(steps.toString());
        sections.forEach(
                (name, table) -> text.append("\n\n").append(name).append("\n").append(table));
        return text.toString();
    }
}
