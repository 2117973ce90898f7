package org.practiceaudit.actions.reminders;

import java.time.Instant;
import java.util.List;

/** What can be asked of the reminders about one audit, plan or cycle. {@code at} is business time. */
sealed interface ReminderCommand {
    /** @param audit what they are about, null for a cycle */
    record Revise(String audit, List<Revision> revisions, Instant at) implements ReminderCommand {
        public Revise {
            revisions = List.copyOf(revisions);
        }
    }

    /** The clock of one has come to {@code due}. */
    record Fall(String name, Instant due) implements ReminderCommand {}

    /** What an event does to reminders. */
    sealed interface Revision {
        record Plan(Reminder reminder) implements Revision {}

        record Drop(String name) implements Revision {}

        /** Of a pathway only these steps are reminded of. */
        record KeepOnly(String fact, String subject, List<String> steps) implements Revision {
            public KeepOnly {
                steps = List.copyOf(steps);
            }
        }

        record DropAll() implements Revision {}
    }
}
