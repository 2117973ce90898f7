package org.practiceaudit.allocation.population;

import java.time.Instant;
import java.util.List;

sealed interface Import {
    record Awaited() implements Import {}

    /** @param changed rows that said something new */
    record Done(String kind, int rows, int changed, int rejected, List<String> ignored, String digest, Instant at)
            implements Import {
        public Done {
            ignored = List.copyOf(ignored);
        }
    }
}
