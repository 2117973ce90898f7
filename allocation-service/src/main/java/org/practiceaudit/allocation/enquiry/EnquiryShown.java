package org.practiceaudit.allocation.enquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A cycle's meeting about lines of enquiry as it is read. What has not come yet is left out.
 *
 * @param state expected, missed or held
 * @param dueOn last day for the meeting (TH-02)
 * @param late whether it was held after that day
 * @param proposalDueOn day by whose end allocations are proposed (TH-03)
 * @param proposalMissed whether that day passed without a proposal
 * @param changes of the lines after the meeting, the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnquiryShown(
        String cycle,
        String state,
        LocalDate dueOn,
        Meeting meeting,
        List<Line> lines,
        Boolean late,
        LocalDate proposalDueOn,
        Boolean proposalMissed,
        String recordedBy,
        List<LinesReplaced> changes) {
    /** @param before the lines that were replaced */
    public record LinesReplaced(List<Line> before, String reason, String changedBy, Instant at) {}

    static String stateOf(Enquiry.Begun enquiry) {
        return switch (enquiry) {
            case Enquiry.Expected expected -> expected.missed() ? "missed" : "expected";
            case Enquiry.Held _ -> "held";
        };
    }

    static EnquiryShown of(Enquiry.Begun enquiry) {
        var cycle = enquiry.which().cycle();
        return switch (enquiry) {
            case Enquiry.Expected expected ->
                new EnquiryShown(cycle, stateOf(expected), expected.dueOn(), null, null, null, null, null, null, null);
            case Enquiry.Held held ->
                new EnquiryShown(
                        cycle,
                        stateOf(held),
                        held.dueOn(),
                        held.meeting(),
                        held.lines(),
                        held.late(),
                        held.proposalDueOn(),
                        held.proposalMissed(),
                        held.recordedBy(),
                        held.changes().stream()
                                .map(each ->
                                        new LinesReplaced(each.before(), each.reason(), each.changedBy(), each.at()))
                                .toList());
        };
    }
}
