package org.practiceaudit.actions.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.followup.Examples.*;

import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.Rule;

/** What of an audit is before supervision, and who has to be satisfied with the case. */
class FollowUpSupervisionTest {
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
}
