package org.practiceaudit.reporting.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.testing.PublicMessage;

/** From whom an audit's timeline is kept, and how long. */
class BlindnessTest {
    private static final Instant AT = Instant.parse("2026-09-01T08:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-09-30");
    private static final ModerationGradesCommitted COMMITTED =
            new ModerationGradesCommitted("a-1", "a-1", "moderator", AT);

    private static AuditAllocated allocated(boolean blind) {
        return new AuditAllocated(
                "a-1",
                "c-1",
                "monthly",
                "auditor",
                "moderator",
                true,
                "t",
                "s",
                "worker",
                "tm",
                "sm",
                "hos",
                null,
                null,
                DUE,
                blind,
                null,
                false);
    }

    private static ModerationRequested requested(String moderator, boolean blind) {
        return new ModerationRequested("a-1", "a-1", "c-1", "auditor", moderator, "sample", DUE, blind);
    }

    private static Blindness after(PublicEvent... said) {
        var events = new ArrayList<Received>();
        for (var event : said) {
            var at = AT.plusSeconds(events.size());
            var message = new PublicMessage(
                    "bradford", "stream-" + events.size(), 1, "a-1", "bradford", "2026-09", at, event);
            events.add(new Received(message.metadata(), event));
        }
        return Blindness.of(events);
    }

    @Test
    void aBlindModeratorDoesNotSeeItUntilTheirGradesAreCommitted() {
        assertEquals(true, after(allocated(true)).hides("moderator"));
        assertEquals(true, after(allocated(true), requested("moderator", true)).hides("moderator"));
        assertEquals(
                false,
                after(allocated(true), requested("moderator", true), COMMITTED).hides("moderator"));
    }

    @Test
    void othersDoAndSoDoesAModeratorWhoIsNotBlind() {
        assertEquals(false, after(allocated(true)).hides("hos"));
        assertEquals(false, after(allocated(false)).hides("moderator"));
        assertEquals(
                false, after(allocated(true), requested("moderator", false)).hides("moderator"));
    }

    @Test
    void itGoesWithWhoeverModerates() {
        var handedOver = new AuditReallocated(
                "a-1", "auditor", "other", "auditor", "moderator", "exemption-granted", DUE, "planner", AT);
        assertEquals(false, after(allocated(true), handedOver).hides("moderator"));
        assertEquals(true, after(allocated(true), handedOver).hides("other"));
        assertEquals(
                List.of(true, false),
                List.of(
                        after(allocated(true), COMMITTED, requested("other", true))
                                .hides("other"),
                        after().hides("other")));
    }
}
