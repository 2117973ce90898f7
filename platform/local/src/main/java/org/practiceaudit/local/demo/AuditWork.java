package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.local.demo.ActionStory.Fate;

/** What auditors do: begin, work through every part, hand in (BR-05 to BR-24, BR-29). */
final class AuditWork {
    private static final List<Fate> FATES =
            List.of(Fate.CLOSED, Fate.OVERDUE, Fate.CLOSED, Fate.OPEN, Fate.AWAITING_ASSURANCE);
    private static final int LOOK_BACK_MONTHS = 6;

    private final Cast cast;
    private final Tool tool;
    private final BusinessTime time;

    AuditWork(Cast cast, Tool tool, BusinessTime time) {
        this.cast = cast;
        this.tool = tool;
        this.time = time;
    }

    /** The audit is begun, the worker contacted and asked to tell the family; a concern waits for nothing (BR-09). */
    void begin(Story story) {
        var auditor = cast.as(story.of().auditor());
        var audit = path(story);
        auditor.step(AUDIT, audit, "start", null);
        story.start();
        auditor.post(
                AUDIT,
                audit + "/contact-attempts",
                Map.of("with", "practitioner", "on", today(), "means", "telephone", "outcome", "meeting-arranged"));
        auditor.put(
                AUDIT,
                audit + "/family-preparation",
                tag(auditor, audit),
                Map.of("workerAskedOn", today(), "familyTold", true, "phoneNumbersConfirmed", !odd(story)));
        if (story.part().concern()) {
            var raised = auditor.post(
                    AUDIT,
                    audit + "/concerns",
                    Map.of(
                            "code",
                            "neglect",
                            "severity",
                            "immediate",
                            "text",
                            "No food in the house at two visits running."));
            story.raiseConcern(raised.madeId(), time.today());
        }
    }

    /** What was done about the concern, recorded by the team manager. */
    void addressConcerns(Story story) {
        var manager = cast.as(story.of().teamManager());
        for (var concern : story.concerns()) {
            manager.post(
                    AUDIT,
                    path(story) + "/concerns/" + concern + "/addressed",
                    Map.of(
                            "response",
                            "child-seen",
                            "what",
                            "Seen the same afternoon; the network helps with meals.",
                            "doneOn",
                            today()));
            story.addressConcern();
        }
    }

    /** All parts of the audit, then its submission. */
    void handIn(Story story) {
        var auditor = cast.as(story.of().auditor());
        var audit = path(story);
        var familyHeard = family(auditor, audit, story);
        var practitionerHeard = practitioner(auditor, audit, story);
        lookBack(auditor, audit, story);
        tool.sections().forEach(section -> section(auditor, audit, story.part(), section));
        var fates = learning(auditor, audit, story);
        overall(auditor, audit, story.part());
        auditor.step(AUDIT, audit, "submit", null);
        story.submit(time.now(), familyHeard, practitionerHeard);
        openActions(auditor, audit, story, fates);
    }

    /** The family of every fourth child is not reached (BR-19); what others say goes on to the worker (BR-20). */
    private boolean family(Api.As auditor, String audit, Story story) {
        if (number(story) % 4 == 0) {
            auditor.post(
                    AUDIT,
                    audit + "/contact-attempts",
                    Map.of("with", "family", "on", today(), "means", "telephone", "outcome", "no-answer"));
            return false;
        }
        auditor.post(
                AUDIT,
                audit + "/family-feedback",
                Map.of(
                        "respondent",
                                Map.of(
                                        "relationship",
                                        odd(story) ? "mother" : "father",
                                        "parentalResponsibility",
                                        true),
                        "heardOn", today(),
                        "text",
                                "Things are calmer than half a year ago; they would like to know who to ring at weekends.",
                        "messages", List.of(Map.of("kind", "question", "text", "Whom can we ring at weekends?")),
                        "passedOn", today()));
        return true;
    }

    private boolean practitioner(Api.As auditor, String audit, Story story) {
        var reached = number(story) % 6 != 0;
        var body = new HashMap<String, Object>();
        if (reached) {
            body.put("conversation", Map.of("firstContactOn", today(), "heldOn", today()));
            body.put(
                    "account", "The first months were about trust; since then the visits are about what is to change.");
            body.put("response", "Recognises the picture, and wants help with the direct work.");
        } else {
            body.put("whyNot", "absent");
            body.put("whyNotNote", "On leave for the whole month; the supervisor was told.");
        }
        auditor.put(AUDIT, audit + "/practitioner", tag(auditor, audit), body);
        return reached;
    }

