package org.practiceaudit.actions.pathways;

import static org.practiceaudit.actions.pathways.Examples.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

class PathwayDeciderTest {
    private static final Graded DECIDED = graded(GradeSource.DECISION, Grade.INADEQUATE, "2026-09-21T12:00:00Z");

    private static final Step AFTER_DECISION = discussion(DECIDED, "2026-09-28", "2026-09-28T23:00:00Z");

    private static final Step AFTER_MODERATION = discussion(AGREED, "2026-09-21", "2026-09-21T23:00:00Z");

    @Test
    @Rule("BR-12")
    void anInadequateAuditGetsACasePlanningDiscussionArrangedByTheHeadOfService() {
        bradford().given().when(note(INADEQUATE)).then(watched(INADEQUATE), noted(INADEQUATE), opened());
    }

    @Test
    void anyOtherGradeOpensNothing() {
        bradford().given().when(note(GOOD)).then(watched(GOOD), noted(GOOD));
    }

    @Test
    @Rule("BR-12")
    void whatModerationFindsInadequateCountsFromModeration() {
        bradford()
                .given(watched(GOOD), noted(GOOD))
                .when(note(AGREED))
                .then(noted(AGREED), opened(1, AGREED, AFTER_MODERATION));
    }

    @Test
    void aWordOnTheAuditorsGradeWaitsUntilThatIsHeard() {
        for (var early : List.of(AGREED, DECIDED)) {
            bradford().given().when(note(early)).thenRejected("STATE");
            bradford()
                    .given(new PathwayEvent.AuditWatched(WATCH, AGREED.at()))
                    .when(note(early))
                    .thenRejected("STATE");
        }
    }

    @Test
    void confirmationMovesNothing() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(note(AGREED))
                .then(noted(AGREED));
    }

    @Test
    void theSameGradeHeardTwiceIsHeardOnce() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(note(INADEQUATE))
                .thenNothing();
    }

    @Test
    void itClosesWhenTheGradeIsNoLongerInadequate() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened())
                .when(note(RAISED))
                .then(noted(RAISED), closed("grade-changed", RAISED.at()));
    }

    @Test
    void itOpensAgainWithAPlanOfItsOwnWhenTheDecisionIsInadequate() {
        bradford()
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        noted(RAISED),
                        closed("grade-changed", RAISED.at()))
                .when(note(DECIDED))
                .then(noted(DECIDED), opened(2, DECIDED, AFTER_DECISION));
    }

    @Test
    void theAuditorsGradeHeardAfterModerationOpensNothing() {
        bradford().given(watched(RAISED), noted(RAISED)).when(note(INADEQUATE)).then(noted(INADEQUATE));
    }

    @Test
    void aGradeThatTurnsOutToStandEarlierBringsAnEarlierPlan() {
        bradford()
                .given(watched(AGREED), noted(AGREED), opened(1, AGREED, AFTER_MODERATION))
                .when(note(INADEQUATE))
                .then(
                        noted(INADEQUATE),
                        new PathwayEvent.Replanned(
                                "inadequate", 2, INADEQUATE, List.of(discussion()), List.of(), INADEQUATE.at()));
    }

    @Test
    void aChangeInBetweenThatIsHeardLateBringsALaterPlan() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened(), noted(DECIDED))
                .when(note(RAISED))
                .then(
                        noted(RAISED),
                        new PathwayEvent.Replanned(
                                "inadequate", 2, DECIDED, List.of(AFTER_DECISION), List.of(), DECIDED.at()));
    }

    @Test
    void aMissUnderTheOldPlanStandsWhenTheNewOneRunsOutEarlier() {
        bradford()
                .given(
                        watched(AGREED),
                        noted(AGREED),
                        opened(1, AGREED, AFTER_MODERATION),
                        new PathwayEvent.StepMissed("inadequate", DISCUSSION, AFTER_MODERATION.dueAt()))
                .when(note(INADEQUATE))
                .then(
                        noted(INADEQUATE),
                        new PathwayEvent.Replanned(
                                "inadequate", 2, INADEQUATE, List.of(), List.of(DISCUSSION), INADEQUATE.at()));
    }

    @Test
    void aMissUnderTheOldPlanIsPlannedAnewWhenTheNewOneRunsOutLater() {
        bradford()
                .given(watched(INADEQUATE), noted(INADEQUATE), opened(), missed(), noted(DECIDED))
                .when(note(RAISED))
                .then(
                        noted(RAISED),
                        new PathwayEvent.Replanned(
                                "inadequate", 2, DECIDED, List.of(AFTER_DECISION), List.of(), DECIDED.at()));
    }

    @Test
    void confirmationOfWhatWasAnsweredAsksForNothing() {
        bradford()
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        done("2026-09-11", false, false, "2026-09-11T10:00:00Z"),
                        closed("steps-completed", Instant.parse("2026-09-11T10:00:00Z")))
                .when(note(AGREED))
                .then(noted(AGREED));
    }

    @Test
    void aGradeThatComesBackAsksAgain() {
        bradford()
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        done("2026-09-11", false, false, "2026-09-11T10:00:00Z"),
                        closed("steps-completed", Instant.parse("2026-09-11T10:00:00Z")),
                        noted(RAISED))
                .when(note(DECIDED))
                .then(noted(DECIDED), opened(2, DECIDED, AFTER_DECISION));
    }
}
