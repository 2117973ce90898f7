package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.Role;

/** Fills in an audit of any programme from what the audit service says that audits of its kind ask for. */
final class PathWork {
    private static final String GOOD = "good";
    private static final String NOT_ASKED = "not-asked";
    private static final int DAYS_FOR_ACTION = 20;

    private final Cast cast;
    private final BusinessTime time;
    private final JsonNode shown;
    private final Tool tool;

    private PathWork(Cast cast, BusinessTime time, JsonNode shown) {
        this.cast = cast;
        this.time = time;
        this.shown = shown;
        this.tool = Tool.read(shown);
    }

    /** @param kind code of the activity that the audit is of */
    static PathWork of(Cast cast, BusinessTime time, String programme, int version, String kind) {
        return new PathWork(
                cast,
                time,
                cast.as(Cast.AUDIT_TEAM)
                        .get(AUDIT, "/v1/tools/" + programme + "/" + version + "?kind=" + kind)
                        .body());
    }

    List<String> sections() {
        return tool.sections();
    }

    /** One of those that the tool knows. */
    String theme() {
        return shown.path("themes").path(0).path("code").asText();
    }

    void start(PathCase of) {
        cast.as(of.auditor()).step(AUDIT, of.path(), "start", null);
    }

    /** Everything but what the worker says, and the submission. */
    void fillIn(PathCase of, Judged judged) {
        lookBack(of);
        lines(of);
        family(of);
        others(of);
        judge(of, judged);
    }

    /** Sections, what is learned, and the audit as a whole. */
    void judge(PathCase of, Judged judged) {
        sections(of, judged);
        if (judged.plan()) {
            plan(of, judged);
        }
        overall(of, judged);
    }

    void sections(PathCase of, Judged judged) {
        tool.sections().forEach(section -> section(of, judged, section));
    }

    private void lookBack(PathCase of) {
        var months = shown.path("lookBack").path("months").asInt();
        put(of, "look-back", Map.of("from", time.today().minusMonths(months).toString(), "substantialHistory", false));
    }

    /** A comment on each line of enquiry that its cycle agreed (TH-08). */
    private void lines(PathCase of) {
        cast.as(of.auditor())
                .get(AUDIT, of.path())
                .body()
                .path("linesOfEnquiry")
                .forEach(line -> put(
                        of,
                        "lines-of-enquiry/" + line.asText(),
                        Map.of(
                                "finding",
                                "The record answers it for the last months, and says little of the time before.")));
    }

    private void family(PathCase of) {
        var asked = shown.path("family");
        if (asked.path("expectation").asText().equals(NOT_ASKED)) {
            return;
        }
        var answers = new HashMap<String, String>();
        asked.path("questions")
                .forEach(question -> answers.put(question.path("code").asText(), "Yes, most of the time."));
        cast.as(of.auditor())
                .post(
                        AUDIT,
                        of.path() + "/family-feedback",
                        Map.of(
                                "respondent", Map.of("relationship", "mother", "parentalResponsibility", true),
                                "heardOn", today(),
                                "means", "telephone",
                                "text", "Says that things are calmer, and that she is told what happens next.",
                                "answers", answers,
                                "messages",
                                        List.of(Map.of("kind", "compliment", "text", "She keeps what she promises.")),
                                "passedOn", today()));
    }

    /** The worker is met, told the grades and heard. */
    void meet(PathCase of) {
        if (shown.path("practitioner").path("expectation").asText().equals(NOT_ASKED)) {
            return;
        }
        put(
                of,
                "family-preparation",
                Map.of("workerAskedOn", today(), "familyTold", true, "phoneNumbersConfirmed", true));
        put(
                of,
                "practitioner",
                Map.of(
                        "conversation", Map.of("firstContactOn", today(), "heldOn", today()),
                        "account", "The first months were about trust; now the visits are about what is to change.",
                        "response", "Recognises the picture and wants help with the direct work.",
                        "gradesDiscussedOn", today(),
                        "goodPractice", "The direct work with the child."));
    }

    /** The worker could not be met, and it is said why. */
    void notMet(PathCase of, String whyNot, String note) {
        put(of, "practitioner", Map.of("whyNot", whyNot, "whyNotNote", note));
    }