    private void lookBack(Api.As auditor, String audit, Story story) {
        auditor.put(
                AUDIT,
                audit + "/look-back",
                tag(auditor, audit),
                Map.of(
                        "from",
                        time.today().minusMonths(LOOK_BACK_MONTHS).toString(),
                        "substantialHistory",
                        odd(story),
                        "recognisedOverTime",
                        "Earlier episodes of neglect were seen, and answered each time for itself.",
                        "legacyToday",
                        "The child still hides food; the plan does not speak of it."));
    }

    private void section(Api.As auditor, String audit, Part part, String section) {
        var grade = SectionGrades.of(part, section);
        var body = new HashMap<String, Object>();
        body.put("answers", tool.answers(section, SectionGrades.belowGood(grade)));
        body.put("grade", grade);
        body.put("strengths", Texts.strengths(section));
        body.put("rationale", Texts.rationale(section, grade));
        body.put(
                "evidence",
                List.of(Map.of(
                        "document",
                        "Child's plan",
                        "date",
                        time.today().minusDays(40).toString(),
                        "note",
                        "Steps and dates")));
        if (SectionGrades.hasLearning(part, section)) {
            body.put("learning", Texts.learning(section).text());
        }
        auditor.put(AUDIT, audit + "/sections/" + section, "\"0\"", body);
    }

    private List<Fate> learning(Api.As auditor, String audit, Story story) {
        var fates = new ArrayList<Fate>();
        for (var section : tool.sections()) {
            if (!SectionGrades.hasLearning(story.part(), section)) {
                continue;
            }
            var fate = FATES.get((number(story) + fates.size()) % FATES.size());
            var learning = Texts.learning(section);
            auditor.post(
                    AUDIT,
                    audit + "/learning-points",
                    Map.of(
                            "section", section,
                            "theme", learning.theme(),
                            "text", learning.text(),
                            "action", Texts.action(learning, owner(story, fate), dueOn(fate))));
            fates.add(fate);
        }
        return fates;
    }

    private void overall(Api.As auditor, String audit, Part part) {
        var body = new HashMap<String, Object>();
        body.put("grade", part.grade());
        body.put("reason", "The sections on risk, oversight and impact carry this grade.");
        if (part.grade().equals(Part.INADEQUATE)) {
            body.put("significantIssue", "Risk at night was known and nobody acted on it.");
        }
        if (part.grade().equals(Part.GOOD)) {
            body.put("goodNotCompromised", "What is missing in the record has not reached the child.");
        }
        if (part.override()) {
            body.put("overrideReason", "The gaps are in the record of one month, during a change of system.");
        }
        auditor.put(AUDIT, audit + "/overall", tag(auditor, audit), body);
    }

    /** The ids under which the actions service opens them. */
    private void openActions(Api.As auditor, String audit, Story story, List<Fate> fates) {
        var points = auditor.get(AUDIT, audit + "/learning-points").body();
        for (int i = 0; i < fates.size(); i++) {
            var action = points.path(i).path("action");
            story.open(new ActionStory(
                    action.path("action").asText(),
                    action.path("owner").asText(),
                    story.of().teamManager(),
                    LocalDate.parse(action.path("dueOn").asText()),
                    fates.get(i)));
        }
    }

    /** Most are the worker's; what the team manager owns, they assure as well (BR-11). */
    private static String owner(Story story, Fate fate) {
        return fate == Fate.OPEN ? story.of().teamManager() : story.of().worker();
    }

    LocalDate dueOn(Fate fate) {
        return switch (fate) {
            case OVERDUE -> time.today().plusDays(5);
            case CLOSED, AWAITING_ASSURANCE -> time.today().plusDays(14);
            case OPEN -> time.today().plusDays(90);
        };
    }

    private String today() {
        return time.today().toString();
    }

    private static String tag(Api.As auditor, String audit) {
        return auditor.get(AUDIT, audit).etag();
    }

    static String path(Story story) {
        return "/v1/audits/" + story.of().audit();
    }

    private static boolean odd(Story story) {
        return number(story) % 2 == 1;
    }

    /** Stays the same for an audit. */
    private static int number(Story story) {
        return Math.floorMod(story.of().child().hashCode(), 60);
    }
}
