package org.practiceaudit.actions.reminders;

import java.time.Instant;

/** What has become of reminders. Private to this service; the world hears of one when it falls due. */
sealed interface ReminderEvent {
    /** @param audit what it is about, null for a cycle */
    record ReminderPlanned(String audit, Reminder reminder, Instant at) implements ReminderEvent {}

    /** What it is of is done, or due on another day for which there is no time left to remind. */
    record ReminderDropped(String name, Instant at) implements ReminderEvent {}

    record ReminderGiven(String audit, Reminder reminder, Instant at) implements ReminderEvent {}
}