    private void others(PathCase of) {
        for (var role : shown.path("practitioner").path("inputs")) {
            if (of.holder(Role.valueOf(role.asText().toUpperCase().replace('-', '_')))
                    .isPresent()) {
                cast.as(of.auditor())
                        .post(
                                AUDIT,
                                of.path() + "/inputs",
                                Map.of(
                                        "role", role.asText(),
                                        "heardOn", today(),
                                        "text", "Sees the child's plan moving, and worries about the move of school."));
            }
        }
    }

    private void section(PathCase of, Judged judged, String section) {
        var judgement = judgement(judged, section);
        var below = fallsShort(judgement);
        var auditor = cast.as(of.auditor());
        var path = of.path() + "/sections/" + section;
        var body = new HashMap<String, Object>();
        body.put("answers", tool.answers(section, below && tool.asks(section)));
        body.put(byLevel() ? "level" : "grade", judgement);
        body.put("strengths", Texts.strengths(section));
        body.put("rationale", Texts.rationale(section, judgement));
        body.put(
                "evidence",
                List.of(Map.of(
                        "document", "Child's plan",
                        "date", time.today().minusDays(30).toString(),
                        "note", "Steps and dates")));
        body.put("remarks", remarks("section", byLevel() ? "" : judgement, judged));
        if (below) {
            body.put("learning", "Say in each step what will be different for the child, and by when.");
        }
        auditor.put(AUDIT, path, auditor.get(AUDIT, path).etag(), body);
    }

    /** Each section that falls short becomes a learning point with its action. */
    void plan(PathCase of, Judged judged) {
        var falling = tool.sections().stream()
                .filter(section -> fallsShort(judgement(judged, section)))
                .toList();
        for (var section : falling) {
            cast.as(of.auditor())
                    .post(
                            AUDIT,
                            of.path() + "/learning-points",
                            Map.of(
                                    "section",
                                    section,
                                    "theme",
                                    theme(),
                                    "text",
                                    "Steps of the plan do not say what will be different for the child.",
                                    "action",
                                    action(of)));
        }
    }

    private Map<String, String> action(PathCase of) {
        return Map.of(
                "what", "Rewrite the plan with the family so that each step has a person and a date.",
                "outcome", "The child knows what will happen next and sees it happen.",
                "seenBy", "Every step of the plan shows its date and owner at the next review.",
                "owner", of.worker(),
                "dueOn", time.today().plusDays(DAYS_FOR_ACTION).toString());
    }

    void overall(PathCase of, Judged judged) {
        put(of, "overall", overall(judged));
    }

    Map<String, Object> overall(Judged judged) {
        var body = new HashMap<String, Object>();
        if (!judged.grade().isEmpty()) {
            body.put("grade", judged.grade());
        }
        body.put("reason", "What the sections say of risk, oversight and the difference made carries this.");
        body.put("remarks", remarks("overall", judged.grade(), judged));
        return body;
    }

    /** What is to be said in words of a section or of the whole with this grade. */
    private Map<String, String> remarks(String of, String grade, Judged judged) {
        var remarks = new LinkedHashMap<String, String>();
        for (var remark : shown.path("remarks")) {
            var code = remark.path("code").asText();
            var grades =
                    remark.path("grades").valueStream().map(JsonNode::asText).toList();
            if (remark.path("of").asText().equals(of)
                    && (grades.isEmpty() || grades.contains(grade))
                    && !judged.unsaid().contains(code)) {
                remarks.put(code, "The direct work, which the child speaks of with pride.");
            }
        }
        return remarks;
    }

    private String judgement(Judged judged, String section) {
        var usual = byLevel() ? shown.path("levels").path(0).path("code").asText() : judged.grade();
        return judged.sections().getOrDefault(section, usual);
    }

    private boolean fallsShort(String judgement) {
        if (byLevel()) {
            return shown.path("levels")
                    .valueStream()
                    .anyMatch(level -> level.path("code").asText().equals(judgement)
                            && level.path("improved").asBoolean());
        }
        var grades = shown.path("grades").valueStream().map(JsonNode::asText).toList();
        return grades.indexOf(judgement) < grades.indexOf(GOOD);
    }

    private boolean byLevel() {
        return !shown.path("levels").isEmpty();
    }

    void submit(PathCase of) {
        cast.as(of.auditor()).step(AUDIT, of.path(), "submit", null);
    }

    private void put(PathCase of, String part, Object body) {
        var auditor = cast.as(of.auditor());
        auditor.put(AUDIT, of.path() + "/" + part, auditor.get(AUDIT, of.path()).etag(), body);
    }

    private String today() {
        return time.today().toString();
    }
}
