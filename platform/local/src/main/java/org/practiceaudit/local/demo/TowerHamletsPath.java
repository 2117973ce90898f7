package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ALLOCATION;
import static org.practiceaudit.local.demo.Service.AUDIT;
import static org.practiceaudit.local.demo.Service.MODERATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Role;

/** Tower Hamlets: the worker's own section, the check, moderation of all, a dispute raised together, and what is shared. */
final class TowerHamletsPath implements ProgrammePath {
    private static final String BELOW = "requires-improvement";
    private static final String INADEQUATE = "inadequate";
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
        var disputed = cases.get(0);
        var inadequate = cases.get(1);
        List.of(disputed, inadequate).forEach(work::start);
        ownWords(disputed);
        plan(disputed);
        worst(inadequate);
        check(disputed);
        moderated(disputed);
        dispute(disputed);
        new ConductSteps(walk).walk(inadequate);
        new DipSampleSteps(walk).walk();
        share(disputed);
    }

    private void ownWords(PathCase of) {
        var section = of.path() + "/own-section";
        var text = Map.of("text", "We drew the family's network together, and the child put the dog in the middle.");
        var worker = cast.as(of.worker());
        worker.put(AUDIT, section, worker.get(AUDIT, section).etag(), text);
        log.step(of, of.worker(), "wrote the own section", "TH-10", "for the auditor to read");
        var by = cast.as(of.auditor());
        var refused = by.refusedPut(AUDIT, section, "", by.get(AUDIT, section).etag(), text);
        log.step(of, of.auditor(), "tried to change it", "TH-10", "REFUSED, " + refused.status());
        log.equal("TH-10", "nobody else writes the worker's section", 403, refused.status());
        var wrong = worker.refusedGet(AUDIT, of.path());
        log.equal("TH-10", "the worker does not read an audit in hand", 403, wrong.status());
    }

    private void plan(PathCase of) {
        var refused = cast.as(of.auditor()).refused(AUDIT, of.path(), "submit");
        log.refused(of, of.auditor(), "submitting an empty audit", "TH-34", refused);
        var judged = Judged.of(BELOW);
        work.meet(of);
        work.fillIn(of, judged.withoutPlan());
        var planless = cast.as(of.auditor()).refused(AUDIT, of.path(), "submit");
        log.refused(of, of.auditor(), "submitting below good without a plan", "TH-11", planless);
        work.plan(of, judged);
        walk.put(of, "involved-services", Map.of("services", List.of("edge-of-care")));
        work.submit(of);
        walk.time().settle();
        log.step(of, of.auditor(), "submitted", "TH-11", "requires improvement, with its improvement plan");
    }

    private void worst(PathCase of) {
        work.meet(of);
        work.fillIn(of, Judged.of(INADEQUATE));
        work.submit(of);
        walk.time().settle();
        var today = walk.time().today();
        var due = walk.seen(MODERATION, of.moderation()).path("due");
        log.step(
                of,
                of.auditor(),
                "submitted",
                "TH-24",
                "inadequate; to be moderated by " + due.path("on").asText());
        var days = walk.first().occasion().policy().workingDays();
        log.equal(
                "TH-24",
                "inadequate, so moderated by",
                days.withinWorkingDays(today, 1).date().toString(),
                due.path("on").asText());
        log.equal("TH-24", "rule of its due day", "TH-24", due.path("rule").asText());
        on(1);
        moderate(of, INADEQUATE, "The evidence carries the grade, and the child is seen today.");
        log.equal(
                "TH-24",
                "moderated too late",
                false,
                walk.seen(MODERATION, of.moderation()).path("overdue").asBoolean());
        log.journey(of, "TH-24", "audited inadequate", "moderated inadequate");
    }

    private void check(PathCase of) {
        var back = walk.first()
                .occasion()
                .policy()
                .workingDays()
                .withinWorkingDays(walk.time().today(), 2)
                .date();
        cast.as(Cast.AUDIT_TEAM)
                .step(
                        AUDIT,
                        of.path(),
                        "return",
                        Map.of(
                                "reasons", List.of("lacks-analysis", "missed-line-of-enquiry"),
                                "note", "Say what the closures mean for this child.",
                                "dueOn", back.toString()));
        var returned = walk.seen(AUDIT, of.path());
        log.step(
                of,
                Cast.AUDIT_TEAM,
                "returned it",
                "TH-14",
                "lacks analysis, misses a line of enquiry; back by " + back + "; told "
                        + returned.at("/course/returns/0/notified")
                                .valueStream()
                                .map(each -> each.path("staff").asText())
                                .collect(Collectors.joining(", ")));
        log.equal(
                "TH-14",
                "day by which it is back",
                back.toString(),
                returned.path("dueOn").asText());
        resubmitted(of);
    }

    private void resubmitted(PathCase of) {
        on(1);
        work.judge(of, Judged.of(BELOW).withoutPlan());
        work.submit(of);
        walk.time().settle();
        log.step(
                of,
                of.auditor(),
                "submitted again",
                "TH-14",
                walk.seen(AUDIT, of.path()).path("state").asText());
        var early = cast.as(of.auditor()).refused(AUDIT, of.path(), "finalise");
        log.step(of, of.auditor(), "finalising before check and moderation", "TH-14", "REFUSED, " + early.status());
        log.equal("TH-14", "nothing is final before its check", 409, early.status());
        cast.as(Cast.AUDIT_TEAM).step(AUDIT, of.path(), "check-passed", null);
        log.step(of, Cast.AUDIT_TEAM, "passed the check", "TH-14", "complete");
    }

    private void moderated(PathCase of) {
        on(1);
        moderate(of, INADEQUATE, "Reports of shouting at night were never put together.");
    }

    private void moderate(PathCase of, String grade, String rationale) {
        var shown = walk.seen(MODERATION, of.moderation());
        var moderator = shown.path("moderator").asText();
        var body = new HashMap<>(walk.completion(grade, rationale));
        if (!shown.path("auditorGrade").asText().equals(grade)) {
            body.put("disagreement", "The auditor holds that the child was safe throughout.");
        }
        cast.as(moderator).step(MODERATION, of.moderation(), "complete", body);
        walk.time().settle();
        log.step(
                of,
                moderator,
                "moderated",
                "TH-16",
                shown.path("auditorGrade").asText() + " by the auditor, " + grade + " by the moderator"
                        + (body.containsKey("disagreement") ? "; the auditor's disagreement is recorded" : ""));
    }

    /** Worker, team manager and head of service raise it together; the moderator first, then the last word (TH-26). */
    private void dispute(PathCase of) {
        on(1);
        var dispute = cast.as(of.worker())
                .post(
                        MODERATION,
                        "/v1/disputes",
                        Map.of(
                                "audit",
                                of.audit(),
                                "subject",
                                "grade",
                                "reason",
                                "The reports were put together in May."))
                .location();
        log.step(of, of.worker(), "proposed to dispute the grade", "TH-26", "until the others join");
        for (var other : List.of(of.teamManager(), of.headOfService())) {
            cast.as(other).post(MODERATION, dispute + "/join", Map.of());
            log.step(
                    of,
                    other,
                    "joined the dispute",
                    "TH-26",
                    walk.seen(MODERATION, dispute).path("state").asText());
        }
        on(1);
        unresolved(of, dispute);
        on(1);
        decided(of, dispute);
    }

    private void unresolved(PathCase of, String dispute) {
        var moderator = walk.seen(MODERATION, of.moderation()).path("moderator").asText();
        cast.as(moderator)
                .step(
                        MODERATION,
                        dispute,
                        "discussion",
                        Map.of(
                                "heldOn",
                                walk.time().today().toString(),
                                "notes",
                                "Read again together; nobody moved."));
        log.step(of, moderator, "went through it with them", "TH-26", "not resolved");
    }

    private void decided(PathCase of, String dispute) {
        var last = cast.holding(Role.PRINCIPAL_SOCIAL_WORKER, List.of());
        cast.as(last)
                .step(
                        MODERATION,
                        dispute,
                        "decision",
                        Map.of("grade", BELOW, "rationale", "The reports were put together, late but in time."));
        walk.time().settle();
        log.step(of, last, "decided", "TH-26", BELOW + ", and this is final");
        cast.as(of.auditor()).step(AUDIT, of.path(), "finalise", null);
        log.step(
                of,
                of.auditor(),
                "finalised",
                "TH-26",
                walk.seen(AUDIT, of.path()).path("gradeOfRecord").asText());
        log.journey(of, "TH-26", "audited " + BELOW, "audited " + BELOW, "moderated inadequate", "decided " + BELOW);
    }

    private void share(PathCase of) {
        cast.as(Cast.AUDIT_TEAM).step(ALLOCATION, "/v1/cycles/" + walk.first().id(), "close", null);
        walk.time().settle();
        var shared = walk.seen(AUDIT, of.path()).at("/course/shared/0");
        var with = shared.path("with")
                .valueStream()
                .map(each -> each.path("staff").asText())
                .toList();
        var chairs = List.of(Role.IRO, Role.CP_CHAIR).stream()
                .flatMap(role -> of.holder(role).stream())
                .toList();
        log.step(
                of,
                Cast.AUDIT_TEAM,
                "closed the cycle",
                "TH-20",
                "shared with "
                        + (with.isEmpty() ? "nobody who chairs, since it has no reviews," : String.join(", ", with))
                        + " and "
                        + shared.path("services")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", ")));
        log.equal("TH-20", "shared with those who chair its reviews", chairs, with);
        log.equal(
                "TH-20",
                "shared with services",
                "edge-of-care",
                shared.at("/services/0").asText());
    }

    private void on(int workingDays) {
        walk.moveOn(workingDays, MORNING);
    }
}
