package org.practiceaudit.actions.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.followup.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.StoredShapes;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.testing.Rule;

/** When the follow-up of an audit ends and is opened again, and what of it is told. */
class FollowUpDeciderTest {
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
