package org.practiceaudit.audit.audits;

import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.WorkingDays;

/** The auditor's work, each part to its own rules. */
final class WorkRules {
    private final PractitionerRules practitioner;
    private final FamilyRules family;
    private final LookBackRules lookBack;
    private final SectionRules sections;
    private final LearningRules learning;
    private final OverallRules overall;
    private final SubmissionGuards submission;

    WorkRules(Telling telling) {
        var policy = telling.policy();
        this.practitioner = new PractitionerRules(policy);
        this.family = new FamilyRules(policy);
        this.lookBack = new LookBackRules(policy);
        this.sections = new SectionRules(policy);
        this.learning = new LearningRules(policy);
        this.overall = new OverallRules(policy);
        this.submission = new SubmissionGuards(telling);
    }

    Decision<AuditEvent> decide(InProgress state, AuditCommand.Work command) {
        var today = WorkingDays.dateOf(command.at());
        var work = state.work();
        return switch (command) {
            case AuditCommand.RecordContact(var attempt, var _, var _) -> practitioner.contact(attempt, today);
            case AuditCommand.RecordPractitioner(var part, var _, var _) -> practitioner.record(part, today);
            case AuditCommand.RecordFamilyPreparation(var part, var _, var _) -> family.prepare(part, today);
            case AuditCommand.RecordFamilyFeedback(var feedback, var _, var _) -> family.hear(feedback, today);
            case AuditCommand.PassMessagesOn pass -> family.passOn(work, pass, today);
            case AuditCommand.RecordLookBack(var part, var _, var _) -> lookBack.record(part, today);
            case AuditCommand.SaveSection save -> sections.save(work, save, today);
            case AuditCommand.LeaveSectionOut(var section, var reason, var revision, var _, var _) ->
                sections.leaveOut(work, section, reason, revision);
            case AuditCommand.RecordLearningPoint(var point, var _, var _) -> learning.record(point, today);
            case AuditCommand.WithdrawLearningPoint(var id, var _, var _) -> learning.withdraw(work, id);
            case AuditCommand.GradeOverall(var judgement, var _, var _) -> overall.grade(work, judgement);
            case AuditCommand.SubmitAudit submit -> submission.submit(state, submit);
        };
    }
}
