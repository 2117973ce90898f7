package org.practiceaudit.contracts;

import java.time.LocalDate;

/**
 * A SMART action as its taker proposes it; its text stays with the service that took it.
 *
 * @param section section it comes from, null where it is about the whole
 */
public record ProposedAction(
        String action, String learningPoint, String owner, LocalDate dueOn, String theme, String section) {
    public ProposedAction {
        Present.require("action", action, "owner", owner, "dueOn", dueOn, "theme", theme);
    }
}
