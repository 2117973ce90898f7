package org.practiceaudit.actions.reminders;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reminders that are still to come about one audit, plan or cycle, by the names of their clocks.
 *
 * @param audit what they are about, null for a cycle and before there was any
 */
record Reminders(String audit, Map<String, Reminder> pending) {
    static final Reminders NONE = new Reminders(null, Map.of());

    Reminders {
        pending = Collections.unmodifiableMap(new LinkedHashMap<>(pending));
    }

    Reminders with(String about, Reminder reminder) {
        var more = new LinkedHashMap<>(pending);
        more.put(reminder.name(), reminder);
        return new Reminders(about, more);
    }

    Reminders without(String name) {
        var fewer = new LinkedHashMap<>(pending);
        fewer.remove(name);
        return new Reminders(audit, fewer);
    }
}
