package org.practiceaudit.allocation.population;

import java.time.Instant;

sealed interface ImportCommand {
    /**
     * @param kind {@code children}, {@code staff} or {@code involvements}
     * @param digest SHA-256 of the file
     */
    record RecordImport(String kind, int rows, int changed, String digest, Instant at) implements ImportCommand {}
}
