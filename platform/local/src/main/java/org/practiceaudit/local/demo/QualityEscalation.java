package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** PQ-20: a meeting at once, a review after four weeks, a re-audit within two months that finds it inadequate again, and a second that does not. */
final class QualityEscalation {
    private static final String RULE = "PQ-20";
    private static final String INADEQUATE = "inadequate";
    private static final String GOOD = "good";

    private final SmallAuthority authority;
    private final Agenda agenda;
    private final PathLog log;
    private LocalDate begun;
    private PathCase first;
    private PathwayWork pathway;

    QualityEscalation(SmallAuthority authority, Agenda agenda) {
        this.authority = authority;
        this.agenda = agenda;
        this.log = authority.log();
    }

    void begin(LocalDate on) {
        begun = on;
        agenda.on(on, () -> {
            authority.open();
            var seen = authority.cycle(occasion("monthly", YearMonth.from(on)));
            first = authority.follow(authority.walk().cases(1).getFirst());
            audit(first, seen, INADEQUATE);
            afterChallenge(() -> confirmed(first, this::opened));
        });
    }

    private Occasion occasion(String activity, YearMonth month) {
        var policy = authority.policy();
        var held = activity.equals("monthly")
                ? policy.activities().getFirst()
                : policy.activity(activity).orElseThrow();
        return new Occasion(policy, held, month, null, null);
    }

    private void audit(PathCase of, Seen cycle, String grade) {
        var work = authority.work(cycle);
        work.start(of);
        work.meet(of);
        work.fillIn(
                of,
                Judged.of(grade)
                        .with(
                                grade.equals(GOOD)
                                        ? Map.of()
                                        : Map.of(
                                                work.sections().getFirst(),
                                                "not-met",
                                                work.sections().getLast(),
                                                "partly-met")));
        work.submit(of);
        authority.time().settle();
        log.step(of, of.auditor(), "submitted", "PQ-12", CycleTables.words(grade));
    }

    /** Three working days in which it may be challenged (PQ-15). */
    private void afterChallenge(Runnable then) {
        agenda.on(workingDays(4), then);
    }

    private void confirmed(PathCase of, Runnable then) {
        authority.cast().as(of.auditor()).step(AUDIT, of.path(), "finalise", null);
        authority.time().settle();
        log.step(of, of.auditor(), "finalised", "PQ-15", "nobody challenged it");
        then.run();
    }

    private void opened() {
        pathway = new PathwayWork(authority, first, "inadequate");
        pathway.due(RULE, "inadequate-meeting", workingDays(1));
        pathway.due(
                RULE,
                "re-audit",
                authority
                        .policy()
                        .workingDays()
                        .withinMonths(authority.time().today(), 2)
                        .date());
        agenda.on(workingDays(1), () -> {
            pathway.meet(
                    "inadequate-meeting",
                    RULE,
                    "Why the plan stood still, and what has to be so for it not to be inadequate.");
            var review = authority
                    .policy()
                    .workingDays()
                    .afterWeeks(authority.time().today(), 4)
                    .date();
            pathway.due(RULE, "review-meeting", review);
            agenda.on(
                    review,
                    () -> pathway.meet("review-meeting", RULE, "Half of the plan is done; the visits are not yet."));
        });
        var followUp = new FollowUpWork(authority, first);
        agenda.on(workingDays(4), () -> followUp.supervise("PQ-19"));
        agenda.on(workingDays(9), () -> followUp.finish("PQ-18"));
        agenda.on(authority.workingDay(begun.plusWeeks(6)), () -> reAudit(INADEQUATE, this::again));
    }

    private void reAudit(String grade, Runnable then) {
        var seen = authority.cycle(
                occasion("re-audit", YearMonth.from(authority.time().today())));
        var of = PathCase.read(
                authority.cast(), seen.allocations().getFirst().path("audit").asText());
        log.step(of, Cast.AUDIT_TEAM, "allocated the re-audit", RULE, "of " + first.audit() + " to " + of.auditor());
        log.equal(RULE, "the re-audit is of the same child", first.child(), of.child());
        audit(of, seen, grade);
        afterChallenge(() -> confirmed(of, then));
    }

    private void again() {
        pathway.due(RULE, "head-of-service-meeting--r2", workingDays(5));
        agenda.on(workingDays(1), () -> {
            pathway.meet("inadequate-meeting--r2", RULE, "What the second audit found, and who will do what now.");
            var review = authority
                    .policy()
                    .workingDays()
                    .afterWeeks(authority.time().today(), 4)
                    .date();
            agenda.on(
                    review,
                    () -> pathway.meet(
                            "review-meeting--r2", RULE, "The visits are kept, and the plan is being worked through."));
        });
        agenda.on(
                workingDays(3),
                () -> pathway.meet(
                        "head-of-service-meeting--r2",
                        RULE,
                        "What stood in the way, and that the head of service frees a second worker."));
        agenda.on(
                authority.workingDay(begun.plusDays(93)),
                () -> reAudit(GOOD, () -> {
                    authority.time().settle();
                    pathway.closed(RULE, "improved");
                }));
    }

    private LocalDate workingDays(int count) {
        return authority
                .policy()
                .workingDays()
                .withinWorkingDays(authority.time().today(), count)
                .date();
    }
}
