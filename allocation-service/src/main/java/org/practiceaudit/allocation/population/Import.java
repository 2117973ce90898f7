package org.practiceaudit.allocation.population;

import java.time.Instant;

sealed interface Import {
    record Awaited() implements Import {}

    /** @param changed rows that said something new */
    record Done(String kind, int rows, int changed, String digest, Instant at) implements Import {}
}
