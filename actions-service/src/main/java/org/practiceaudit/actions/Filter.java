package org.practiceaudit.actions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the lines of a list must hold.
 *
 * @param asked by field
 */
public record Filter(Map<String, Object> asked) {
    public static final Filter NONE = new Filter(Map.of());

    public Filter {
        asked = Map.copyOf(asked);
    }

    /** This field, too; a value that is null or empty asks for nothing. */
    public Filter and(String field, String value) {
        return value == null || value.isEmpty() ? this : and(Map.of(field, value));
    }

    /** These fields, too. */
    public Filter and(Map<String, ?> fields) {
        var all = new LinkedHashMap<>(asked);
        all.putAll(fields);
        return new Filter(all);
    }
}
