package org.practiceaudit.actions.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.StoredShapes;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** When the follow-up of an audit ends, is opened again, and has the audit before supervision. */
class FollowUpDeciderTest {
    private static final Instant T0 = Instant.parse("2026-09-07T10:00:00Z");
    private static final Instant T1 = Instant.parse("2026-09-14T10:00:00Z");
    private static final Narrative TEXT = Narrative.of("Her plan was read together.");
    private static final Followed AUDIT = new Followed(
            "north",
            "a-1",
            "c-1",
            "2026-09",
            "bradford",
            1,
            "north-1",
            "family-support",
            Map.of("practitioner", "s-worker", "team-manager", "s-tm", "head-of-service", "s-hos"));
    private static final FollowUpCommand.Held HELD =
            new FollowUpCommand.Held("sup-1", "s-worker", "s-tm", LocalDate.parse("2026-09-14"));

    private static final FollowUpEvent BEGUN = new FollowUpEvent.Begun(AUDIT, true, List.of(), T0);
    private static final FollowUpEvent BEGUN_UNTIL_SATISFIED =
            new FollowUpEvent.Begun(AUDIT, true, List.of("team-manager"), T0);
    private static final FollowUpEvent SUBMITTED = new FollowUpEvent.Submitted(T0);
    private static final FollowUpEvent FINAL = new FollowUpEvent.BecameFinal(T0);
    private static final FollowUpEvent TAKEN = new FollowUpEvent.ActionTaken("act-1", T0);
    private static final FollowUpEvent CONFIRMED = new FollowUpEvent.ActionOver("act-1", "s-tm", T1);
    private static final FollowUpEvent DISCUSSED = new FollowUpEvent.FindingsDiscussed(HELD, TEXT, T1);
    private static final FollowUpEvent SATISFIED = new FollowUpEvent.Satisfied("s-tm", TEXT, T1);
    private static final FollowUpEvent ENDED = new FollowUpEvent.Ended(FollowUpDecider.LAST_CONFIRMED, "s-tm", T1);

