package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.moderations.Examples.BRADFORD;
import static org.practiceaudit.moderation.moderations.Examples.COMPLETED_AT;
import static org.practiceaudit.moderation.moderations.Examples.GOOD;
import static org.practiceaudit.moderation.moderations.Examples.SUBMISSION;
import static org.practiceaudit.moderation.moderations.Examples.SUBMITTED_AT;
import static org.practiceaudit.moderation.moderations.Examples.WHY;
import static org.practiceaudit.moderation.moderations.Examples.about;
import static org.practiceaudit.moderation.moderations.Examples.awaited;
import static org.practiceaudit.moderation.moderations.Examples.completing;
import static org.practiceaudit.moderation.moderations.Examples.moderations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.ModerationCommand.CloseInMeeting;
import org.practiceaudit.moderation.moderations.ModerationCommand.Commit;
import org.practiceaudit.moderation.moderations.ModerationCommand.Discuss;
import org.practiceaudit.moderation.moderations.ModerationCommand.Grades;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditHandedIn;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditorGraded;
import org.practiceaudit.moderation.moderations.ModerationEvent.Completed;
import org.practiceaudit.moderation.moderations.ModerationEvent.DiscussedInMeeting;
import org.practiceaudit.moderation.moderations.ModerationEvent.Expected;
import org.practiceaudit.moderation.moderations.ModerationEvent.GradesCommitted;
import org.practiceaudit.moderation.moderations.ModerationEvent.HandedOver;
import org.practiceaudit.moderation.moderations.ModerationEvent.Requested;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Grades given before a moderation is complete: blind, or in a meeting. */
class CommitmentTest {
    private static final ProgrammePolicy CAMDEN = Programmes.shipped("camden");
    private static final Narrative RATIONALE = Narrative.of("The evidence carries no more.");

    private final GivenWhenThen<ModerationCommand, Moderation, ModerationEvent> moderations = moderations(BRADFORD);

    private static List<ModerationEvent> blind(ModerationEvent... more) {
        var events = new ArrayList<ModerationEvent>(List.of(
                new Expected(about(true, true)),
                new AuditorGraded(GOOD),
                new AuditHandedIn(SUBMISSION),
                new Requested(Examples.request(Request.Reason.SAMPLE, true, SUBMITTED_AT))));
        events.addAll(Arrays.asList(more));
        return events;
    }

    private static Grades both(Grade grade) {
        return new Grades(
                grade,
                List.of(new SectionGrade("risk", grade, WHY), new SectionGrade("impact", grade, WHY)),
                RATIONALE);
    }

    private static Commitment committed(Grade grade, String meeting) {
        var grades = both(grade);
        return new Commitment(grade, grades.sections(), RATIONALE, List.of(), meeting, "moderator", COMPLETED_AT);
    }

    private static final GradesCommitted COMMITTED = new GradesCommitted(committed(Grade.REQUIRES_IMPROVEMENT, null));

    @Test
    void aBlindModeratorCommitsFirstAndOnce() {
        var commit = new Commit(both(Grade.REQUIRES_IMPROVEMENT), "moderator", COMPLETED_AT);
        moderations.given(blind()).when(commit).then(COMMITTED);
        moderations.given(blind(COMMITTED)).when(commit).thenRejected("STATE");
    }

    @Test
    void theWorldHearsThatTheyDidAndNotWhat() {
        var evolution = new ModerationEvolution();
        var state = evolution.initial();
        for (var event : blind(COMMITTED)) {
            state = evolution.evolve(state, event);
        }
        assertEquals(
                List.of(new ModerationGradesCommitted("a-1042", "a-1042", "moderator", COMPLETED_AT)),
                ModerationPublication.of(COMMITTED, state));
    }

    @Test
    void nothingIsCompletedBlind() {
        moderations.given(blind()).when(completing().command()).thenRejected("STATE");
    }

    @Test
    void agreeingWithWhatOneHasNotSeenIsNotPossibleSoEverySectionIsGraded() {
        moderations
                .given(blind())
                .when(new Commit(
                        new Grades(Grade.GOOD, List.of(new SectionGrade("risk", Grade.GOOD, WHY)), RATIONALE),
                        "moderator",
                        COMPLETED_AT))
                .thenRejected("TH-16");
    }

    @Test
    void onlyTheModeratorCommits() {
        moderations
                .given(blind())
                .when(new Commit(both(Grade.GOOD), "manager", COMPLETED_AT))
                .thenRejected("ACCESS");
    }

