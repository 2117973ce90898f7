package org.practiceaudit.allocation.enquiry;

import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.eventstore.Evolution;

final class EnquiryEvolution implements Evolution<Enquiry, EnquiryEvent> {
    @Override
    public Enquiry initial() {
        return new Enquiry.NotBegun();
    }

    @Override
    public Enquiry evolve(Enquiry state, EnquiryEvent event) {
        return switch (event) {
            case EnquiryEvent.MeetingExpected expected ->
                new Enquiry.Expected(
                        new Enquiry.Which(expected.authority(), expected.cycle()), expected.dueOn(), false);
            case EnquiryEvent.MeetingMissed _ -> {
                var expected = (Enquiry.Expected) state;
                yield new Enquiry.Expected(expected.which(), expected.dueOn(), true);
            }
            case EnquiryEvent.MeetingHeld held -> held(held);
            case EnquiryEvent.LinesChanged changed -> changed((Enquiry.Held) state, changed);
            case EnquiryEvent.ProposalMissed _ -> {
                var held = (Enquiry.Held) state;
                yield with(held, held.lines(), held.changes(), true);
            }
        };
    }

    private static Enquiry held(EnquiryEvent.MeetingHeld held) {
        return new Enquiry.Held(
                new Enquiry.Which(held.authority(), held.cycle()),
                held.meeting(),
                held.lines(),
                held.dueOn(),
                held.late(),
                held.proposalDueOn(),
                false,
                held.recordedBy(),
                List.of());
    }

    private static Enquiry changed(Enquiry.Held state, EnquiryEvent.LinesChanged changed) {
        var change = new Enquiry.Change(state.lines(), changed.reason(), changed.changedBy(), changed.at());
        var changes = Stream.concat(state.changes().stream(), Stream.of(change)).toList();
        return with(state, changed.lines(), changes, state.proposalMissed());
    }

    private static Enquiry with(
            Enquiry.Held state, List<Line> lines, List<Enquiry.Change> changes, boolean proposalMissed) {
        return new Enquiry.Held(
                state.which(),
                state.meeting(),
                lines,
                state.dueOn(),
                state.late(),
                state.proposalDueOn(),
                proposalMissed,
                state.recordedBy(),
                changes);
    }
}
