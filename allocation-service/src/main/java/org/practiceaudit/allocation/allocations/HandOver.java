package org.practiceaudit.allocation.allocations;

import java.util.List;
import org.practiceaudit.eventstore.Rejection;

/** Who takes over an audit, or why nobody can. */
public sealed interface HandOver {
    /**
     * @param moderator from now on, mostly who it was before
     * @param why the reasons for this auditor and this moderator
     */
    record To(String auditor, String moderator, List<Why> why) implements HandOver {
        public To {
            why = List.copyOf(why);
        }
    }

    /** @param why which rules stand in the way, and whose capacity; never empty */
    record Nobody(List<Rejection> why) implements HandOver {
        public Nobody {
            why = List.copyOf(why);
        }
    }
}
