package org.practiceaudit.eventstore.restored;

import java.util.List;

/** The topics hold events that the store does not: it was restored to too early a moment, or is another installation's. */
final class StoreBehindTopic extends IllegalStateException {
    private static final int MOST_NAMED = 5;

    StoreBehindTopic(List<Numbers.Missing> missing) {
        super("The store lacks " + missing.size() + " of the events that its topics end with, such as "
                + String.join(
                        ", ",
                        missing.stream()
                                .limit(MOST_NAMED)
                                .map(Numbers.Missing::toString)
                                .toList())
                + ". Nothing is accepted, since their numbers would be given to other events."
                + " Restore the store to a later moment, or give these up by starting once with"
                + " practice-audit.restored.accept-lost=" + missing.size() + "; see the runbook restore.");
    }
}
