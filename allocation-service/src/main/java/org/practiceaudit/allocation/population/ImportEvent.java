package org.practiceaudit.allocation.population;

import java.time.Instant;

sealed interface ImportEvent {
    /** A file was taken in, all of it. */
    record FileImported(String kind, int rows, int changed, String digest, Instant at) implements ImportEvent {}
}
