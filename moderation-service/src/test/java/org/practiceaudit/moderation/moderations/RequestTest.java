package org.practiceaudit.moderation.moderations;

import static org.practiceaudit.moderation.moderations.Examples.ALLOCATED_AT;
import static org.practiceaudit.moderation.moderations.Examples.BRADFORD;
import static org.practiceaudit.moderation.moderations.Examples.GOOD;
import static org.practiceaudit.moderation.moderations.Examples.GRADED_AT;
import static org.practiceaudit.moderation.moderations.Examples.INADEQUATE;
import static org.practiceaudit.moderation.moderations.Examples.MISSED_AT;
import static org.practiceaudit.moderation.moderations.Examples.SAMPLED;
import static org.practiceaudit.moderation.moderations.Examples.SUBMISSION;
import static org.practiceaudit.moderation.moderations.Examples.SUBMITTED_AT;
import static org.practiceaudit.moderation.moderations.Examples.UNSAMPLED;
import static org.practiceaudit.moderation.moderations.Examples.awaited;
import static org.practiceaudit.moderation.moderations.Examples.moderations;
import static org.practiceaudit.moderation.moderations.Examples.requested;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.moderations.ModerationCommand.Expect;
import org.practiceaudit.moderation.moderations.ModerationCommand.HandOver;
import org.practiceaudit.moderation.moderations.ModerationCommand.PassDueDay;
import org.practiceaudit.moderation.moderations.ModerationCommand.TakeGrades;
import org.practiceaudit.moderation.moderations.ModerationCommand.TakeSubmission;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditHandedIn;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditorGraded;
import org.practiceaudit.moderation.moderations.ModerationEvent.Completed;
import org.practiceaudit.moderation.moderations.ModerationEvent.Expected;
import org.practiceaudit.moderation.moderations.ModerationEvent.NotRequested;
import org.practiceaudit.moderation.moderations.ModerationEvent.Requested;
import org.practiceaudit.testing.GivenWhenThen;

/** Which audits are moderated, and until when. */
class RequestTest {
    private final GivenWhenThen<ModerationCommand, Moderation, ModerationEvent> moderations = moderations(BRADFORD);

    private static final Expect EXPECT = new Expect(SAMPLED, ALLOCATED_AT);
    private static final HandOver HAND_OVER = new HandOver("other-auditor", "other-moderator", ALLOCATED_AT);
    private static final TakeGrades TAKE_GOOD = new TakeGrades(GOOD, GRADED_AT);
    private static final TakeGrades TAKE_INADEQUATE = new TakeGrades(INADEQUATE, GRADED_AT);
    private static final TakeSubmission TAKE_SUBMISSION = new TakeSubmission(SUBMISSION, SUBMITTED_AT);
    private static final ModerationEvent NOT_DRAWN = new NotRequested(NotAsked.NOT_DRAWN);
    private static final AuditHandedIn HANDED_IN = new AuditHandedIn(SUBMISSION);

    @Test
    void anAllocatedAuditIsExpected() {
        moderations.given().when(EXPECT).then(new Expected(SAMPLED));
    }

    @Test
    void onceExpectedItStaysSo() {
        moderations.given(new Expected(SAMPLED)).when(EXPECT).thenNothing();
    }

    @Test
    void gradesOfAnUnknownAuditWaitForItsAllocation() {
        moderations.given().when(TAKE_GOOD).thenRejected("STATE");
    }

    @Test
    void aSubmissionOfAnUnknownAuditWaitsForItsAllocation() {
        moderations.given().when(TAKE_SUBMISSION).thenRejected("STATE");
    }

    @Test
    void aHandoverOfAnUnknownAuditWaitsForItsAllocation() {
        moderations.given().when(HAND_OVER).thenRejected("STATE");
    }

    @Test
    void anUnknownAuditHasNoDueDay() {
        moderations.given().when(new PassDueDay(MISSED_AT)).thenRejected("STATE");
    }

    @Test
    void anUnknownAuditIsNotModerated() {
        moderations.given().when(Examples.completing().command()).thenRejected("STATE");
    }

    @Test
    void gradesAloneAskForNothing() {
        moderations.given(new Expected(SAMPLED)).when(TAKE_GOOD).then(new AuditorGraded(GOOD));
    }

    @Test
    void laterGradesReplaceEarlierOnes() {
        moderations
                .given(new Expected(SAMPLED), new AuditorGraded(INADEQUATE))
                .when(TAKE_GOOD)
                .then(new AuditorGraded(GOOD));
    }

    @Test
    void aSampledAuditIsModeratedWithinFiveWorkingDaysOfItsSubmission() {
        moderations
                .given(new Expected(SAMPLED), new AuditorGraded(GOOD))
                .when(TAKE_SUBMISSION)
                .then(HANDED_IN, requested(Request.Reason.SAMPLE));
    }

