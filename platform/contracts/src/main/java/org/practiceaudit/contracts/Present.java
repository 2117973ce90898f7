package org.practiceaudit.contracts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Refuses what is missing, by name, so that a reader of the log knows which component it was. */
final class Present {
    private Present() {}

    /** Takes name and value in turn. */
    static void require(Object... namesAndValues) {
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                throw new NullPointerException(namesAndValues[i] + " is missing");
            }
        }
    }

    static <T> List<T> copyOf(String name, List<T> list) {
        require(name, list);
        list.forEach(entry -> require("an entry of " + name, entry));
        return List.copyOf(list);
    }

    /** Sorted, so that the same map is always written as the same JSON. */
    static SortedMap<String, Integer> copyOf(String name, Map<String, Integer> map) {
        require(name, map);
        map.forEach((key, value) -> require("a key of " + name, key, "an entry of " + name, value));
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
