package org.practiceaudit.allocation.programmes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

sealed interface Programme {
    record Unpublished() implements Programme {}

    /**
     * @param digests of every published version, by its number; never empty
     * @param effectiveFrom first day of every published version
     */
    record Published(String name, SortedMap<Integer, String> digests, SortedMap<Integer, LocalDate> effectiveFrom)
            implements Programme {
        public Published {
            digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
            effectiveFrom = Collections.unmodifiableSortedMap(new TreeMap<>(effectiveFrom));
        }

        int newest() {
            return digests.lastKey();
        }
    }
}
