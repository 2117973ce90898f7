package org.practiceaudit.actions.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of the record of a supervision. */
public sealed interface SessionCommand {
    /**
     * @param lineManager whether the staff records name the supervisor as the worker's line manager
     * @param before all that the supervision had before it
     */
    record Hold(
            String session,
            String worker,
            String supervisor,
            boolean lineManager,
            LocalDate heldOn,
            List<Session.Item> before,
            List<Session.Said> said,
            Instant at)
            implements SessionCommand {
        public Hold {
            before = List.copyOf(before);
            said = List.copyOf(said);
        }
    }
}
