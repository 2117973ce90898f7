package org.practiceaudit.actions.notices;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.programme.Notification.Fact;

/**
 * Something to be told, in codes and references.
 *
 * @param key names the fact; empty where the event itself is the fact
 * @param subject what it is about: an audit, an action, a pathway, a cycle …
 * @param step key of a pathway's step, else null
 * @param dueOn last day in time, null where nothing is due
 * @param rule that asks for what is due, null where the fact says it
 * @param items references that it lists
 */
record Matter(
        Fact fact,
        String key,
        String subject,
        String step,
        LocalDate dueOn,
        String rule,
        List<String> items,
        Whom whom) {
    Matter {
        items = List.copyOf(items);
    }

    static Matter of(Fact fact, String subject, Whom whom) {
        return new Matter(fact, "", subject, null, null, null, List.of(), whom);
    }

    static Matter byPolicy(Fact fact, String subject, String... also) {
        return of(fact, subject, new Whom.ByPolicy(List.of(also)));
    }

    Matter due(LocalDate on) {
        return new Matter(fact, key, subject, step, on, rule, items, whom);
    }

    Matter step(String key, String asked) {
        return new Matter(fact, this.key, subject, key, dueOn, asked, items, whom);
    }

    Matter keyed(String name) {
        return new Matter(fact, name, subject, step, dueOn, rule, items, whom);
    }

    Matter items(List<String> references) {
        return new Matter(fact, key, subject, step, dueOn, rule, references, whom);
    }

    /** Whether it would tell a blind moderator what the auditor found: only work below standard leads to any of these. */
    boolean tellsTheGrade() {
        return switch (fact) {
            case AUDIT_BELOW_GOOD,
                    ACTION_OPENED,
                    ACTION_OVERDUE,
                    ACTION_DUE_SOON,
                    AUDITOR_ACTIONS_OPENED,
                    PATHWAY_STEP_PLANNED,
                    PATHWAY_STEP_DONE,
                    PATHWAY_STEP_MISSED,
                    PATHWAY_STEP_DUE_SOON,
                    MEETING_CONVENED,
                    PATHWAY_ESCALATED,
                    PROGRESS_REPORTED -> true;
            default -> false;
        };
    }
}