    @Test
    void whatIsNotBlindNeedsNoCommitment() {
        moderations
                .given(awaited())
                .when(new Commit(both(Grade.GOOD), "moderator", COMPLETED_AT))
                .thenRejected("STATE");
    }

    @Test
    void completionKeepsWhatWasCommittedUnlessItSaysOtherwise() {
        moderations
                .given(blind(COMMITTED))
                .when(completing()
                        .sections(new SectionGrade("impact", Grade.GOOD, Examples.NOTHING))
                        .command())
                .then(new Completed(Examples.outcome()));
    }

    @Test
    void whatAnotherCommittedToLapsesWhenTheModeratorChanges() {
        var evolution = new ModerationEvolution();
        var state = evolution.initial();
        for (var event : blind(COMMITTED, new HandedOver("auditor", "successor"))) {
            state = evolution.evolve(state, event);
        }
        assertEquals("requested", state.code());
    }

    private static Discuss discuss(Grade grade, String by) {
        return new Discuss("m-7", both(grade), List.of(), by, COMPLETED_AT);
    }

    @Test
    @Rule("CA-06")
    void inSessionAGradeIsConfirmedOrChangedWithAReasonAndTheLastWordCounts() {
        var first = new DiscussedInMeeting(committed(Grade.GOOD, "m-7"));
        var events = new ArrayList<>(awaited());
        events.add(first);
        moderations(CAMDEN)
                .given(events)
                .when(discuss(Grade.REQUIRES_IMPROVEMENT, "moderator"))
                .then(new DiscussedInMeeting(committed(Grade.REQUIRES_IMPROVEMENT, "m-7")));
        moderations(CAMDEN)
                .given(awaited())
                .when(new Discuss(
                        "m-7",
                        new Grades(Grade.GOOD, List.of(), Examples.NOTHING),
                        List.of(),
                        "moderator",
                        COMPLETED_AT))
                .thenRejected("BR-14");
    }

    @Test
    @Rule("CA-06")
    void whereTheGroupModeratesNobodyCompletesAlone() {
        moderations(CAMDEN).given(awaited()).when(completing().command()).thenRejected("CA-06");
    }

    @Test
    @Rule("CA-06")
    void whenTheMeetingIsOverWhatItSaidStandsOnce() {
        var events = new ArrayList<>(awaited());
        events.add(new DiscussedInMeeting(committed(Grade.REQUIRES_IMPROVEMENT, "m-7")));
        var completed = new Completed(new Outcome(
                Grade.REQUIRES_IMPROVEMENT,
                List.of(
                        new Outcome.Agreement("risk", Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, WHY),
                        new Outcome.Agreement("impact", Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, WHY),
                        new Outcome.Agreement("multi-agency-working", null, null, null)),
                RATIONALE,
                Examples.NOTHING,
                List.of(),
                List.of(),
                CAMDEN.told(Fact.MODERATION_COMPLETED).stream()
                        .map(role -> Examples.people("auditor", "moderator").get(role.code()))
                        .filter(staff -> staff != null)
                        .toList(),
                "moderator",
                COMPLETED_AT,
                null,
                "m-7"));
        var close = new CloseInMeeting("m-7", COMPLETED_AT);
        moderations(CAMDEN).given(events).when(close).then(completed);
        events.add(completed);
        moderations(CAMDEN).given(events).when(close).thenNothing();
    }

    @Test
    @Rule("CA-06")
    void whatTheMeetingDidNotComeToStaysOpen() {
        moderations(CAMDEN)
                .given(awaited())
                .when(new CloseInMeeting("m-7", COMPLETED_AT))
                .thenNothing();
        var events = new ArrayList<>(awaited());
        events.add(new DiscussedInMeeting(committed(Grade.GOOD, "m-8")));
        moderations(CAMDEN)
                .given(events)
                .when(new CloseInMeeting("m-7", COMPLETED_AT))
                .thenNothing();
    }

    @Test
    void nobodyRecordsTheirOwnAndOtherProgrammesHaveNoMeetings() {
        moderations(CAMDEN)
                .given(awaited())
                .when(discuss(Grade.GOOD, "auditor"))
                .thenRejected("ACCESS");
        moderations.given(awaited()).when(discuss(Grade.GOOD, "moderator")).thenRejected("STATE");
    }
}
