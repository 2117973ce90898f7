package org.practiceaudit.eventstore.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.practiceaudit.eventstore.StreamId;

/**
 * A clock that has come to its time.
 *
 * @param stream with its kind, as in the table
 * @param failures how often its firing has failed since it was set
 */
record DueClock(String authority, String stream, String name, Instant due, int failures) {
    /**
     * What fires together spans less than this of due times. Clocks count in days, so that one which a firing sets anew is due
     * after all that fires with it, and fires in its own turn.
     */
    static final Duration SPAN = Duration.ofHours(1);

    private record Stream(String authority, String name) {}

    String kind() {
        return stream.substring(0, stream.indexOf('-'));
    }

    StreamId streamId() {
        return new StreamId(authority, kind(), stream.substring(kind().length() + 1));
    }

    /** Of the clocks that are due, in due order, those that fire next: a stream's first only, and one that has failed by itself. */
    static List<DueClock> next(List<DueClock> due) {
        var next = new ArrayList<DueClock>();
        var streams = new HashSet<Stream>();
        for (var clock : due) {
            if (clock.failures > 0 || !clock.due.isBefore(due.getFirst().due.plus(SPAN))) {
                return next.isEmpty() ? List.of(clock) : next;
            }
            if (streams.add(new Stream(clock.authority, clock.stream))) {
                next.add(clock);
            }
        }
        return next;
    }

    /** Parts of one authority and kind of stream each, so that one after the other they keep the order. */
    static List<List<DueClock>> runs(List<DueClock> clocks) {
        var runs = new ArrayList<List<DueClock>>();
        for (var clock : clocks) {
            if (runs.isEmpty() || !runs.getLast().getFirst().goesWith(clock)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(clock);
        }
        return runs;
    }

    private boolean goesWith(DueClock other) {
        return authority.equals(other.authority) && kind().equals(other.kind());
    }
}
