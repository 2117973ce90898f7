package org.practiceaudit.allocation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

class BreakMonthDeciderTest {
    private static final ProgrammePolicy POLICY = Programmes.shipped("performance-and-quality");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Instant AT = Instant.parse("2026-09-08T08:00:00Z");

    /** The end of 30 September in London. */
    private static final Instant TOO_LATE = Instant.parse("2026-09-30T23:00:00Z");

    /** 20 in 100 of 14 are 2.8, and a maximum rounds down. */
    private static final int AUDITORS = 14;

    private static final By TEAM = new By("qat-1", Set.of(Role.AUDIT_TEAM));

    private final BreakMonthDecider decider = new BreakMonthDecider(POLICY);
    private final GivenWhenThen<BreakMonthCommand, BreakMonth, BreakMonthEvent> breaks = of(decider);

    private static GivenWhenThen<BreakMonthCommand, BreakMonth, BreakMonthEvent> of(BreakMonthDecider decider) {
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    @Test
    void opensTheMonthWithItsFirstRequest() {
        breaks.given().when(request("tm-1")).then(opened(), requested("tm-1"));
        breaks.given(opened(), requested("tm-1")).when(request("tm-2")).then(requested("tm-2"));
    }

    @Test
    @Rule("PQ-03")
    void takesRequestsUntilTheLastInstantOfTheMonthBefore() {
        var last = TOO_LATE.minusNanos(1000);
        breaks.given(opened())
                .when(request("tm-1", true, AUDITORS, self("tm-1"), last))
                .then(new BreakMonthEvent.BreakRequested("tm-1", BreakReason.WORKLOAD, "tm-1", last));
        breaks.given()
                .when(request("tm-1", true, AUDITORS, self("tm-1"), TOO_LATE))
                .thenRejected("PQ-03");
    }

    @Test
    @Rule("PQ-04")
    void refusesFurtherRequestsAtTheLimitWithTheNumbers() {
        var two = List.of(opened(), requested("tm-1"), granted("tm-1"), requested("tm-2"), granted("tm-2"), reached());
        breaks.given(two).when(request("tm-3")).thenRejected("PQ-04");
        assertTrue(why(request("tm-3"), two)
                .contains("Of 14 auditors at most 20 in 100 may have a break, which are 2; 2 have one in 2026-10."));
    }

    @Test
    @Rule("PQ-04")
    void countsTheAuditorsOfTheMonthAsTheyAreNow() {
        var two = List.of(opened(), requested("tm-1"), granted("tm-1"), requested("tm-2"), granted("tm-2"), reached());
        breaks.given(two).when(request("tm-3", true, 15, self("tm-3"), AT)).then(requested("tm-3"));
    }

    @Test
    void aPendingRequestCountsTowardsNothing() {
        breaks.given(opened(), requested("tm-1"), requested("tm-2"), requested("tm-3"))
                .when(request("tm-4"))
                .then(requested("tm-4"));
    }

    @Test
    void refusesWhoeverDoesNotAudit() {
        breaks.given().when(request("w-1", false, AUDITORS, TEAM, AT)).thenRejected("PQ-03");
    }

    @Test
    void refusesWhereTheProgrammeGivesNoBreaks() {
        of(new BreakMonthDecider(Programmes.shipped("bradford")))
                .given()
                .when(request("tm-1"))
                .thenRejected("our default");
    }

    @Test
    void refusesARequestForSomebodyElseUnlessByTheAuditTeam() {
        breaks.given().when(request("tm-1", true, AUDITORS, self("tm-2"), AT)).thenRejected("ACCESS");
        breaks.given(opened())
                .when(request("tm-1", true, AUDITORS, TEAM, AT))
                .then(new BreakMonthEvent.BreakRequested("tm-1", BreakReason.WORKLOAD, "qat-1", AT));
    }

    @Test
    void takesOneRequestOfEachAuditorAtATime() {
        breaks.given(opened(), requested("tm-1")).when(request("tm-1")).thenRejected("STATE");
        breaks.given(opened(), requested("tm-1"), granted("tm-1"))
                .when(request("tm-1"))
                .thenRejected("STATE");
        breaks.given(opened(), requested("tm-1"), refused("tm-1"))
                .when(request("tm-1"))
                .then(requested("tm-1"));
        breaks.given(opened(), requested("tm-1"), withdrawn("tm-1", false))
                .when(request("tm-1"))
                .then(requested("tm-1"));
    }

    @Test
    @Rule("PQ-04")
    void saysWhoIsToldWhenTheLimitIsReached() {
        breaks.given(opened(), requested("tm-1")).when(grant("tm-1", TEAM)).then(granted("tm-1"));
        breaks.given(opened(), requested("tm-1"), granted("tm-1"), requested("tm-2"))
                .when(grant("tm-2", TEAM))
                .then(granted("tm-2"), reached());
    }

    @Test
    @Rule("PQ-04")
    void refusesAGrantBeyondTheLimitInNobodysName() {
        breaks.given(
                        opened(),
                        requested("tm-1"),
                        requested("tm-2"),
                        requested("tm-3"),
                        granted("tm-1"),
                        granted("tm-2"),
                        reached())
                .when(grant("tm-3", TEAM))
                .then(new BreakMonthEvent.BreakRefused("tm-3", "limit-reached", null, AT));
    }

    /** However many are granted one after the other, there are never more than a fifth. */
    @Test
    @Rule("PQ-04")
    void neverGrantsMoreThanTheLimit() {
        for (int auditors = 0; auditors <= 40; auditors++) {
            var all = auditors;
            var state = fold(new ArrayList<>(List.of(opened())));
            for (var auditor : IntStream.range(0, all).mapToObj(i -> "tm-" + i).toList()) {
                state = decider.evolve(state, requested(auditor));
                var decision = decider.decide(new BreakMonthCommand.GrantBreak(auditor, all, TEAM, AT), state);
                for (var event : ((Decision.Accepted<BreakMonthEvent>) decision).events()) {
                    state = decider.evolve(state, event);
                }
            }
            assertEquals(all / 5, ((BreakMonth.Opened) state).granted().size(), all + " auditors");
        }
    }

    @Test
    void isAnsweredOnlyByTheRolesOfTheProgrammeAndNeverByWhoAsked() {
        var asked = List.of(opened(), requested("tm-1"));
        breaks.given(asked)
                .when(grant("tm-1", new By("hos-1", Set.of(Role.HEAD_OF_SERVICE))))
                .thenRejected("PQ-03");
        breaks.given(asked)
                .when(grant("tm-1", new By("tm-1", Set.of(Role.AUDIT_TEAM))))
                .thenRejected("PQ-03");
        breaks.given(opened(), new BreakMonthEvent.BreakRequested("tm-1", BreakReason.WORKLOAD, "qat-1", AT))
                .when(grant("tm-1", TEAM))
                .thenRejected("PQ-03");
        breaks.given(asked)
                .when(refuse("tm-1", new By("tm-1", Set.of(Role.AUDIT_TEAM))))
                .thenRejected("PQ-03");
    }

    @Test
    void isRefusedByAPersonWithAReason() {
        breaks.given(opened(), requested("tm-1")).when(refuse("tm-1", TEAM)).then(refused("tm-1"));
    }

    @Test
    void answersOnlyWhatIsPending() {
        breaks.given().when(grant("tm-1", TEAM)).thenRejected("STATE");
        breaks.given(opened(), requested("tm-2")).when(grant("tm-1", TEAM)).thenRejected("STATE");
        for (var answer : List.of(granted("tm-1"), refused("tm-1"), withdrawn("tm-1", false))) {
            breaks.given(opened(), requested("tm-1"), answer)
                    .when(grant("tm-1", TEAM))
                    .thenRejected("STATE");
        }
    }

    @Test
    void grantsNothingOfAMonthThatIsOver() {
        breaks.given(opened(), requested("tm-1"))
                .when(new BreakMonthCommand.GrantBreak("tm-1", AUDITORS, TEAM, Instant.parse("2026-11-01T00:00:00Z")))
                .thenRejected("STATE");
    }

    @Test
    void isWithdrawnBeforeItsMonth() {
        breaks.given(opened(), requested("tm-1"))
                .when(withdraw("tm-1", self("tm-1"), AT))
                .then(withdrawn("tm-1", false));
        breaks.given(opened(), requested("tm-1"), granted("tm-1"))
                .when(withdraw("tm-1", self("tm-1"), AT))
                .then(withdrawn("tm-1", true));
        breaks.given(opened(), requested("tm-1"))
                .when(withdraw("tm-1", self("tm-1"), TOO_LATE))
                .thenRejected("STATE");
        breaks.given(opened(), requested("tm-1"), refused("tm-1"))
                .when(withdraw("tm-1", self("tm-1"), AT))
                .thenRejected("STATE");
        breaks.given(opened(), requested("tm-1"))
                .when(withdraw("tm-1", self("tm-2"), AT))
                .thenRejected("ACCESS");
        breaks.given().when(withdraw("tm-1", self("tm-1"), AT)).thenRejected("STATE");
        breaks.given(opened()).when(withdraw("tm-1", self("tm-1"), AT)).thenRejected("STATE");
    }

    @Test
    void aWithdrawnBreakFreesItsPlace() {
        breaks.given(
                        opened(),
                        requested("tm-1"),
                        granted("tm-1"),
                        requested("tm-2"),
                        granted("tm-2"),
                        reached(),
                        withdrawn("tm-1", true))
                .when(request("tm-3"))
                .then(requested("tm-3"));
    }

    private String why(BreakMonthCommand command, List<BreakMonthEvent> before) {
        return assertInstanceOf(Decision.Rejected.class, decider.decide(command, fold(before)))
                .why()
                .toString();
    }

    private BreakMonth fold(List<? extends BreakMonthEvent> events) {
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static By self(String auditor) {
        return new By(auditor, Set.of(Role.AUDITOR));
    }

    private static BreakMonthCommand request(String auditor) {
        return request(auditor, true, AUDITORS, self(auditor), AT);
    }

    private static BreakMonthCommand request(String auditor, boolean audits, int auditors, By by, Instant at) {
        return new BreakMonthCommand.RequestBreak(
                "north", POLICY.id(), 1, OCTOBER, auditor, BreakReason.WORKLOAD, audits, auditors, by, at);
    }

    private static BreakMonthCommand grant(String auditor, By by) {
        return new BreakMonthCommand.GrantBreak(auditor, AUDITORS, by, AT);
    }

    private static BreakMonthCommand refuse(String auditor, By by) {
        return new BreakMonthCommand.RefuseBreak(auditor, RefusalReason.OTHER, by, AT);
    }

    private static BreakMonthCommand withdraw(String auditor, By by, Instant at) {
        return new BreakMonthCommand.WithdrawBreak(auditor, by, at);
    }

    private static BreakMonthEvent opened() {
        return new BreakMonthEvent.MonthOpened("north", POLICY.id(), 1, OCTOBER, AT);
    }

    private static BreakMonthEvent requested(String auditor) {
        return new BreakMonthEvent.BreakRequested(auditor, BreakReason.WORKLOAD, auditor, AT);
    }

    private static BreakMonthEvent granted(String auditor) {
        return new BreakMonthEvent.BreakGranted(auditor, BreakReason.WORKLOAD, "PQ-03", "qat-1", AT);
    }

    private static BreakMonthEvent refused(String auditor) {
        return new BreakMonthEvent.BreakRefused(auditor, "other", "qat-1", AT);
    }

    private static BreakMonthEvent withdrawn(String auditor, boolean granted) {
        return new BreakMonthEvent.BreakWithdrawn(auditor, granted, auditor, AT);
    }

    private static BreakMonthEvent reached() {
        return new BreakMonthEvent.LimitReached(AUDITORS, 2, List.of(Role.HEAD_OF_SERVICE), AT);
    }
}
