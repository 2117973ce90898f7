package org.practiceaudit.allocation.enquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.testing.Rule;

class EnquiryStreamsTest {
    private static final Instant AT = Instant.parse("2026-09-15T10:00:00Z");
    private static final List<Line> LINES = List.of(new Line("thresholds", "Are thresholds applied alike?"));
    private static final Meeting MEETING =
            new Meeting(LocalDate.of(2026, 9, 14), List.of(Meeting.Input.FEEDBACK), "a", "b", "c", List.of());

    private static final EnquiryEvent EXPECTED =
            new EnquiryEvent.MeetingExpected("riverside", "c-1", LocalDate.of(2026, 9, 17), "counted", AT);
    private static final EnquiryEvent HELD = new EnquiryEvent.MeetingHeld(
            "riverside",
            "c-1",
            MEETING,
            LINES,
            LocalDate.of(2026, 9, 17),
            false,
            LocalDate.of(2026, 9, 22),
            "a week",
            "qat-1",
            AT);
    private static final EnquiryEvent CHANGED = new EnquiryEvent.LinesChanged("c-1", LINES, "why", "psw-1", AT);
    private static final EnquiryEvent MISSED = new EnquiryEvent.MeetingMissed("c-1", LocalDate.of(2026, 9, 17), AT);
    private static final EnquiryEvent UNPROPOSED =
            new EnquiryEvent.ProposalMissed("c-1", LocalDate.of(2026, 9, 22), AT);

    private final EnquiryStreams streams = new EnquiryStreams(null);
    private final Enquiry after = new Enquiry.NotBegun();

    @Test
    @Rule({"TH-02", "TH-03"})
    void setsTheClocksOfMeetingAndProposal() {
        assertEquals(
                List.of(new DeadlineChange.Set(
                        "kloe-meeting",
                        Instant.parse("2026-09-17T23:00:00Z"),
                        new DeadlineChange.Why("TH-02", "enquiry:meeting-expected.v1", "counted"))),
                streams.deadlines(EXPECTED, after));
        assertEquals(
                List.of(
                        new DeadlineChange.Clear("kloe-meeting"),
                        new DeadlineChange.Set(
                                "proposal",
                                Instant.parse("2026-09-22T23:00:00Z"),
                                new DeadlineChange.Why("TH-03", "enquiry:meeting-held.v1", "a week"))),
                streams.deadlines(HELD, after));
    }

    @Test
    void stopsAClockThatWasMissed() {
        assertEquals(List.of(new DeadlineChange.Clear("kloe-meeting")), streams.deadlines(MISSED, after));
        assertEquals(List.of(new DeadlineChange.Clear("proposal")), streams.deadlines(UNPROPOSED, after));
        assertEquals(List.of(), streams.deadlines(CHANGED, after));
    }

    @Test
    void givesEachClockItsCommand() {
        assertEquals(new EnquiryCommand.MissMeeting(AT), streams.whenDue("kloe-meeting", AT, AT.plusSeconds(9)));
        assertEquals(new EnquiryCommand.MissProposal(AT), streams.whenDue("proposal", AT, AT.plusSeconds(9)));
        assertThrows(IllegalArgumentException.class, () -> streams.whenDue("other", AT, AT));
    }

    @Test
    @Rule("TH-02")
    void tellsTheWorldTheLinesByTheirCodes() {
        assertEquals(
                List.of(new AllocationEvent.LinesOfEnquiryAgreed(
                        "c-1", List.of("thresholds"), "qat-1", LocalDate.of(2026, 9, 14))),
                streams.publish(HELD, after));
        assertEquals(
                List.of(new AllocationEvent.LinesOfEnquiryAgreed(
                        "c-1", List.of("thresholds"), "psw-1", LocalDate.of(2026, 9, 15))),
                streams.publish(CHANGED, after));
    }

    @Test
    void keepsTheRestToItself() {
        for (var event : List.of(EXPECTED, MISSED, UNPROPOSED)) {
            assertEquals(List.of(), streams.publish(event, after));
        }
    }

    @Test
    void looksAtOneLineWhereARecordWasDrawnForOne() {
        var both = List.of(new Line("thresholds", "?"), new Line("repeats", "?"));
        assertEquals(List.of(both.getLast()), Line.lookedAt("line-repeats", both));
        assertEquals(both, Line.lookedAt("team-managers", both));
    }
}
