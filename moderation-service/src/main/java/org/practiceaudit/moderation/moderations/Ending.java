package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import org.practiceaudit.programme.Coded;

/**
 * That an audit counts no more, so that there is nothing to moderate.
 *
 * @param reason code
 */
public record Ending(How how, String reason, String by, Instant at) {

    /** What became of it. */
    public enum How implements Coded {
        INVALIDATED,
        CANCELLED
    }
}