    private static GivenWhenThen<FollowUpCommand, AuditFollowUp, FollowUpEvent> under(String programme) {
        var decider = new FollowUpDecider(Programmes.shipped(programme));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static GivenWhenThen<FollowUpCommand, AuditFollowUp, FollowUpEvent> quality() {
        return under("performance-and-quality");
    }

    private static FollowUpCommand over(String by) {
        return new FollowUpCommand.NoteActionOver(AUDIT, "act-1", by, T1);
    }

    private static FollowUpCommand taken(String action) {
        return new FollowUpCommand.NoteAction(AUDIT, action, T1);
    }

    private static AuditFollowUp fold(FollowUpEvent... events) {
        var evolution = new FollowUpEvolution();
        var state = evolution.initial();
        for (var event : events) {
            state = evolution.evolve(state, event);
        }
        return state;
    }

    @Test
    @Rule("PQ-18")
    void itIsOpenFromSubmission() {
        quality().given().when(new FollowUpCommand.NoteSubmission(AUDIT, T0)).then(BEGUN, SUBMITTED);
        quality()
                .given(BEGUN, SUBMITTED)
                .when(new FollowUpCommand.NoteSubmission(AUDIT, T1))
                .thenNothing();
        assertEquals("open", fold(BEGUN, SUBMITTED).code());
    }

    @Test
    @Rule("PQ-18")
    void theLastConfirmationEndsIt() {
        quality()
                .given(BEGUN, SUBMITTED, TAKEN, new FollowUpEvent.ActionTaken("act-2", T0), FINAL)
                .when(over("s-tm"))
                .then(CONFIRMED);
        quality().given(BEGUN, SUBMITTED, TAKEN, FINAL).when(over("s-tm")).then(CONFIRMED, ENDED);
        quality()
                .given(BEGUN, SUBMITTED, TAKEN, FINAL, CONFIRMED, ENDED)
                .when(over("s-tm"))
                .thenNothing();
        quality()
                .given(BEGUN, SUBMITTED, FINAL)
                .when(over("s-tm"))
                .then(new FollowUpEvent.Ended("no-action", null, T1));
    }

    @Test
    @Rule("PQ-18")
    void itIsNotOverBeforeTheAuditIsFinal() {
        quality().given(BEGUN, SUBMITTED, TAKEN).when(over("s-tm")).then(CONFIRMED);
        quality()
                .given(BEGUN, SUBMITTED, TAKEN, CONFIRMED)
                .when(new FollowUpCommand.NoteFinal(AUDIT, T1))
                .then(new FollowUpEvent.BecameFinal(T1), ENDED);
    }

    @Test
    @Rule("PQ-18")
    void anAuditThatAsksForNothingIsOverWhenItIsFinal() {
        quality()
                .given(BEGUN, SUBMITTED)
                .when(new FollowUpCommand.NoteFinal(AUDIT, T1))
                .then(new FollowUpEvent.BecameFinal(T1), new FollowUpEvent.Ended("no-action", null, T1));
    }

    @Test
    void whatIsCancelledOrReplacedNeedsNoConfirmation() {
        quality()
                .given(BEGUN, SUBMITTED, TAKEN, FINAL)
                .when(over(null))
                .then(new FollowUpEvent.ActionOver("act-1", null, T1), new FollowUpEvent.Ended("no-action", null, T1));
    }

    @Test
    @Rule("PQ-18")
    void aNewActionOpensItAgain() {
        quality()
                .given(BEGUN, SUBMITTED, TAKEN, FINAL, CONFIRMED, ENDED)
                .when(taken("act-2"))
                .then(new FollowUpEvent.ActionTaken("act-2", T1), new FollowUpEvent.Reopened("act-2", T1));
        quality()
                .given(BEGUN, SUBMITTED, TAKEN, FINAL, CONFIRMED, ENDED)
                .when(taken("act-1"))
                .thenNothing();
        assertEquals(
                "open",
                fold(BEGUN, TAKEN, FINAL, CONFIRMED, ENDED, new FollowUpEvent.Reopened("act-2", T1))
                        .code());
    }

    @Test
    void anActionMayBeHeardOfFirst() {
        quality()
                .given()
                .when(taken("act-1"))
                .then(new FollowUpEvent.Begun(AUDIT, true, List.of(), T1), new FollowUpEvent.ActionTaken("act-1", T1));
        quality().given(BEGUN, TAKEN).when(taken("act-1")).thenNothing();
    }

    @Test
    void anAuditThatCountsNoMoreIsFollowedUpNoMore() {
        var stop = new FollowUpCommand.Stop(AUDIT, T1);
        var stopped = new FollowUpEvent.Stopped(T1);
        quality()
                .given(BEGUN, SUBMITTED, TAKEN)
                .when(stop)
                .then(new FollowUpEvent.Ended("audit-ended", null, T1), stopped);
        quality()
                .given(BEGUN, SUBMITTED, FINAL, TAKEN, CONFIRMED, ENDED)
                .when(stop)
                .then(stopped);
        quality().given(BEGUN, SUBMITTED, ENDED, stopped).when(stop).thenNothing();
        quality().given(BEGUN, SUBMITTED, ENDED, stopped).when(taken("act-2")).thenNothing();
        assertEquals(false, fold(BEGUN, SUBMITTED, ENDED, stopped).pulledThrough());
    }

    @Test
    @Rule("PQ-19")
    void itsFindingsAreBeforeSupervisionUntilTheyWereDiscussed() {
        assertEquals(false, fold(BEGUN).pulledThrough());
        assertEquals(true, fold(BEGUN, SUBMITTED).pulledThrough());
        assertEquals(true, fold(BEGUN, SUBMITTED, FINAL, ENDED).pulledThrough());
        assertEquals(
                true,
                fold(BEGUN, SUBMITTED, new FollowUpEvent.NotReached(HELD, TEXT, T1))
                        .pulledThrough());
        assertEquals(false, fold(BEGUN, SUBMITTED, DISCUSSED).pulledThrough());
        quality()
                .given(BEGUN, SUBMITTED)
                .when(new FollowUpCommand.Discuss(HELD, TEXT, T1))
                .then(DISCUSSED);
        quality()
                .given(BEGUN, SUBMITTED)
                .when(new FollowUpCommand.PassOver(HELD, TEXT, T1))
                .then(new FollowUpEvent.NotReached(HELD, TEXT, T1));
    }

    @Test
    void onlyTheWorkersSupervisionDiscussesThem() {
        var another = new FollowUpCommand.Held("sup-1", "s-other", "s-tm", HELD.on());
        quality()
                .given(BEGUN, SUBMITTED)
                .when(new FollowUpCommand.Discuss(another, TEXT, T1))
                .thenRejected("PQ-19");
        quality().given().when(new FollowUpCommand.Discuss(HELD, TEXT, T1)).thenRejected("PQ-19");
        quality()
                .given(BEGUN, SUBMITTED, DISCUSSED)
                .when(new FollowUpCommand.PassOver(HELD, TEXT, T1))
                .thenRejected("PQ-19");
    }

    @Test
    @Rule("CA-13")
    void itIsBeforeSupervisionUntilTheManagerIsSatisfiedThoughAllActionsAreClosed() {
        assertEquals(
                true,
                fold(BEGUN_UNTIL_SATISFIED, SUBMITTED, TAKEN, DISCUSSED, FINAL, CONFIRMED)
                        .pulledThrough());
        assertEquals(
                false,
                fold(BEGUN_UNTIL_SATISFIED, SUBMITTED, TAKEN, DISCUSSED, FINAL, CONFIRMED, SATISFIED)
                        .pulledThrough());
        under("camden")
                .given(BEGUN_UNTIL_SATISFIED, SUBMITTED, TAKEN, FINAL)
                .when(over("s-tm"))
                .then(CONFIRMED);
        under("camden")
                .given(BEGUN_UNTIL_SATISFIED, SUBMITTED, TAKEN, FINAL, CONFIRMED)
                .when(new FollowUpCommand.Satisfy("s-tm", TEXT, T1))
                .then(SATISFIED, new FollowUpEvent.Ended("standards-met", "s-tm", T1));
        under("camden")
                .given(BEGUN_UNTIL_SATISFIED, SUBMITTED, TAKEN, CONFIRMED)
                .when(new FollowUpCommand.Satisfy("s-tm", TEXT, T1))
                .then(SATISFIED);
    }

    @Test
    @Rule("CA-13")
    void theProgrammeSaysWhoHasToBeSatisfied() {
        under("camden")
                .given()
                .when(new FollowUpCommand.NoteSubmission(AUDIT, T0))
                .then(BEGUN_UNTIL_SATISFIED, SUBMITTED);
        quality()
                .given(BEGUN, SUBMITTED)
                .when(new FollowUpCommand.Satisfy("s-tm", TEXT, T1))
                .thenRejected("STATE");
        under("camden")
                .given()
                .when(new FollowUpCommand.Satisfy("s-tm", TEXT, T1))
                .thenRejected("STATE");
    }

    @Test
    @Rule("CA-13")
    void nobodyElseIsSatisfiedAndNobodyWhileSomethingIsOpen() {
        under("camden")
                .given(BEGUN_UNTIL_SATISFIED, TAKEN)
                .when(new FollowUpCommand.Satisfy("s-hos", Narrative.of(""), T1))
                .thenRejected("CA-13", "STATE", "CA-13", "CA-13");
    }

    @Test
    void whoWasSatisfiedBeforeIsAskedAgainAfterANewAction() {
        var again = new FollowUpEvent.Reopened("act-2", T1);
        assertEquals(
                true,
                fold(BEGUN_UNTIL_SATISFIED, SUBMITTED, DISCUSSED, FINAL, SATISFIED, ENDED, again)
                        .pulledThrough());
    }

    private static List<PublicEvent> told(FollowUpEvent event) {
        return new FollowUps(null).publish(event, fold(BEGUN));
    }

    @Test
    void whatTheOthersNeedIsTold() {
        assertEquals(
                List.of(new SupervisionEvent.FindingsDiscussed("a-1", "sup-1", "s-worker", HELD.on(), "s-tm", T1)),
                told(DISCUSSED));
        assertEquals(List.of(new SupervisionEvent.StandardsMet("a-1", "s-tm", T1)), told(SATISFIED));
        assertEquals(
                List.of(new SupervisionEvent.FollowUpEnded("a-1", "last-action-confirmed", "s-tm", T1)), told(ENDED));
        assertEquals(
                List.of(new SupervisionEvent.FollowUpReopened("a-1", "act-2", T1)),
                told(new FollowUpEvent.Reopened("act-2", T1)));
        assertEquals(List.of(), told(TAKEN));
    }

    @Test
    void whatIsStoredKeepsItsShape() {
        StoredShapes.hold(
                FollowUps.NAMES,
                List.of(
                        BEGUN_UNTIL_SATISFIED,
                        SUBMITTED,
                        FINAL,
                        TAKEN,
                        CONFIRMED,
                        DISCUSSED,
                        new FollowUpEvent.NotReached(HELD, TEXT, T1),
                        SATISFIED,
                        ENDED,
                        new FollowUpEvent.Reopened("act-2", T1),
                        new FollowUpEvent.Stopped(T1)));
    }
}
