package org.practiceaudit.audit.audits;

import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Expectation;
import org.practiceaudit.programme.ProgrammePolicy;

/** What the allocated worker writes themselves: their own section and their reply, until the audit is final (TH-10). */
final class VoiceRules {
    private final ProgrammePolicy policy;

    VoiceRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<AuditEvent> decide(Opened state, AuditCommand.Voice command) {
        var refused = Access.speaks(state.assignment(), command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (state) {
            case Allocated _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit has not been started.", "Write it when the auditor has been in touch."));
            case InProgress begun -> write(begun, begun.work(), command);
            case Submitted submitted -> write(submitted, submitted.work(), command);
            case Finalised _, Ended _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit is final, or has ended.",
                        "Tell your manager or the audit team what should be looked at."));
        };
    }

    private Decision<AuditEvent> write(Opened state, Work work, AuditCommand.Voice command) {
        return switch (command) {
            case AuditCommand.WriteOwnSection _ ->
                asked(state)
                        ? written(
                                work.ownSection(),
                                command,
                                "ownSection",
                                new AuditEvent.OwnSectionWritten(
                                        command.text(), command.by().staff(), command.at()))
                        : Decision.reject(Rejection.wrongState(
                                "This programme's audits have no section of the worker's own.",
                                "Tell the auditor, who records your account."));
            case AuditCommand.Reply _ ->
                state instanceof InProgress
                        ? Decision.reject(Rejection.wrongState(
                                "There is nothing to reply to yet.", "Reply when the audit has been submitted."))
                        : written(
                                work.reply(),
                                command,
                                "reply",
                                new AuditEvent.Replied(
                                        command.text(), command.by().staff(), command.at()));
        };
    }

    private boolean asked(Opened state) {
        var part = policy.formFor(state.assignment().kind()).practitioner();
        return part.ownSection() && part.expectation() != Expectation.NOT_ASKED;
    }

    private static Decision<AuditEvent> written(
            Optional<OwnWords> before, AuditCommand.Voice command, String field, AuditEvent event) {
        if (OwnWords.revisionOf(before) != command.revision()) {
            return Decision.reject(
                    Rejection.stale(field, "It was saved since you read it.", "Read it again and send its ETag."));
        }
        return new Faults()
                .blank(command.text(), "INPUT", "text", "It is empty.", "Write it in your own words.")
                .orElse(event);
    }
}
