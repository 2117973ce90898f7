package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ALLOCATION;
import static org.practiceaudit.local.demo.Service.AUDIT;
import static org.practiceaudit.local.demo.Service.MODERATION;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.Role;

/** Camden: a practice week with more than audits, the auditors' meeting that moderates, and a compliance audit with its score. */
final class CamdenPath implements ProgrammePath {
    private static final String GOOD = "good";
    private static final String BELOW = "requires-improvement";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Walk walk;
    private PathWork work;
    private PathLog log;
    private Cast cast;

    @Override
    public void walk(Walk with) {
        walk = with;
        work = walk.work(walk.first());
        log = walk.log();
        cast = walk.cast();
        var cases = walk.cases(2);
        var changed = cases.get(0);
        var agreed = cases.get(1);
        List.of(changed, agreed).forEach(work::start);
        ownForm(changed);
        audit(changed, GOOD);
        audit(agreed, BELOW);
        new PracticeWeekSteps(walk, theme()).walk(agreed);
        meeting(changed, agreed);
        compliance();
    }

    private void ownForm(PathCase of) {
        var refused = cast.as(of.auditor())
                .refusedPost(
                        AUDIT,
                        of.path() + "/family-feedback",
                        Map.of(
                                "respondent", Map.of("relationship", "mother", "parentalResponsibility", true),
                                "heardOn", walk.time().today().toString(),
                                "means", "telephone",
                                "answers", Map.of("listened-to", "Yes.")));
        log.refused(of, of.auditor(), "leaving questions of the family's form open", "CA-10", refused);
    }

    private void audit(PathCase of, String grade) {
        work.meet(of);
        work.fillIn(of, Judged.of(grade));
        work.submit(of);
        walk.time().settle();
        log.step(of, of.auditor(), "submitted with the family's own form", "CA-10", grade);
    }

    private String theme() {
        return work.theme();
    }

    /** The auditors' group goes over what awaits moderation, and changes one grade (CA-06). */
    private void meeting(PathCase changed, PathCase agreed) {
        walk.moveOn(5, MORNING);
        var today = walk.time().today().toString();
        var team = cast.as(Cast.AUDIT_TEAM);
        var meeting = team.post(
                        MODERATION, "/v1/meetings", Map.of("cycle", walk.first().id(), "plannedFor", today))
                .location();
        var agenda = walk.seen(MODERATION, meeting).path("agenda");
        log.step("meeting", Cast.AUDIT_TEAM, "called the auditors' meeting", "CA-06", agenda.size() + " on its agenda");
        log.equal("CA-06", "on the agenda, for what is in awaits moderation", 2, agenda.size());
        discuss(meeting, changed, BELOW, "The plan names a house that they have left.");
        discuss(meeting, agreed, BELOW, "The group sees it as the auditor does.");
        hold(meeting, changed, agreed);
        List.of(changed, agreed).forEach(this::completed);
        log.journey(changed, "CA-06", "audited " + GOOD, "discussed " + BELOW, "moderated-in-meeting " + BELOW);
        log.journey(agreed, "CA-06", "audited " + BELOW, "discussed " + BELOW, "moderated-in-meeting " + BELOW);
    }

    private void hold(String meeting, PathCase changed, PathCase agreed) {
        var team = cast.as(Cast.AUDIT_TEAM);
        var director = cast.holding(Role.DIVISIONAL_DIRECTOR, List.of());
        var without =
                team.refused(MODERATION, meeting, "held", minutes(Cast.HEAD_OF_QUALITY, List.of(Cast.HEAD_OF_QUALITY)));
        log.refused(changed, Cast.AUDIT_TEAM, "holding it without the director", "CA-06", without);
        var attended = List.of(director, Cast.HEAD_OF_QUALITY, changed.auditor(), agreed.auditor());
        team.step(MODERATION, meeting, "held", minutes(director, attended));
        walk.time().settle();
        var held = walk.seen(MODERATION, meeting).path("minutes");
        log.step(
                "meeting",
                director,
                "chaired the meeting",
                "CA-06",
                held.path("themes").size() + " theme, "
                        + held.path("actionPlan").size() + " action for the service");
    }

