package org.practiceaudit.moderation.moderations;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;

/**
 * An action that a moderation yields (BR-14), in the form that BR-22 wants. As it is asked for, parts may still be missing; an
 * accepted one has them all.
 *
 * @param id which the actions service opens it under
 * @param what is to be done (specific)
 * @param outcome what will be better by it (relevant)
 * @param seenBy how that will be seen (measurable)
 * @param owner staff id of who does it (achievable)
 * @param dueOn last London day in time (timed)
 * @param theme of the programme's tool
 * @param section of the tool, null where it is about the whole
 */
public record SmartAction(
        String id,
        Narrative what,
        Narrative outcome,
        Narrative seenBy,
        String owner,
        LocalDate dueOn,
        String theme,
        String section) {

    /** The theme of actions about auditing itself, which no section of the tool covers. */
    static final String AUDIT_PRACTICE = "audit-practice";
}
