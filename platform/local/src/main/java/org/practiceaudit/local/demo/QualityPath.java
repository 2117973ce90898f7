package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;
import static org.practiceaudit.local.demo.Service.MODERATION;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Performance and quality: silence, five grades, a challenge before anything is final, the service's check, an audit missed. */
final class QualityPath implements ProgrammePath {
    private static final String GOOD_ELEMENTS = "requires-improvement-with-good-elements";
    private static final String GOOD = "good";
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
        var cases = walk.cases(3);
        var silent = cases.get(0);
        var challenged = cases.get(1);
        var missed = cases.get(2);
        List.of(silent, challenged).forEach(work::start);
        silence(silent);
        goodElements(silent);
        challenge(challenged);
        settled(challenged);
        returned(silent);
        owed(missed);
    }

    private void silence(PathCase of) {
        var auditor = cast.as(of.auditor());
        for (var attempt = 1; attempt <= 2; attempt++) {
            auditor.post(
                    AUDIT,
                    of.path() + "/contact-attempts",
                    Map.of(
                            "with", "practitioner",
                            "on", walk.time().today().toString(),
                            "means", "email",
                            "outcome", "no-answer"));
            log.step(of, of.auditor(), "contact attempt " + attempt, "PQ-09", "no answer");
            on(1);
        }
        var escalation = auditor.get(AUDIT, of.path())
                .body()
                .path("work")
                .path("escalations")
                .path(0);
        var told = escalation.at("/notified/0/staff").asText();
        log.step(of, told, "told of the silence of " + escalation.path("staff").asText(), "PQ-09", "as group manager");
        log.equal("PQ-09", "told after two attempts", "gm-" + of.service(), told);
        work.notMet(of, "not-reached", "Two e-mails without an answer; the group manager was told.");
    }

    private void goodElements(PathCase of) {
        var judged = Judged.of(GOOD_ELEMENTS)
                .with(Map.of(
                        work.sections().getFirst(),
                        "partly-met",
                        work.sections().getLast(),
                        "not-met"));
        var refused = cast.as(of.auditor())
                .refusedPut(AUDIT, of.path(), "overall", work.overall(judged.forgetting("good-elements")));
        log.refused(of, of.auditor(), "good elements not named", "PQ-13", refused);
        work.fillIn(of, judged);
        work.submit(of);
        walk.time().settle();
        log.step(of, of.auditor(), "submitted", "PQ-13", "requires improvement with good elements, which are named");
    }

    private void challenge(PathCase of) {
        work.meet(of);
        work.fillIn(
                of,
                Judged.of("requires-improvement").with(Map.of(work.sections().getFirst(), "partly-met")));
        work.submit(of);
        walk.time().settle();
        log.step(of, of.auditor(), "submitted", "PQ-07", "requires improvement, with its improvement plan");
        on(1);
        var worker = cast.as(of.worker());
        var challenge = worker.post(
                        AUDIT,
                        of.path() + "/challenges",
                        Map.of("subject", "grade", "text", "The direct work of the spring is not in it."))
                .location();
        log.step(of, of.worker(), "challenged the grade", "PQ-15", "before anything is final");
        var early = cast.as(of.auditor()).refused(AUDIT, of.path(), "finalise");
        log.refused(of, of.auditor(), "finalising with an open challenge", "PQ-15", early);
        cast.as(of.auditor())
                .post(
                        AUDIT,
                        challenge + "/answer",
                        Map.of("outcome", "not-accepted", "reason", "It was read; it changed little for the child."));
        log.step(of, of.auditor(), "answered the challenge", "PQ-15", "not accepted");
        on(1);
        worker.post(AUDIT, challenge + "/unresolved", Map.of());
        walk.time().settle();
        log.step(of, of.worker(), "took it further", "PQ-17", moderation(of) + ": for a senior manager to decide");
    }

    private void settled(PathCase of) {
        var team = cast.as(Cast.AUDIT_TEAM);
        var connected = team.refused(MODERATION, of.moderation(), "moderator", Map.of("moderator", of.headOfService()));
        log.refused(of, Cast.AUDIT_TEAM, "naming " + of.headOfService() + " as moderator", "PQ-17", connected);
        var senior = unconnected(of);
        team.step(MODERATION, of.moderation(), "moderator", Map.of("moderator", senior));
        walk.time().settle();
        log.step(of, Cast.AUDIT_TEAM, "named " + senior + " as moderator", "PQ-17", moderation(of));
        on(1);
        cast.as(senior)
                .step(
                        MODERATION,
                        of.moderation(),
                        "complete",
                        walk.completion(GOOD, "The direct work is on the record, and the child speaks of it."));
        walk.time().settle();
        log.step(of, senior, "moderated", "PQ-17", "good, and this is final");
        // Until the time in which the others may challenge it is over.
        on(2);
        cast.as(of.auditor()).step(AUDIT, of.path(), "finalise", null);
        log.step(of, of.auditor(), "finalised", "PQ-15", "grade of record " + grade(of));
        log.equal("PQ-17", "final grade", "good", grade(of));
        log.journey(of, "PQ-17", "audited requires-improvement", "moderated good");
    }

    /** Of a service that is neither the case's nor the auditor's, and with no part in the case. */
    private String unconnected(PathCase of) {
        var involved = walk.authority().involvements().stream()
                .filter(each -> each.child().equals(of.child()))
                .map(SyntheticAuthority.Involvement::staff)
                .toList();
        var auditors = walk.authority().byId().get(of.auditor()).service();
        return walk.authority().staff().stream()
                .filter(member -> member.jobRole().equals("group-manager"))
                .filter(member -> !List.of(of.service(), auditors).contains(member.service()))
                .map(Member::staff)
                .filter(staff -> !involved.contains(staff))
                .findFirst()
                .orElseThrow();
    }

    private void returned(PathCase of) {
        var auditor = cast.as(of.auditor());
        var team = cast.as(Cast.AUDIT_TEAM);
        auditor.step(AUDIT, of.path(), "finalise", null);
        log.step(of, of.auditor(), "finalised", "PQ-15", "nobody challenged it in time");
        team.step(
                AUDIT,
                of.path(),
                "return",
                Map.of("reasons", List.of("evidence-missing"), "note", "Date the documents of supervision."));
        var back = auditor.get(AUDIT, of.path()).body();
        var dueOn = back.path("dueOn").asText();
        log.step(of, Cast.AUDIT_TEAM, "returned by the service's check", "PQ-16", "evidence missing, back by " + dueOn);
        var days = walk.first().occasion().policy().workingDays();
        log.equal(
                "PQ-16",
                "back within three working days",
                days.withinWorkingDays(walk.time().today(), 3).date().toString(),
                dueOn);
        on(2);
        auditor.step(AUDIT, of.path(), "submit", null);
        log.step(of, of.auditor(), "submitted again", "PQ-16", state(of));
        walk.time().settle();
        on(4);
        auditor.step(AUDIT, of.path(), "finalise", null);
        team.step(AUDIT, of.path(), "check-passed", null);
        log.step(of, Cast.AUDIT_TEAM, "passed the check", "PQ-16", state(of));
        log.equal("PQ-16", "state after the check", "finalised", state(of));
        log.journey(of, "PQ-16", "audited " + GOOD_ELEMENTS, "audited " + GOOD_ELEMENTS);
    }

    private void owed(PathCase of) {
        walk.time().moveTo(walk.first().occasion().dueOn().date().plusDays(1), LocalTime.of(7, 0));
        var seen = walk.seen(AUDIT, of.path());
        log.step(
                of,
                of.auditor(),
                "due day over",
                "PQ-22",
                "not completed, still " + seen.path("state").asText());
        log.equal(
                "PQ-22",
                "not completed in time, and still owed",
                true,
                seen.path("overdue").asBoolean());
        work.start(of);
        work.meet(of);
        work.fillIn(of, Judged.of("good"));
        work.submit(of);
        walk.time().settle();
        var late = walk.seen(AUDIT, of.path());
        log.step(of, of.auditor(), "submitted all the same", "PQ-22", "late: good");
        log.equal("PQ-22", "on time", false, late.at("/submission/onTime").asBoolean(true));
        log.journey(of, "PQ-22", "audited good");
    }

    private void on(int workingDays) {
        walk.moveOn(workingDays, MORNING);
    }

    private String state(PathCase of) {
        return seen(of, "state");
    }

    private String moderation(PathCase of) {
        var seen = walk.seen(MODERATION, of.moderation());
        return "moderation " + CycleTables.words(seen.path("state").asText());
    }

    private String grade(PathCase of) {
        return seen(of, "gradeOfRecord");
    }

    private String seen(PathCase of, String field) {
        return walk.seen(AUDIT, of.path()).path(field).asText();
    }
}
