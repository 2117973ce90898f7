package org.practiceaudit.audit.audits;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;

/** An audit is sealed with its grade of record once nobody's word on it is outstanding. */
final class Finalisation {
    private final ProgrammePolicy policy;

    Finalisation(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<AuditEvent> finalise(Submitted state, AuditCommand.FinaliseAudit command) {
        var pending = pending(state);
        return pending.isEmpty()
                ? Decision.accept(new AuditEvent.AuditFinalised(
                        state.gradeOfRecord(), command.by().staff(), command.at()))
                : Decision.reject(pending);
    }

    private List<Rejection> pending(Submitted state) {
        var pending = new ArrayList<Rejection>();
        if (awaitsModeration(state)) {
            pending.add(Rejection.wrongState("The moderation is not completed.", "Wait for the moderator."));
        }
        if (!state.review().disputes().isEmpty()) {
            pending.add(Rejection.wrongState("A dispute about the grade is open.", "Wait for the decision."));
        }
        if (state.concerns().all().stream().anyMatch(Concern.Raised.class::isInstance)) {
            pending.add(Rejection.broken(
                    "BR-09",
                    "concerns",
                    "It is not recorded what was done about a safeguarding concern.",
                    "Record it first."));
        }
        return pending;
    }

    /** Ours to know without having heard of a request: it may still be on its way. */
    private boolean awaitsModeration(Submitted state) {
        var due = state.assignment().sampled()
                || state.submission().grade() != null
                        && policy.moderation().always(state.submission().grade());
        return state.review().awaited() || due && state.review().moderated().isEmpty();
    }
}
