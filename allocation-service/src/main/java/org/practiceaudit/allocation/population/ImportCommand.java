package org.practiceaudit.allocation.population;

import java.time.Instant;
import java.util.List;

sealed interface ImportCommand {
    /**
     * @param kind {@code children}, {@code foster-carers}, {@code staff} or {@code involvements}
     * @param rows taken in; children of an inspection extract are counted once
     * @param changed those that said something new
     * @param rejected rows that were not taken in
     * @param ignored what was left unread on purpose: {@code List 10}
     * @param digest SHA-256 of the file
     */
    record RecordImport(
            String kind, int rows, int changed, int rejected, List<String> ignored, String digest, Instant at)
            implements ImportCommand {
        public RecordImport {
            ignored = List.copyOf(ignored);
        }
    }
}
