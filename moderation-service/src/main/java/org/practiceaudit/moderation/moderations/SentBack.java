package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * That an audit went back to its auditor.
 *
 * @param reasons codes
 * @param dueOn day by which it must come back
 */
public record SentBack(List<String> reasons, LocalDate dueOn, String by, Instant at) {
    public SentBack {
        reasons = List.copyOf(reasons);
    }
}
