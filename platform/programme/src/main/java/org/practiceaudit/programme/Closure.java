package org.practiceaudit.programme;

import java.time.LocalDate;

/** Days on which the authority itself does not work. Both ends belong to it. */
public record Closure(LocalDate from, LocalDate to, String name) {

    public Closure {
        new Checks()
                .text("name", name)
                .that(!to.isBefore(from), "to", "is before " + from, "give the last closed day, " + from + " or later")
                // Counting passes over closed days one by one, so it must come to an open one.
                .that(!to.isAfter(from.plusYears(1)), "to", "is more than a year on", "give closures of a year at most")
                .orThrow();
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
