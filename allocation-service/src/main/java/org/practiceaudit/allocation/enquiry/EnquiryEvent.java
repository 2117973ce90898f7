package org.practiceaudit.allocation.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

sealed interface EnquiryEvent {
    /**
     * @param dueOn last day for the meeting (TH-02)
     * @param dueWhy how that day was counted
     */
    record MeetingExpected(String authority, String cycle, LocalDate dueOn, String dueWhy, Instant at)
            implements EnquiryEvent {}

    /**
     * @param late whether it was held after its day; a meeting recorded late but held in time is not late
     * @param proposalDueOn day by whose end allocations are proposed (TH-03)
     */
    record MeetingHeld(
            String authority,
            String cycle,
            Meeting meeting,
            List<Line> lines,
            LocalDate dueOn,
            boolean late,
            LocalDate proposalDueOn,
            String proposalWhy,
            String recordedBy,
            Instant at)
            implements EnquiryEvent {
        public MeetingHeld {
            lines = List.copyOf(lines);
        }
    }

    record LinesChanged(String cycle, List<Line> lines, String reason, String changedBy, Instant at)
            implements EnquiryEvent {
        public LinesChanged {
            lines = List.copyOf(lines);
        }
    }

    record MeetingMissed(String cycle, LocalDate dueOn, Instant at) implements EnquiryEvent {}

    record ProposalMissed(String cycle, LocalDate dueOn, Instant at) implements EnquiryEvent {}
}