    @Test
    void anUnsampledAuditIsNot() {
        moderations
                .given(new Expected(UNSAMPLED), new AuditorGraded(GOOD))
                .when(TAKE_SUBMISSION)
                .then(HANDED_IN, NOT_DRAWN);
    }

    @Test
    void everyInadequateAuditIs() {
        moderations
                .given(new Expected(UNSAMPLED), new AuditorGraded(INADEQUATE))
                .when(TAKE_SUBMISSION)
                .then(HANDED_IN, requested(Request.Reason.INADEQUATE));
    }

    @Test
    void anInadequateAuditOfTheSampleStaysPartOfTheSample() {
        moderations
                .given(new Expected(SAMPLED), new AuditorGraded(INADEQUATE))
                .when(TAKE_SUBMISSION)
                .then(HANDED_IN, requested(Request.Reason.SAMPLE));
    }

    @Test
    void whereTheSampleIsEverythingTheReasonIsAll() {
        moderations(Examples.bradfordWith("samplePercent: 25", "samplePercent: 100"))
                .given(new Expected(SAMPLED), new AuditorGraded(GOOD))
                .when(TAKE_SUBMISSION)
                .then(HANDED_IN, requested(Request.Reason.ALL));
    }

    @Test
    void aSampledAuditIsModeratedBlindWhereAllocationSaysSo() {
        moderations
                .given(new Expected(Examples.about(true, true)), new AuditorGraded(GOOD))
                .when(TAKE_SUBMISSION)
                .then(HANDED_IN, new Requested(Examples.request(Request.Reason.SAMPLE, true, SUBMITTED_AT)));
    }

    @Test
    void whatIsModeratedForItsGradeCannotBeBlind() {
        moderations
                .given(new Expected(Examples.about(false, true)), new AuditorGraded(INADEQUATE))
                .when(TAKE_SUBMISSION)
                .then(HANDED_IN, new Requested(Examples.notBlind(Request.Reason.INADEQUATE, Request.NotBlind.SCOPE)));
    }

    @Test
    void aSubmissionMayBeHeardBeforeTheGrades() {
        moderations.given(new Expected(UNSAMPLED)).when(TAKE_SUBMISSION).then(HANDED_IN);
    }

    @Test
    void thenTheGradesDecideAndTheClockStillCountsFromTheSubmission() {
        moderations
                .given(new Expected(UNSAMPLED), HANDED_IN)
                .when(TAKE_INADEQUATE)
                .then(
                        new AuditorGraded(INADEQUATE),
                        new Requested(Examples.request(Request.Reason.INADEQUATE, false, GRADED_AT)));
    }

    @Test
    void thenTheGradesMayAskForNothing() {
        moderations.given(new Expected(UNSAMPLED), HANDED_IN).when(TAKE_GOOD).then(new AuditorGraded(GOOD), NOT_DRAWN);
    }

    @Test
    void anAuditGradedDownAfterItsSubmissionIsModeratedAfterAll() {
        moderations
                .given(new Expected(UNSAMPLED), new AuditorGraded(GOOD), HANDED_IN)
                .when(TAKE_INADEQUATE)
                .then(
                        new AuditorGraded(INADEQUATE),
                        new Requested(Examples.request(Request.Reason.INADEQUATE, false, GRADED_AT)));
    }

    @Test
    void whileItIsModeratedTheAuditorsNewGradesCount() {
        moderations.given(awaited()).when(TAKE_INADEQUATE).then(new AuditorGraded(INADEQUATE));
    }

    @Test
    void afterItsModerationTheyDoNot() {
        moderations.given(completed()).when(TAKE_INADEQUATE).thenNothing();
    }

    @Test
    void aSecondSubmissionMovesNoClock() {
        moderations.given(awaited()).when(TAKE_SUBMISSION).thenNothing();
    }

    @Test
    void aSecondSubmissionBeforeTheGradesChangesNothing() {
        moderations
                .given(new Expected(SAMPLED), HANDED_IN)
                .when(TAKE_SUBMISSION)
                .thenNothing();
    }

    @Test
    void aSecondSubmissionOfAnAuditThatIsNotModeratedChangesNothing() {
        moderations
                .given(new Expected(UNSAMPLED), new AuditorGraded(GOOD), HANDED_IN)
                .when(TAKE_SUBMISSION)
                .thenNothing();
    }

    @Test
    void aSecondSubmissionAfterItsModerationChangesNothing() {
        moderations.given(completed()).when(TAKE_SUBMISSION).thenNothing();
    }

    private static ArrayList<ModerationEvent> completed() {
        var events = new ArrayList<>(awaited());
        events.add(new Completed(Examples.outcome()));
        return events;
    }

    @Test
    void completionIsAfterAllOfThat() {
        moderations
                .given(completed())
                .thenState(new Moderation.Completed(
                        SAMPLED,
                        GOOD,
                        SUBMISSION,
                        Course.of(Examples.request(Request.Reason.SAMPLE, false, SUBMITTED_AT), List.of()),
                        Examples.outcome()));
    }
}
