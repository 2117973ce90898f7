package org.practiceaudit.audit.audits;

import java.util.HashSet;
import java.util.List;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.ProgrammePolicy;

/** TH-35: an audit that goes back to an earlier one says what became of its actions, and why any of them is late. */
final class ReAuditRules {
    private static final String RULE = "TH-35";

    private final ProgrammePolicy policy;

    ReAuditRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<AuditEvent> review(Opened state, AuditCommand.ReviewEarlierActions command) {
        var refused = Access.works(state.assignment(), command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (state) {
            case Allocated _ ->
                Decision.reject(Rejection.wrongState("The audit has not been started.", "Start it first."));
            case InProgress begun -> review(begun, command);
            case HandedIn _, Ended _ ->
                Decision.reject(Rejection.wrongState("The audit has been submitted.", "Read what it says."));
        };
    }

    private static Decision<AuditEvent> review(InProgress state, AuditCommand.ReviewEarlierActions command) {
        if (state.assignment().reAuditOf() == null) {
            return Decision.reject(
                    Rejection.wrongState("The audit does not go back to an earlier one.", "Leave this part out."));
        }
        var review = new EarlierActions(
                command.actions(), command.delay(), command.by().staff(), command.at());
        var named =
                command.actions().stream().map(EarlierActions.Reviewed::action).toList();
        return new Faults()
                .when(
                        new HashSet<>(named).size() < named.size()
                                || !new HashSet<>(named).equals(new HashSet<>(command.proposed())),
                        RULE,
                        "actions",
                        "Not every action of the earlier audit is looked at, or one that it does not have.",
                        "Say once for each of them what became of it.")
                .when(
                        command.actions().stream().anyMatch(each -> each.progress() == null),
                        RULE,
                        "actions.progress",
                        "It is not said how far an action is.",
                        "Give its progress.")
                .when(
                        review.delayed() && command.delay().blank(),
                        RULE,
                        "delay",
                        "Work is behind, and it is not said why.",
                        "Give the reason for the delay.")
                .orElse(() -> new AuditEvent.EarlierActionsReviewed(review));
    }

    /** What is missing before such an audit is handed in. */
    List<Rejection> outstanding(InProgress state) {
        var asked = state.assignment().reAuditOf() != null
                && policy.activity(state.assignment().kind())
                        .filter(activity -> activity.kind() == Activity.Kind.DIP_AUDIT)
                        .isPresent();
        return new Faults()
                .when(
                        asked && state.course().earlier().isEmpty(),
                        RULE,
                        "earlierActions",
                        "It is not said what became of the actions of the earlier audit.",
                        "Review their progress and any delay.")
                .all();
    }
}
