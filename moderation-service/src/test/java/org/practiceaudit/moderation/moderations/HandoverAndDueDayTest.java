package org.practiceaudit.moderation.moderations;

import static org.practiceaudit.moderation.moderations.Examples.ALLOCATED_AT;
import static org.practiceaudit.moderation.moderations.Examples.BRADFORD;
import static org.practiceaudit.moderation.moderations.Examples.GOOD;
import static org.practiceaudit.moderation.moderations.Examples.INADEQUATE;
import static org.practiceaudit.moderation.moderations.Examples.MISSED_AT;
import static org.practiceaudit.moderation.moderations.Examples.SAMPLED;
import static org.practiceaudit.moderation.moderations.Examples.SUBMISSION;
import static org.practiceaudit.moderation.moderations.Examples.SUBMITTED_AT;
import static org.practiceaudit.moderation.moderations.Examples.UNSAMPLED;
import static org.practiceaudit.moderation.moderations.Examples.awaited;
import static org.practiceaudit.moderation.moderations.Examples.moderations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.moderations.ModerationCommand.HandOver;
import org.practiceaudit.moderation.moderations.ModerationCommand.PassDueDay;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditHandedIn;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditorGraded;
import org.practiceaudit.moderation.moderations.ModerationEvent.Completed;
import org.practiceaudit.moderation.moderations.ModerationEvent.Expected;
import org.practiceaudit.moderation.moderations.ModerationEvent.FellOverdue;
import org.practiceaudit.moderation.moderations.ModerationEvent.HandedOver;
import org.practiceaudit.testing.GivenWhenThen;

/** Others take over, or the due day passes. */
class HandoverAndDueDayTest {
    private final GivenWhenThen<ModerationCommand, Moderation, ModerationEvent> moderations = moderations(BRADFORD);

    private static final HandOver HAND_OVER = new HandOver("other-auditor", "other-moderator", ALLOCATED_AT);
    private static final HandedOver HANDED_OVER = new HandedOver("other-auditor", "other-moderator");
    private static final AuditHandedIn HANDED_IN = new AuditHandedIn(SUBMISSION);

    private static Case handedTo(Case about) {
        return about.handedTo("other-auditor", "other-moderator");
    }

    @Test
    void anAuditInOtherHandsHasAnotherModerator() {
        moderations.given(new Expected(SAMPLED)).when(HAND_OVER).then(HANDED_OVER);
    }

    @Test
    void handingItToThoseWhoHaveItChangesNothing() {
        moderations.given(new Expected(handedTo(SAMPLED))).when(HAND_OVER).thenNothing();
    }

    @Test
    void anotherModeratorAloneIsAHandover() {
        moderations
                .given(new Expected(SAMPLED))
                .when(new HandOver("auditor", "other-moderator", ALLOCATED_AT))
                .then(new HandedOver("auditor", "other-moderator"));
    }

    @Test
    void aHandoverHeardLateStillCounts() {
        moderations.given(awaited()).when(HAND_OVER).then(HANDED_OVER);
    }

    @Test
    void aHandoverHeardAfterTheModerationDoesNot() {
        moderations.given(completed()).when(HAND_OVER).thenNothing();
    }

    @Test
    void handedOverWhileExpected() {
        moderations.given(new Expected(SAMPLED), HANDED_OVER).thenState(new Moderation.Expected(handedTo(SAMPLED)));
    }

    @Test
    void handedOverWhileGraded() {
        moderations
                .given(new Expected(SAMPLED), new AuditorGraded(GOOD), HANDED_OVER)
                .thenState(new Moderation.Graded(handedTo(SAMPLED), GOOD));
    }

    @Test
    void handedOverWhileUngraded() {
        moderations
                .given(new Expected(SAMPLED), HANDED_IN, HANDED_OVER)
                .thenState(new Moderation.Ungraded(handedTo(SAMPLED), SUBMISSION));
    }

    @Test
    void handedOverWhileNotModerated() {
        moderations
                .given(new Expected(UNSAMPLED), new AuditorGraded(GOOD), HANDED_IN, HANDED_OVER)
                .thenState(new Moderation.NotModerated(handedTo(UNSAMPLED), GOOD, SUBMISSION, List.of(), null));
    }

    @Test
    void aModerationNotCompletedWhenItsDueDayIsOverIsOverdue() {
        moderations
                .given(awaited())
                .when(new PassDueDay(MISSED_AT))
                .then(new FellOverdue(LocalDate.parse("2026-10-01"), MISSED_AT));
    }

    @Test
    void upToThatMomentItIsInTime() {
        moderations
                .given(awaited())
                .when(new PassDueDay(MISSED_AT.minusNanos(1)))
                .thenNothing();
    }

    @Test
    void aClockThatFiresTwiceHasOneEffect() {
        moderations.given(overdue()).when(new PassDueDay(MISSED_AT)).thenNothing();
    }

    @Test
    void aClockThatFiresAfterTheModerationHasNone() {
        moderations.given(completed()).when(new PassDueDay(MISSED_AT)).thenNothing();
    }

    @Test
    void whatIsOverdueMayStillBeGradedAnewAndStaysOverdue() {
        var events = new ArrayList<>(overdue());
        events.add(new AuditorGraded(INADEQUATE));
        moderations
                .given(events)
                .thenState(new Moderation.Requested(
                        SAMPLED,
                        INADEQUATE,
                        SUBMISSION,
                        Course.of(Examples.request(Request.Reason.SAMPLE, false, SUBMITTED_AT), List.of())
                                .missed()));
    }

    private static ArrayList<ModerationEvent> overdue() {
        var events = new ArrayList<>(awaited());
        events.add(new FellOverdue(LocalDate.parse("2026-10-01"), MISSED_AT));
        return events;
    }

    private static ArrayList<ModerationEvent> completed() {
        var events = new ArrayList<>(awaited());
        events.add(new Completed(Examples.outcome()));
        return events;
    }
}
