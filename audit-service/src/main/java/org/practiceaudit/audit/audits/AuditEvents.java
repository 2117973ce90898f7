package org.practiceaudit.audit.audits;

import org.practiceaudit.eventstore.EventNames;

/** The stored names of an audit's facts, never to be changed. */
final class AuditEvents {
    static final EventNames<AuditEvent> NAMES = EventNames.of(AuditEvent.class)
            .name("audit:opened.v1", AuditEvent.AuditOpened.class)
            .name("audit:handed-over.v1", AuditEvent.AuditHandedOver.class)
            .name("audit:started.v1", AuditEvent.AuditStarted.class)
            .name("audit:contact-attempted.v1", AuditEvent.ContactAttempted.class)
            .name("audit:practitioner-spoken-to.v1", AuditEvent.PractitionerSpokenTo.class)
            .name("audit:practitioner-not-spoken-to.v1", AuditEvent.PractitionerNotSpokenTo.class)
            .name("audit:family-prepared.v1", AuditEvent.FamilyPrepared.class)
            .name("audit:family-feedback-received.v1", AuditEvent.FamilyFeedbackReceived.class)
            .name("audit:family-messages-passed-on.v1", AuditEvent.FamilyMessagesPassedOn.class)
            .name("audit:looked-back.v1", AuditEvent.LookedBack.class)
            .name("audit:section-answered.v1", AuditEvent.SectionAnswered.class)
            .name("audit:section-graded.v1", AuditEvent.SectionGraded.class)
            .name("audit:section-left-out.v1", AuditEvent.SectionLeftOut.class)
            .name("audit:learning-point-recorded.v1", AuditEvent.LearningPointRecorded.class)
            .name("audit:learning-point-withdrawn.v1", AuditEvent.LearningPointWithdrawn.class)
            .name("audit:overall-graded.v1", AuditEvent.OverallGraded.class)
            .name("audit:concern-raised.v1", AuditEvent.ConcernRaised.class)
            .name("audit:concern-addressed.v1", AuditEvent.ConcernAddressed.class)
            .name("audit:overdue.v1", AuditEvent.AuditOverdue.class)
            .name("audit:submitted.v1", AuditEvent.AuditSubmitted.class)
            .name("audit:moderation-awaited.v1", AuditEvent.ModerationAwaited.class)
            .name("audit:grade-moderated.v1", AuditEvent.GradeModerated.class)
            .name("audit:grade-disputed.v1", AuditEvent.GradeDisputed.class)
            .name("audit:grade-decided.v1", AuditEvent.GradeDecided.class)
            .name("audit:finalised.v1", AuditEvent.AuditFinalised.class)
            .name("audit:concern-escalated.v1", AuditEvent.ConcernEscalated.class)
            .name("audit:check-passed.v1", AuditEvent.CheckPassed.class)
            .name("audit:returned.v1", AuditEvent.AuditReturned.class)
            .name("audit:invalidated.v1", AuditEvent.AuditInvalidated.class)
            .name("audit:cancelled.v1", AuditEvent.AuditCancelled.class)
            .name("audit:challenged.v1", AuditEvent.AuditChallenged.class)
            .name("audit:challenge-answered.v1", AuditEvent.ChallengeAnswered.class)
            .name("audit:challenge-agreed.v1", AuditEvent.ChallengeAgreed.class)
            .name("audit:challenge-unresolved.v1", AuditEvent.ChallengeUnresolved.class)
            .name("audit:services-named.v1", AuditEvent.ServicesNamed.class)
            .name("audit:earlier-actions-reviewed.v1", AuditEvent.EarlierActionsReviewed.class)
            .name("audit:cycle-closed.v1", AuditEvent.CycleClosed.class)
            .name("audit:shared.v1", AuditEvent.AuditShared.class)
            .complete();

    private AuditEvents() {}
}
