package org.practiceaudit.audit.recommendations;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.eventstore.Narrative;

/**
 * Something that several records, or an organisation's own account, show to be done, with the actions that do it.
 *
 * @param theme code under which it is filed
 */
public record Recommendation(String id, String theme, Narrative text, List<Action> actions) {
    /**
     * A SMART action.
     *
     * @param owner staff id of who has to do it, of whatever agency
     * @param dueOn the last London day in time
     */
    public record Action(
            String id, Narrative what, Narrative outcome, Narrative seenBy, String owner, LocalDate dueOn) {}

    public Recommendation {
        actions = List.copyOf(actions);
    }

    /** What the actions service opens; the words stay here. */
    public static List<ProposedAction> proposed(List<Recommendation> all) {
        return all.stream()
                .flatMap(each -> each.actions().stream()
                        .map(action -> new ProposedAction(
                                action.id(), each.id(), action.owner(), action.dueOn(), each.theme(), null)))
                .toList();
    }

    /** Staff ids of those who have something to do. */
    public static List<String> owners(List<Recommendation> all) {
        return all.stream()
                .flatMap(each -> each.actions().stream().map(Action::owner))
                .distinct()
                .toList();
    }
}
