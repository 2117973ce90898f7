package org.practiceaudit.allocation.population;

import java.time.Instant;
import java.util.List;

sealed interface ImportEvent {
    /** A file was taken in: all of it, or all but the rejected rows. */
    record FileImported(
            String kind, int rows, int changed, int rejected, List<String> ignored, String digest, Instant at)
            implements ImportEvent {
        public FileImported {
            ignored = List.copyOf(ignored);
        }
    }
}
