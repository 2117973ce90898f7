package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.CompletenessCheck;
import org.practiceaudit.programme.ProgrammePolicy;

/** An audit is sealed with its grade of record once nobody's word on it is outstanding. */
final class Finalisation {
    private final ProgrammePolicy policy;
    private final Optional<ChallengeRules> challenges;
    private final SharingRules sharing;

    Finalisation(ProgrammePolicy policy, Optional<ChallengeRules> challenges, SharingRules sharing) {
        this.policy = policy;
        this.challenges = challenges;
        this.sharing = sharing;
    }

    Decision<AuditEvent> finalise(Submitted state, AuditCommand.FinaliseAudit command) {
        var pending = pending(state, command.at());
        if (!pending.isEmpty()) {
            return Decision.reject(pending);
        }
        var facts = new ArrayList<AuditEvent>();
        facts.add(new AuditEvent.AuditFinalised(
                state.gradeOfRecord(), command.by().staff(), command.at()));
        sharing.share(state, state.course(), command.at()).ifPresent(facts::add);
        return Decision.accept(facts);
    }

    private List<Rejection> pending(Submitted state, Instant at) {
        var pending = new ArrayList<Rejection>();
        var check = policy.afterSubmission().check();
        if (check.at() == CompletenessCheck.At.SUBMISSION
                && check.awaited()
                && state.course().checked().isEmpty()) {
            pending.add(Rejection.wrongState(
                    "The audit has not passed its check.",
                    "Wait for " + check.by().getFirst().words() + "."));
        }
        challenges.ifPresent(rules -> pending.addAll(rules.pending(state, at)));
        if (awaitsModeration(state)) {
            pending.add(Rejection.wrongState("The moderation is not completed.", "Wait for the moderator."));
        }
        if (!state.review().disputes().isEmpty()) {
            pending.add(Rejection.wrongState("A dispute about the grade is open.", "Wait for the decision."));
        }
        if (!state.concerns().addressed()) {
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
