package org.practiceaudit.allocation.population;

import java.time.LocalDate;

/**
 * Somebody is or was connected with a child.
 *
 * @param involvement {@code worker}, {@code team-manager}, {@code iro} or {@code cp-chair}
 * @param from first day
 * @param to last day, null while it lasts
 */
public record Involvement(String child, String staff, String involvement, LocalDate from, LocalDate to) {
    /** Whether it holds on that day; first and last day belong to it. */
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
