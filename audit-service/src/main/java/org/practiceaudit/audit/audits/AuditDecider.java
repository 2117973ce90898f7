package org.practiceaudit.audit.audits;

import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.NotStarted;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Outstanding;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** The rules of an audit under one programme version: who may do what in which state. Each part's rules lie beside it. */
final class AuditDecider extends AuditEvolution implements Decider<AuditCommand, Audit, AuditEvent> {
    private final WorkRules work;
    private final VoiceRules voice;
    private final ConcernRules concerns;
    private final Finalisation finalisation;
    private final AfterRules after;
    private final Telling telling;

    AuditDecider(ProgrammePolicy policy, Offices offices) {
        this.telling = new Telling(policy, offices);
        this.work = new WorkRules(telling);
        this.voice = new VoiceRules(policy);
        this.concerns = new ConcernRules(telling);
        this.after = new AfterRules(telling);
        this.finalisation = new Finalisation(policy, after.challenges(), after.sharing());
    }

    @Override
    public Decision<AuditEvent> decide(AuditCommand command, Audit state) {
        return switch (state) {
            case NotStarted _ -> NotOpenedDecider.whenNotOpened(command);
            case Opened opened ->
                switch (command) {
                    case AuditCommand.Brought brought -> brought(brought, opened);
                    case AuditCommand.Asked asked -> asked(asked, opened);
                };
        };
    }

    private Decision<AuditEvent> asked(AuditCommand.Asked command, Opened state) {
        return switch (command) {
            case AuditCommand.RaiseConcern raise -> concerns.raise(state, raise);
            case AuditCommand.AddressConcern address -> concerns.address(state, address);
            case AuditCommand.StartAudit start -> start(state, start);
            case AuditCommand.FinaliseAudit finalise -> finalise(state, finalise);
            case AuditCommand.Voice said -> voice.decide(state, said);
            case AuditCommand.Work asked -> work(state, asked);
            case AuditCommand.After asked -> after.decide(state, asked);
        };
    }

    private static Decision<AuditEvent> start(Opened state, AuditCommand.StartAudit command) {
        var refused = Access.works(state.assignment(), command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (state) {
            case Allocated _ ->
                Decision.accept(new AuditEvent.AuditStarted(command.by().staff(), command.at()));
            case InProgress _, HandedIn _ ->
                Decision.reject(Rejection.wrongState("The audit has been started already.", "Go on with it."));
            case Ended _ -> Decision.reject(Rejection.wrongState("The audit has ended.", "Read why."));
        };
    }

    private Decision<AuditEvent> work(Opened state, AuditCommand.Work command) {
        var refused = Access.works(state.assignment(), command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (state) {
            case Allocated _ ->
                Decision.reject(Rejection.wrongState("The audit has not been started.", "Start it first."));
            case InProgress begun -> after.overWork(begun, command, work.decide(begun, command));
            case HandedIn _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit has been submitted.", "A safeguarding concern can still be raised."));
            case Ended _ ->
                Decision.reject(
                        Rejection.wrongState("The audit has ended.", "A safeguarding concern can still be raised."));
        };
    }

    private Decision<AuditEvent> finalise(Opened state, AuditCommand.FinaliseAudit command) {
        var refused = Access.finalises(
                state.assignment(),
                command.by(),
                telling.policy().afterSubmission().finalisation().by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (state) {
            case Outstanding _ ->
                Decision.reject(Rejection.wrongState("The audit has not been submitted.", "Submit it first."));
            case Submitted submitted -> finalisation.finalise(submitted, command);
            case Finalised _ ->
                Decision.reject(Rejection.wrongState("The audit is final already.", "Read its grade of record."));
            case Ended _ -> Decision.reject(Rejection.wrongState("The audit has ended.", "Read why."));
        };
    }

    private Decision<AuditEvent> brought(AuditCommand.Brought command, Opened state) {
        return switch (command) {
            case AuditCommand.OpenAudit _ -> Decision.unchanged();
            case AuditCommand.HandOver handOver -> handOver(state, handOver);
            case AuditCommand.PassDueDay pass -> passDueDay(state, pass);
            case AuditCommand.AwaitModeration(var moderator, var _) ->
                reviewed(state, new AuditEvent.ModerationAwaited(moderator));
            case AuditCommand.RevealGrades _ ->
                state instanceof HandedIn handedIn && handedIn.hidden()
                        ? Decision.accept(new AuditEvent.GradesRevealed())
                        : Decision.unchanged();
            case AuditCommand.TakeModeratedGrade(var grade, var _) ->
                reviewed(state, new AuditEvent.GradeModerated(grade));
            case AuditCommand.AwaitDecision(var dispute, var _) ->
                reviewed(state, new AuditEvent.GradeDisputed(dispute));
            case AuditCommand.TakeDecidedGrade(var dispute, var grade, var _) ->
                reviewed(state, new AuditEvent.GradeDecided(dispute, grade));
            case AuditCommand.SendBack back -> after.sendBack(state, back);
            case AuditCommand.EscalateConcern escalate -> concerns.escalate(state, escalate);
            case AuditCommand.CloseCycle(var at) -> after.sharing().cycleClosed(state, at);
        };
    }

    private static Decision<AuditEvent> handOver(Opened state, AuditCommand.HandOver command) {
        return switch (state) {
            case Outstanding _ ->
                Decision.accept(
                        new AuditEvent.AuditHandedOver(command.auditor(), command.moderator(), command.dueOn()));
            // Too late: the former auditor was quicker than the news, or the audit has ended.
            case HandedIn _, Ended _ -> Decision.unchanged();
        };
    }

    /** BR-05, once for a due day, however often the clock fires. */
    private Decision<AuditEvent> passDueDay(Opened state, AuditCommand.PassDueDay command) {
        return switch (state) {
            case Outstanding outstanding -> {
                var dueOn = outstanding.dueOn();
                var over = !command.at().isBefore(WorkingDays.endOfDay(dueOn));
                yield over && !outstanding.overdue()
                        ? Decision.accept(new AuditEvent.AuditOverdue(
                                dueOn, telling.told(state.assignment(), Fact.AUDIT_OUTSTANDING), command.at()))
                        : Decision.unchanged();
            }
            case HandedIn _, Ended _ -> Decision.unchanged();
        };
    }

    /** The grade may still be disputed and decided when the audit is final: the grade of record follows. */
    private static Decision<AuditEvent> reviewed(Opened state, AuditEvent.Reviewed fact) {
        return switch (state) {
            case InProgress begun
            when begun.before().isPresent() -> stands(fact, begun.before().get().wasFinal());
            case Outstanding _ ->
                Decision.reject(Rejection.wrongState("The audit has not been submitted.", "Submit it first."));
            case Submitted _ -> Decision.accept(fact);
            case Finalised _ -> stands(fact, true);
            // Nobody waits for it any more.
            case Ended _ -> Decision.unchanged();
        };
    }

    /** What is final is moderated no more; only a dispute still changes its grade. */
    private static Decision<AuditEvent> stands(AuditEvent.Reviewed fact, boolean isFinal) {
        return switch (fact) {
            case AuditEvent.ModerationAwaited _, AuditEvent.GradeModerated _ ->
                isFinal ? Decision.unchanged() : Decision.accept(fact);
            case AuditEvent.GradesRevealed _, AuditEvent.GradeDisputed _, AuditEvent.GradeDecided _ ->
                Decision.accept(fact);
        };
    }
}
