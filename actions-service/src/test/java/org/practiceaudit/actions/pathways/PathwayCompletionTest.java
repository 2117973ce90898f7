package org.practiceaudit.actions.pathways;

import static org.practiceaudit.actions.pathways.Examples.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Steps done, missed and corrected, and audits that count no more. */
class PathwayCompletionTest {
    private static final Step AFTER_MODERATION = discussion(AGREED, "2026-09-21", "2026-09-21T23:00:00Z");

    private static final PathwayEvent STOPPED =
            new PathwayEvent.WatchingStopped("audit-invalidated", Instant.parse("2026-09-16T09:00:00Z"));

    private static final PathwayCommand STOP =
            new PathwayCommand.StopWatching(WATCH, "audit-invalidated", Instant.parse("2026-09-16T09:00:00Z"));

    @Test
    @Rule("BR-12")
    void theHeadOfServiceRecordsTheDiscussionAgainstTheChild() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(held("s-hos", "2026-09-15", "2026-09-16T10:00:00Z"))
                .then(
                        done("2026-09-15", false, false, "2026-09-16T10:00:00Z"),
                        meeting("2026-09-15", "2026-09-16T10:00:00Z"),
                        closed("steps-completed", Instant.parse("2026-09-16T10:00:00Z")));
    }

    @Test
    @Rule("BR-12")
    void nobodyElseRecordsIt() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(held("s-tm", "2026-09-15", "2026-09-16T10:00:00Z"))
                .thenRejected("BR-12");
    }

    @Test
    @Rule("BR-12")
    void aDiscussionWithoutRecordOrPeopleIsNone() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(complete(DISCUSSION, "s-hos", "2026-09-15", List.of(), Narrative.of(""), "2026-09-16T10:00:00Z"))
                .thenRejected("BR-12", "BR-12");
    }

    @Test
    void aDiscussionToComeIsNotRecorded() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(held("s-hos", "2026-09-17", "2026-09-16T10:00:00Z"))
                .thenRejected("BR-12");
    }

    @Test
    void aDiscussionBeforeTheGradeDoesNotAnswerIt() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(held("s-hos", "2026-09-09", "2026-09-16T10:00:00Z"))
                .thenRejected("BR-12");
    }

    @Test
    void aStepIsMissedAtTheEndOfItsDay() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(miss())
                .then(missed());
    }

    @Test
    void itIsMissedOnce() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened(), missed())
                .when(miss())
                .thenNothing();
    }

    @Test
    void theClockOfAnOlderPlanSaysNothing() {
        bradford()
                .given(watched(AGREED), noted(AGREED), opened(1, AGREED, AFTER_MODERATION))
                .when(miss())
                .thenNothing();
    }

    @Test
    void nothingIsMissedOnAClosedPathway() {
        bradford()
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        noted(RAISED),
                        closed("grade-changed", RAISED.at()))
                .when(miss())
                .thenNothing();
    }

    @Test
    void nothingIsMissedOfAnAuditThatNobodyGraded() {
        GivenWhenThen.<PathwayCommand, AuditPathways, PathwayEvent>of(
                        new PathwayDecider()::initial, new PathwayDecider()::decide, new PathwayDecider()::evolve)
                .given()
                .when(miss())
                .thenNothing();
    }

    @Test
    void aMissedStepIsDoneLate() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened(), missed())
                .when(held("s-hos", "2026-09-18", "2026-09-18T10:00:00Z"))
                .then(
                        done("2026-09-18", true, false, "2026-09-18T10:00:00Z"),
                        meeting("2026-09-18", "2026-09-18T10:00:00Z"),
                        closed("steps-completed", Instant.parse("2026-09-18T10:00:00Z")));
    }

    @Test
    @Rule("BR-12")
    void lateProofOfATimelyDiscussionCorrectsTheMiss() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened(), missed())
                .when(held("s-hos", "2026-09-17", "2026-09-18T10:00:00Z"))
                .then(
                        done("2026-09-17", false, true, "2026-09-18T10:00:00Z"),
                        meeting("2026-09-17", "2026-09-18T10:00:00Z"),
                        closed("steps-completed", Instant.parse("2026-09-18T10:00:00Z")));
    }

    @Test
    void aStepOfAClosedPathwayIsNotRecorded() {
        bradford()
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        noted(RAISED),
                        closed("grade-changed", RAISED.at()))
                .when(held("s-hos", "2026-09-15", "2026-09-16T10:00:00Z"))
                .thenRejected("STATE");
    }

    @Test
    void aStepThatIsNoneIsNotFound() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(complete("tea-party", "s-hos", "2026-09-15", List.of(), NOTE, "2026-09-16T10:00:00Z"))
                .thenRejected("STATE");
    }

    @Test
    void anAuditThatNobodyGradedHasNoPathway() {
        bradford()
                .given()
                .when(held("s-hos", "2026-09-15", "2026-09-16T10:00:00Z"))
                .thenRejected("STATE");
    }

    @Test
    void anAuditThatCountsNoMoreClosesItsPathways() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(STOP)
                .then(closed("audit-invalidated", Instant.parse("2026-09-16T09:00:00Z")), STOPPED);
    }

    @Test
    void whatIsClosedAlreadyIsNotClosedAgain() {
        bradford()
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        noted(RAISED),
                        closed("grade-changed", RAISED.at()))
                .when(STOP)
                .then(STOPPED);
    }

    @Test
    void anAuditMayCountNoMoreBeforeAnybodyGradedIt() {
        bradford()
                .given()
                .when(STOP)
                .then(new PathwayEvent.AuditWatched(WATCH, Instant.parse("2026-09-16T09:00:00Z")), STOPPED);
    }

    @Test
    void nothingOpensOnAnAuditThatCountsNoMore() {
        bradford().given(watched(GOOD), noted(GOOD), STOPPED).when(note(AGREED)).thenNothing();
    }

    @Test
    void itStopsOnce() {
        bradford().given(watched(GOOD), noted(GOOD), STOPPED).when(STOP).thenNothing();
    }

    @Test
    void nothingIsMissedOnAnAuditThatCountsNoMore() {
        bradford().given(watched(GOOD), noted(GOOD), STOPPED).when(miss()).thenNothing();
    }

    @Test
    void noStepIsRecordedOnAnAuditThatCountsNoMore() {
        bradford()
                .given(watched(GOOD), noted(GOOD), STOPPED)
                .when(held("s-hos", "2026-09-15", "2026-09-16T10:00:00Z"))
                .thenRejected("STATE");
    }
}
