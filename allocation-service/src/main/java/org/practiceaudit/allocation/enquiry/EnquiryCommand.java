package org.practiceaudit.allocation.enquiry;

import java.time.Instant;
import java.util.List;

sealed interface EnquiryCommand {
    Instant at();

    /** Names the cycle that it is about; a clock's command finds it in the stream. */
    sealed interface OfCycle extends EnquiryCommand {
        Enquiry.Which which();
    }

    /** A cycle is planned. Any number of times. */
    record ExpectMeeting(Enquiry.Which which, Instant at) implements OfCycle {}

    /** @param by staff id of who records it */
    record RecordMeeting(Enquiry.Which which, Meeting meeting, List<Line> lines, String by, Instant at)
            implements OfCycle {
        public RecordMeeting {
            lines = List.copyOf(lines);
        }
    }

    /** @param reason why they are replaced, without names of people */
    record ChangeLines(Enquiry.Which which, List<Line> lines, String reason, String by, Instant at) implements OfCycle {
        public ChangeLines {
            lines = List.copyOf(lines);
        }
    }

    /** The meeting's day is over (TH-02). */
    record MissMeeting(Instant at) implements EnquiryCommand {}

    /** The day for proposing allocations is over (TH-03). */
    record MissProposal(Instant at) implements EnquiryCommand {}
}
