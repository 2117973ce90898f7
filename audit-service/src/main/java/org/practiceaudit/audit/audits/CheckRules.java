package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Outstanding;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.CompletenessCheck;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** Whether an audit is what it should be, and its way back to the auditor where it is not (TH-14, PQ-16). */
final class CheckRules {
    private final Telling telling;
    private final CompletenessCheck check;

    CheckRules(Telling telling) {
        this.telling = telling;
        this.check = telling.policy().afterSubmission().check();
    }

    Decision<AuditEvent> pass(Opened state, AuditCommand.PassCheck command) {
        return refusal(state, command.by())
                .map(Decision::<AuditEvent>reject)
                .orElseGet(() -> state.course().checked().isPresent()
                        ? Decision.reject(Rejection.wrongState("The check has been passed.", "Nothing more is needed."))
                        : Decision.accept(
                                new AuditEvent.CheckPassed(command.by().staff(), command.at())));
    }

    Decision<AuditEvent> giveBack(Opened state, AuditCommand.ReturnAudit command) {
        var refused = refusal(state, command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var today = WorkingDays.dateOf(command.at());
        var counted = check.amendedBy(today, telling.policy().workingDays());
        var dueOn = counted.map(deadline -> deadline.due()).orElse(command.dueOn());
        return day(command.dueOn(), counted.isPresent(), today, reasons(command))
                .blank(
                        command.note(),
                        check.rule(),
                        "note",
                        "It is not said what is to be mended.",
                        "Say it in words beside the reasons.")
                .orElse(() -> new AuditEvent.AuditReturned(
                        command.reasons(),
                        command.note(),
                        dueOn,
                        counted.map(deadline -> Clocked.by(deadline, check.rule()))
                                .orElse(null),
                        told(state),
                        command.by().staff(),
                        command.at()));
    }

    /** TH-17: the moderator has asked for it to be completed. What is not with the reader any more is not sent back. */
    Decision<AuditEvent> sendBack(Opened state, AuditCommand.SendBack command) {
        return switch (state) {
            case Submitted _ ->
                Decision.accept(new AuditEvent.AuditReturned(
                        command.reasons(),
                        Narrative.of(""),
                        command.dueOn(),
                        null,
                        told(state),
                        command.by(),
                        command.at()));
            case Outstanding _, Finalised _, Ended _ -> Decision.unchanged();
        };
    }

    private Optional<Rejection> refusal(Opened state, Person by) {
        if (state.assignment().auditedBy(by.staff())) {
            return Optional.of(Rejection.notAllowed(
                    check.rule(), "Nobody checks an audit of their own.", "Ask somebody else of the audit team."));
        }
        return Access.holds(by, check.by()).or(() -> notDue(state));
    }

    private Optional<Rejection> notDue(Opened state) {
        return switch (state) {
            case Outstanding _ ->
                Optional.of(Rejection.wrongState("The audit has not been submitted.", "Wait for its auditor."));
            case HandedIn handedIn -> notDue(handedIn);
            case Ended _ -> Optional.of(Rejection.wrongState("The audit has ended.", "Read why."));
        };
    }

    private Optional<Rejection> notDue(HandedIn state) {
        var due =
                switch (check.at()) {
                    case SUBMISSION -> state instanceof Submitted;
                    case FINALISATION ->
                        state instanceof Finalised && state.course().checked().isEmpty();
                };
        return due
                ? Optional.empty()
                : Optional.of(Rejection.wrongState(
                        state instanceof Finalised
                                ? "The audit is final."
                                : "The audit is checked once it has been made final.",
                        "Read its state."));
    }

    private Faults reasons(AuditCommand.ReturnAudit command) {
        var faults = new Faults()
                .when(
                        command.reasons().isEmpty(),
                        check.rule(),
                        "reasons",
                        "No reason is given.",
                        "Give one or more of the programme's reasons.");
        command.reasons().stream()
                .filter(reason -> !check.knows(reason))
                .forEach(reason -> faults.when(
                        true,
                        check.rule(),
                        "reasons",
                        "The programme does not return audits for " + reason + ".",
                        "Choose among the programme's reasons."));
        return faults.when(
                new HashSet<>(command.reasons()).size() < command.reasons().size(),
                "INPUT",
                "reasons",
                "A reason is given twice.",
                "Give each once.");
    }

    private Faults day(LocalDate given, boolean counted, LocalDate today, Faults faults) {
        return counted
                ? faults.when(
                        given != null,
                        check.rule(),
                        "dueOn",
                        "The programme counts the day on which it comes back.",
                        "Leave it out.")
                : faults.when(
                        given == null || !given.isAfter(today),
                        check.rule(),
                        "dueOn",
                        "There is no day to come by which it is back.",
                        "Give a day after today.");
    }

    /** The auditor, and managers up the auditor's own line (TH-14). */
    private List<Recipient> told(Opened state) {
        var told = new ArrayList<>(telling.told(state.assignment(), List.of(Role.AUDITOR)));
        if (check.copiedManagers().contains(Role.HEAD_OF_SERVICE)) {
            telling.offices()
                    .auditorsHead()
                    .filter(head -> !state.assignment().auditedBy(head))
                    .ifPresent(head -> told.add(new Recipient(Role.HEAD_OF_SERVICE, head)));
        }
        return told;
    }
}
