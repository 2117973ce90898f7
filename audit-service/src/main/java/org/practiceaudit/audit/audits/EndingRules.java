package org.practiceaudit.audit.audits;

import java.util.Optional;
import java.util.function.Function;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.AfterSubmission;

/** How an audit ends without a final grade: it counts no more (TH-17), or will not be done (PQ-22). */
final class EndingRules {
    private final Telling telling;

    EndingRules(Telling telling) {
        this.telling = telling;
    }

    /** Only what was handed in once can count no more; anything before that is cancelled. */
    Decision<AuditEvent> invalidate(Opened state, AuditCommand.InvalidateAudit command) {
        var rules = telling.policy().afterSubmission().invalidation();
        var refused = refused(state, rules, command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (state) {
            case Submitted submitted ->
                end(submitted, submitted.work(), rules, command, AuditEvent.AuditInvalidated::new);
            case InProgress begun
            when begun.before().isPresent() ->
                end(begun, begun.work(), rules, command, AuditEvent.AuditInvalidated::new);
            case Allocated _, InProgress _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit has not been submitted, so there is nothing to invalidate.", "Cancel it instead."));
            case Finalised _, Ended _ -> Decision.reject(over());
        };
    }

    Decision<AuditEvent> cancel(Opened state, AuditCommand.CancelAudit command) {
        var rules = telling.policy().afterSubmission().cancellation();
        var refused = refused(state, rules, command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (state) {
            case Allocated allocated -> end(allocated, Work.NONE, rules, command, AuditEvent.AuditCancelled::new);
            case InProgress begun -> end(begun, begun.work(), rules, command, AuditEvent.AuditCancelled::new);
            case Submitted _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit has been done.", "Invalidate it if it must not count, or return it."));
            case Finalised _, Ended _ -> Decision.reject(over());
        };
    }

    private Decision<AuditEvent> end(
            Opened state,
            Work work,
            AfterSubmission.Ending rules,
            AuditCommand.Ending command,
            Function<Audit.Ending, AuditEvent> fact) {
        var known = rules.reason(command.reason());
        return new Faults()
                .when(
                        known.isEmpty(),
                        rules.rule(),
                        "reason",
                        "This is none of the programme's reasons.",
                        "Choose one of them.")
                .when(
                        known.filter(AfterSubmission.Reason::onlyIfNeverContacted)
                                        .isPresent()
                                && contacted(work),
                        rules.rule(),
                        "reason",
                        "A contact with the practitioner is recorded.",
                        "Return the audit, or give another reason.")
                .blank(
                        command.explanation(),
                        rules.rule(),
                        "explanation",
                        "It is not explained why.",
                        "Say in words what makes it necessary.")
                .orElse(() -> fact.apply(new Audit.Ending(
                        command.reason(),
                        command.explanation(),
                        telling.told(state.assignment(), rules.told()),
                        command.by().staff(),
                        command.at())));
    }

    private static Optional<Rejection> refused(Opened state, AfterSubmission.Ending rules, Person by) {
        return state.assignment().auditedBy(by.staff())
                ? Optional.of(Rejection.notAllowed(
                        "ACCESS", "Nobody ends an audit of their own.", "Ask somebody else who may."))
                : Access.holds(by, rules.by());
    }

    private static boolean contacted(Work work) {
        return work.practitioner()
                        .filter(Practitioner.SpokenTo.class::isInstance)
                        .isPresent()
                || work.contacts().stream()
                        .anyMatch(attempt -> attempt.with() == ContactAttempt.With.PRACTITIONER
                                && attempt.outcome() != ContactAttempt.Outcome.NO_ANSWER);
    }

    private static Rejection over() {
        return Rejection.wrongState("The audit is over.", "A safeguarding concern can still be raised.");
    }
}
