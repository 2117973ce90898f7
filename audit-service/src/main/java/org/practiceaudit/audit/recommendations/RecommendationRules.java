package org.practiceaudit.audit.recommendations;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Term;
import org.practiceaudit.programme.WiderWork;

/** What a recommendation has to say, and its actions, so that somebody can follow them. */
public final class RecommendationRules {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private RecommendationRules() {}

    /**
     * Everything that is missing, at once.
     *
     * @param themes of the programme
     * @param rule that asks for the plan
     */
    public static List<Rejection> broken(List<Recommendation> plan, List<Term> themes, String rule, LocalDate today) {
        var all = new Rejection.All()
                .when(plan.isEmpty(), rule, "recommendations", "There is none.", "Give at least one.");
        for (int i = 0; i < plan.size(); i++) {
            var field = "recommendations[" + i + "].";
            var each = plan.get(i);
            all.text(each.text(), rule, field + "text", "Say what is recommended.")
                    .when(
                            !WiderWork.knows(themes, each.theme()),
                            "INPUT",
                            field + "theme",
                            "'" + each.theme() + "' is no theme of the programme.",
                            "Use a theme of its tool.")
                    .when(
                            each.actions().isEmpty(),
                            rule,
                            field + "actions",
                            "Nobody is to do anything about it.",
                            "Give at least one action.");
            for (int j = 0; j < each.actions().size(); j++) {
                action(all, each.actions().get(j), rule, field + "actions[" + j + "].", today);
            }
        }
        return all.found();
    }

    private static void action(
            Rejection.All all, Recommendation.Action action, String rule, String field, LocalDate today) {
        all.text(action.what(), rule, field + "what", "Name the one thing to be done.")
                .text(action.outcome(), rule, field + "outcome", "Say what will be better for children.")
                .text(action.seenBy(), rule, field + "seenBy", "Say what will show that it is done.")
                .when(
                        action.owner() == null || !action.owner().matches(ID),
                        rule,
                        field + "owner",
                        "It does not say by whom.",
                        "Give the staff id of who is to do it.")
                .ahead(action.dueOn(), today, field + "dueOn");
    }
}
