package org.practiceaudit.allocation.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a version of a programme changes against another, value by value. */
final class PolicyChanges {
    /** What names an item of a list, where there is such a field; others are known by their place. */
    private static final List<String> NAMES = List.of("code", "fact", "subject", "grade", "by", "month");

    /**
     * One value that differs.
     *
     * @param path such as {@code activities[monthly].howMany.each}; list items by what names them
     * @param before null where there was none
     * @param after null where there is none any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String path, JsonNode before, JsonNode after) {}

    private final List<Change> changes = new ArrayList<>();

    private PolicyChanges() {}

    /** In the order of their paths; none where both say the same. */
    static List<Change> between(JsonNode before, JsonNode after) {
        var changes = new PolicyChanges();
        changes.compare("", before, after);
        return changes.changes;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before == null || after == null || before.getNodeType() != after.getNodeType()) {
            changes.add(new Change(path, before, after));
        } else if (before.isObject()) {
            fields(path, before, after);
        } else if (before.isArray()) {
            items(path, before, after);
        } else if (!before.equals(after)) {
            changes.add(new Change(path, before, after));
        }
    }

    private void fields(String path, JsonNode before, JsonNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name)));
    }

    private void items(String path, JsonNode before, JsonNode after) {
        var old = byName(before);
        var now = byName(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> compare(path + "[" + name + "]", old.get(name), now.get(name)));
    }

    private static Map<String, JsonNode> byName(JsonNode list) {
        var items = new LinkedHashMap<String, JsonNode>();
        for (int i = 0; i < list.size(); i++) {
            items.put(name(list.get(i), i), list.get(i));
        }
        return items;
    }

    private static String name(JsonNode item, int place) {
        if (item.isTextual()) {
            return item.textValue();
        }
        return NAMES.stream()
                .filter(item::hasNonNull)
                .findFirst()
                .map(field -> item.get(field).asText())
                .orElse(String.valueOf(place));
    }
}
