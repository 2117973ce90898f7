package org.practiceaudit.audit.audits;

import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.WorkingDays;

/** The auditor's work, each part to its own rules under what an audit of its kind asks for. */
final class WorkRules {
    private final Telling telling;

    WorkRules(Telling telling) {
        this.telling = telling;
    }

    Decision<AuditEvent> decide(InProgress state, AuditCommand.Work command) {
        var form = telling.policy().formFor(state.assignment().kind());
        var today = WorkingDays.dateOf(command.at());
        var work = state.work();
        return switch (command) {
            case AuditCommand.RecordContact contact -> new ContactRules(form, telling).attempted(state, contact, today);
            case AuditCommand.RecordPractitioner(var part, var _, var _) ->
                new PractitionerRules(form).record(part, today);
            case AuditCommand.RecordOthersView(var view, var _, var _) ->
                new PractitionerRules(form).others(state.assignment(), view, today);
            case AuditCommand.RecordFamilyPreparation(var part, var _, var _) ->
                new FamilyRules(form).prepare(part, today);
            case AuditCommand.RecordFamilyFeedback(var feedback, var _, var _) ->
                new FamilyRules(form).hear(feedback, today);
            case AuditCommand.PassMessagesOn pass -> new FamilyRules(form).passOn(work, pass, today);
            case AuditCommand.CommentOnLine(var finding, var _, var _) ->
                LineRules.record(state.assignment(), finding, today);
            case AuditCommand.RecordLookBack(var part, var _, var _) -> new LookBackRules(form).record(part, today);
            case AuditCommand.SaveSection save -> new SectionRules(form).save(work, save, today);
            case AuditCommand.LeaveSectionOut leave -> new SectionRules(form).leaveOut(work, leave);
            case AuditCommand.RecordLearningPoint(var point, var _, var _) ->
                new LearningRules(form).record(point, today);
            case AuditCommand.WithdrawLearningPoint(var id, var _, var _) -> new LearningRules(form).withdraw(work, id);
            case AuditCommand.GradeOverall(var judgement, var _, var _) ->
                new OverallRules(form).grade(work, judgement);
            case AuditCommand.SubmitAudit submit -> new SubmissionGuards(form, telling).submit(state, submit);
        };
    }
}
