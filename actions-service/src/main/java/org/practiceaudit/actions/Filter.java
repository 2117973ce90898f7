package org.practiceaudit.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the lines of a list must hold.
 *
 * @param asked by field, all of them
 * @param anyOf all fields of one of these; empty where that does not matter
 */
public record Filter(Map<String, Object> asked, List<Map<String, Object>> anyOf) {
    public static final Filter NONE = new Filter(Map.of(), List.of());

    public Filter {
        asked = Map.copyOf(asked);
        anyOf = List.copyOf(anyOf);
    }

    /** This field, too; a value that is null or empty asks for nothing. */
    public Filter and(String field, String value) {
        return value == null || value.isEmpty() ? this : and(Map.of(field, value));
    }

    /** These fields, too. */
    public Filter and(Map<String, ?> fields) {
        var all = new LinkedHashMap<>(asked);
        all.putAll(fields);
        return new Filter(all, anyOf);
    }

    /** One of these, too. */
    public Filter andOneOf(List<Map<String, Object>> alternatives) {
        return new Filter(asked, alternatives);
    }
}