    private void completed(PathCase of) {
        var state = walk.seen(MODERATION, of.moderation()).path("state").asText();
        log.equal("CA-06", "moderation of " + of.child(), "completed", state);
        cast.as(of.auditor()).step(AUDIT, of.path(), "finalise", null);
        var grade = walk.seen(AUDIT, of.path()).path("gradeOfRecord").asText();
        log.step(of, of.auditor(), "finalised", "CA-06", grade);
    }

    private void discuss(String meeting, PathCase of, String grade, String rationale) {
        cast.as(Cast.HEAD_OF_QUALITY)
                .post(
                        MODERATION,
                        meeting + "/discussions",
                        Map.of("audit", of.audit(), "grade", grade, "rationale", rationale, "sections", List.of()));
        log.step(of, Cast.HEAD_OF_QUALITY, "wrote down what the group said", "CA-06", grade);
    }

    private Map<String, Object> minutes(String chair, List<String> attended) {
        var today = walk.time().today();
        return Map.of(
                "heldOn", today.toString(),
                "chairedBy", chair,
                "attended", attended,
                "themes", List.of(theme()),
                "actionPlan",
                        List.of(Map.of(
                                "what",
                                "Practise direct work in the team day.",
                                "outcome",
                                "Children are heard.",
                                "seenBy",
                                "Feedback forms of the next practice week say so.",
                                "owner",
                                cast.holding(Role.HEAD_OF_SERVICE, List.of()),
                                "theme",
                                theme(),
                                "dueOn",
                                today.plusMonths(2).toString())),
                "comingAudits", List.of());
    }

    /** Asked for by name: a child about to change teams (CA-08). */
    private void compliance() {
        var policy = walk.first().occasion().policy();
        var drawn = walk.first().strata().keySet();
        var child = walk.authority().children().stream()
                .filter(each -> each.lastAuditedOn().isEmpty() && !each.consentRefused() && !each.withheld())
                .filter(each -> !each.iro().isEmpty() && !drawn.contains(each.child()))
                .findFirst()
                .orElseThrow()
                .child();
        var team = cast.as(Cast.AUDIT_TEAM);
        var cycle = team.post(
                        ALLOCATION,
                        "/v1/cycles",
                        Map.of(
                                "programme", policy.id(),
                                "version", policy.version(),
                                "activity", "compliance",
                                "month", walk.first().occasion().month().toString(),
                                "name", "Compliance before a transfer",
                                "named", List.of(Map.of("child", child))))
                .location();
        // One that is planned late is noted as late at once.
        walk.time().settle();
        team.step(ALLOCATION, cycle, "freeze", null);
        team.step(ALLOCATION, cycle, "draw", Map.of("seed", 1));
        team.step(ALLOCATION, cycle, "assign", null);
        cast.as(cast.holding(policy.confirmation().by().getFirst(), List.of()))
                .step(ALLOCATION, cycle, "confirm", null);
        walk.time().settle();
        var allocated = team.all(ALLOCATION, cycle + "/allocations").getFirst();
        score(PathCase.read(cast, allocated.path("audit").asText()));
    }

    private void score(PathCase of) {
        var policy = walk.first().occasion().policy();
        var compliance = PathWork.of(cast, walk.time(), policy.id(), policy.version(), "compliance");
        compliance.start(of);
        compliance.fillIn(of, Judged.of("").with(Map.of(compliance.sections().getFirst(), "mostly-compliant")));
        compliance.submit(of);
        cast.as(of.auditor()).step(AUDIT, of.path(), "finalise", null);
        walk.time().settle();
        int score = walk.seen(AUDIT, of.path()).at("/submission/score").asInt();
        int most = 3 * compliance.sections().size();
        log.step(of, of.auditor(), "submitted the compliance audit", "CA-08", "score " + score + " per cent, no grade");
        log.equal("CA-08", "score", Math.round(100f * (most - 1) / most), score);
        var iro = of.holder(Role.IRO).orElseThrow();
        log.equal(
                "CA-08",
                "what the reviewing officer reads",
                score,
                cast.as(iro)
                        .get(AUDIT, of.path())
                        .body()
                        .at("/submission/score")
                        .asInt());
        log.step(of, iro, "read it", "CA-08", "score " + score + " per cent");
    }
}
