package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.programme.Coded;

/**
 * That an audit is to be moderated.
 *
 * @param blind whether the moderator is not shown the auditor's grade
 * @param dueOn the last London day in time
 * @param missedAt the first instant that is too late
 * @param counted how the day was counted
 */
public record Request(Reason reason, boolean blind, LocalDate dueOn, Instant missedAt, String counted, Instant at) {

    /** Why it is moderated. */
    public enum Reason implements Coded {
        /** Drawn when it was allocated. */
        SAMPLE,
        /** Not drawn, but of a grade that the programme always has moderated. */
        INADEQUATE,
        /** The programme moderates every audit. */
        ALL
    }
}
