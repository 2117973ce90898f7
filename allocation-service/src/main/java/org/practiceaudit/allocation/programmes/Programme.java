package org.practiceaudit.allocation.programmes;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

sealed interface Programme {
    record Unpublished() implements Programme {}

    /** @param digests of every published version, by its number; never empty */
    record Published(String name, SortedMap<Integer, String> digests) implements Programme {
        public Published {
            digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
        }

        int newest() {
            return digests.lastKey();
        }
    }
}
