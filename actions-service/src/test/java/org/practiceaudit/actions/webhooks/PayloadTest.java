package org.practiceaudit.actions.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.PathwayEvent.MeetingHeld;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SupervisionEvent.FindingsDiscussed;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.PublicMessage;
import org.practiceaudit.testing.Rule;

/** What goes to a child's record, and what does not. */
class PayloadTest {
    private static final Instant AT = Instant.parse("2026-10-01T09:00:00Z");
    private static final MeetingHeld HELD = new MeetingHeld(
            "m-1", "a-1", "c-1", "a-1.requires-improvement", "uopp", AT, "s-auditor", List.of("s-tm", "s-worker"));

    private static Map<String, Object> data(PublicEvent event, boolean onlyThatItTookPlace) {
        var about = new PublicMessage("tower-hamlets", "pathway-a-1", 1, "a-1", "tower-hamlets", "cycle", AT, event)
                .metadata();
        return Payload.of(event, about, Optional.empty(), onlyThatItTookPlace)
                .orElseThrow()
                .data();
    }

    @Test
    @Rule("TH-22")
    void ofAUoppMeetingTheRecordSaysOnlyThatItTookPlace() {
        assertEquals(
                Map.of("authority", "tower-hamlets", "write", "meeting-took-place", "heldOn", "2026-10-01"),
                data(HELD, true));
    }

    @Test
    @Rule("TH-22")
    void aUoppMeetingOfAFurtherRoundIsFiledLikeThatOfTheFirst() {
        var policy = Programmes.shipped("tower-hamlets");
        for (var step : List.of("uopp", "further-uopp--r2", "further-uopp--r3")) {
            assertTrue(
                    Webhooks.filedOnly(
                            policy,
                            new MeetingHeld(
                                    "m-1", "a-1", "c-1", "a-1.inadequate", step, AT, "s-auditor", List.of("s-tm"))),
                    step);
        }
    }

    @Test
    @Rule("BR-12")
    void otherMeetingsAreRecorded() {
        assertEquals(
                Map.of(
                        "authority", "tower-hamlets",
                        "write", "meeting-record",
                        "heldOn", "2026-10-01",
                        "meeting", "m-1",
                        "kind", "uopp"),
                data(HELD, false));
    }

    @Test
    @Rule("PQ-19")
    void aDiscussionInSupervisionIsASupervisionRecord() {
        assertEquals(
                Map.of(
                        "authority", "tower-hamlets",
                        "write", "supervision-record",
                        "session", "s-9",
                        "worker", "s-worker",
                        "heldOn", "2026-10-02"),
                data(
                        new FindingsDiscussed("a-1", "s-9", "s-worker", LocalDate.parse("2026-10-02"), "s-tm", AT),
                        false));
    }
}
