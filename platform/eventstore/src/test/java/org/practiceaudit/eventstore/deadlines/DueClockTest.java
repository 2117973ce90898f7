package org.practiceaudit.eventstore.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.StreamId;

class DueClockTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-10-01T23:00:00Z");

    private static DueClock clock(String stream, String name, Duration later, int failures) {
        return new DueClock("a", stream, name, MIDNIGHT.plus(later), failures);
    }

    private static DueClock at(String stream, Duration later) {
        return clock(stream, "due", later, 0);
    }

    @Test
    void ofAStreamOnlyTheFirstFires() {
        var first = clock("action-1", "due", Duration.ZERO, 0);
        var second = clock("action-1", "warned", Duration.ZERO, 0);
        var other = clock("action-2", "due", Duration.ZERO, 0);

        assertEquals(List.of(first, other), DueClock.next(List.of(first, second, other)));
    }

    @Test
    void sameStreamOfAnotherAuthorityIsAnotherStream() {
        var here = clock("action-1", "due", Duration.ZERO, 0);
        var there = new DueClock("b", "action-1", "due", MIDNIGHT, 0);

        assertEquals(List.of(here, there), DueClock.next(List.of(here, there)));
        assertEquals(List.of(List.of(here), List.of(there)), DueClock.runs(List.of(here, there)));
    }

    @Test
    void whatIsDueMuchLaterWaitsForItsTurn() {
        var now = at("action-1", Duration.ZERO);
        var soon = at("action-2", DueClock.SPAN.minusMillis(1));
        var later = at("action-3", DueClock.SPAN);

        assertEquals(List.of(now, soon), DueClock.next(List.of(now, soon, later)));
    }

    @Test
    void oneThatFailedFiresByItself() {
        var whole = at("action-1", Duration.ZERO);
        var failed = clock("action-2", "due", Duration.ZERO, 3);

        assertEquals(List.of(whole), DueClock.next(List.of(whole, failed)));
        assertEquals(List.of(failed), DueClock.next(List.of(failed, whole)));
        assertEquals(List.of(), DueClock.next(List.of()));
    }

    @Test
    void runsKeepTheOrder() {
        var one = at("action-1", Duration.ZERO);
        var two = at("action-2", Duration.ZERO);
        var pathway = at("pathway-1", Duration.ofSeconds(1));
        var three = at("action-3", Duration.ofSeconds(2));

        assertEquals(
                List.of(List.of(one, two), List.of(pathway), List.of(three)),
                DueClock.runs(List.of(one, two, pathway, three)));
        assertEquals(new StreamId("a", "pathway", "1"), pathway.streamId());
    }
}
