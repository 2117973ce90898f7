package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/**
 * What became of the actions of the audit that this one goes back to (TH-35).
 *
 * @param delay why work is behind; blank where none is
 */
record EarlierActions(List<Reviewed> actions, Narrative delay, String by, Instant at) {
    EarlierActions {
        actions = List.copyOf(actions);
    }

    /** @param action id under which the earlier audit proposed it */
    record Reviewed(String action, Progress progress, Narrative note) {}

    enum Progress implements Coded {
        DONE,
        ON_TRACK,
        DELAYED,
        NOT_BEGUN
    }

    boolean delayed() {
        return actions.stream()
                .anyMatch(each -> each.progress() == Progress.DELAYED || each.progress() == Progress.NOT_BEGUN);
    }
}
