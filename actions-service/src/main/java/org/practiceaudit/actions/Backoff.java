package org.practiceaudit.actions;

import java.time.Duration;
import java.time.Instant;

/**
 * When what failed is tried again: after pauses that double up to an hour, until it is given up.
 *
 * @param firstPause after the first try
 * @param giveUpAfter how long after its first try something is given up
 */
public record Backoff(Duration firstPause, Duration giveUpAfter) {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    /** @param tries made so far, at least one */
    public Duration pauseAfter(int tries) {
        var pause = firstPause.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    public boolean over(Instant firstTry, Instant now) {
        return firstTry.plus(giveUpAfter).isBefore(now);
    }
}
