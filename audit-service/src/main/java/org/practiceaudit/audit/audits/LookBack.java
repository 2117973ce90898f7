package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;

/**
 * The time that the audit looked at (BR-16).
 *
 * @param from first day of it
 * @param recognisedOverTime how far needs and risks were recognised; blank where the history is not substantial
 * @param legacyToday what the history means for the child today; blank where it is not substantial
 * @param earlierFrom first day of what was read beyond that time (PQ-11); null where nothing was
 * @param earlierBecause why it was read; null where nothing was
 */
record LookBack(
        LocalDate from,
        boolean substantialHistory,
        Narrative recognisedOverTime,
        Narrative legacyToday,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate earlierFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) Narrative earlierBecause) {
    LookBack {
        earlierBecause = earlierBecause == null || earlierBecause.blank() ? null : earlierBecause;
    }

    /** Without an extension. */
    LookBack(LocalDate from, boolean substantialHistory, Narrative recognisedOverTime, Narrative legacyToday) {
        this(from, substantialHistory, recognisedOverTime, legacyToday, null, null);
    }
}
