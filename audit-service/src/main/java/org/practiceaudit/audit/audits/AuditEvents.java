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
            .name("audit:section-judged.v1", AuditEvent.SectionJudged.class)
            .name("audit:section-left-out.v1", AuditEvent.SectionLeftOut.class)
            .name("audit:others-heard.v1", AuditEvent.OthersHeard.class)
            .name("audit:others-not-heard.v1", AuditEvent.OthersNotHeard.class)
            .name("audit:silence-escalated.v1", AuditEvent.SilenceEscalated.class)
            .name("audit:own-section-written.v1", AuditEvent.OwnSectionWritten.class)
            .name("audit:replied.v1", AuditEvent.Replied.class)
            .name("audit:learning-point-recorded.v1", AuditEvent.LearningPointRecorded.class)
            .name("audit:learning-point-withdrawn.v1", AuditEvent.LearningPointWithdrawn.class)
            .name("audit:overall-graded.v1", AuditEvent.OverallGraded.class)
            .name("audit:concern-raised.v1", AuditEvent.ConcernRaised.class)
            .name("audit:concern-addressed.v1", AuditEvent.ConcernAddressed.class)
            .name("audit:overdue.v1", AuditEvent.AuditOverdue.class)
            .name("audit:submitted.v1", AuditEvent.AuditSubmitted.class)
            .name("audit:moderation-awaited.v1", AuditEvent.ModerationAwaited.class)
            .name("audit:grades-revealed.v1", AuditEvent.GradesRevealed.class)
            .name("audit:grade-moderated.v1", AuditEvent.GradeModerated.class)
            .name("audit:grade-disputed.v1", AuditEvent.GradeDisputed.class)
            .name("audit:grade-decided.v1", AuditEvent.GradeDecided.class)
            .name("audit:finalised.v1", AuditEvent.AuditFinalised.class)
            .complete();

    private AuditEvents() {}
}
