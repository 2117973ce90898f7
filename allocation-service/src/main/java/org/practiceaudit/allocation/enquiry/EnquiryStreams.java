package org.practiceaudit.allocation.enquiry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.Problems;

/** One stream for the lines of enquiry of each cycle that has a meeting about them, under the cycle's id. */
@ApplicationScoped
class EnquiryStreams implements StreamDefinition<EnquiryCommand, Enquiry, EnquiryEvent> {
    static final String KIND = "enquiry";

    /** By when the meeting is held (TH-02). */
    static final String KLOE_MEETING = "kloe-meeting";

    /** By when allocations are proposed after it (TH-03). */
    static final String PROPOSAL = "proposal";

    static final EventNames<EnquiryEvent> NAMES = EventNames.of(EnquiryEvent.class)
            .name("enquiry:meeting-expected.v1", EnquiryEvent.MeetingExpected.class)
            .name("enquiry:meeting-held.v1", EnquiryEvent.MeetingHeld.class)
            .name("enquiry:lines-changed.v1", EnquiryEvent.LinesChanged.class)
            .name("enquiry:meeting-missed.v1", EnquiryEvent.MeetingMissed.class)
            .name("enquiry:proposal-missed.v1", EnquiryEvent.ProposalMissed.class)
            .complete();

    private final EnquiryEvolution evolution = new EnquiryEvolution();
    private final Cycles cycles;

    EnquiryStreams(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<EnquiryEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Enquiry, EnquiryEvent> evolution() {
        return evolution;
    }

    /** Decides on the cycle as it stands now: whether it is drawn and when its allocations were proposed. */
    @Override
    public Uni<Decider<EnquiryCommand, Enquiry, EnquiryEvent>> decider(Enquiry state, EnquiryCommand command) {
        var which = which(state, command);
        return cycles.find(which.authority(), which.cycle())
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", which.cycle())))
                .map(standing -> new EnquiryDecider(standing.held().policy(), asItStands(standing)));
    }

    private static Enquiry.Which which(Enquiry state, EnquiryCommand command) {
        return switch (state) {
            case Enquiry.Begun begun -> begun.which();
            case Enquiry.NotBegun() ->
                switch (command) {
                    case EnquiryCommand.OfCycle named -> named.which();
                    case EnquiryCommand.MissMeeting _, EnquiryCommand.MissProposal _ ->
                        throw new IllegalStateException("a clock of an enquiry that has not begun");
                };
        };
    }

    private static CycleAsItStands asItStands(Cycles.Standing standing) {
        var shown = standing.shown();
        return new CycleAsItStands(
                shown.activity(),
                shown.following(),
                shown.startsOn(),
                shown.sample() != null,
                shown.closedOn() != null,
                standing.proposedAt());
    }

    @Override
    public List<PublicEvent> publish(EnquiryEvent event, Enquiry after) {
        return switch (event) {
            case EnquiryEvent.MeetingHeld held ->
                List.of(agreed(
                        held.cycle(),
                        held.lines(),
                        held.recordedBy(),
                        held.meeting().heldOn()));
            case EnquiryEvent.LinesChanged changed ->
                List.of(agreed(
                        changed.cycle(), changed.lines(), changed.changedBy(), WorkingDays.dateOf(changed.at())));
            case EnquiryEvent.MeetingExpected _, EnquiryEvent.MeetingMissed _, EnquiryEvent.ProposalMissed _ ->
                List.of();
        };
    }

    private static PublicEvent agreed(String cycle, List<Line> lines, String by, LocalDate on) {
        return new AllocationEvent.LinesOfEnquiryAgreed(
                cycle, lines.stream().map(Line::code).toList(), by, on);
    }

    @Override
    public List<DeadlineChange> deadlines(EnquiryEvent event, Enquiry after) {
        return switch (event) {
            case EnquiryEvent.MeetingExpected expected ->
                List.of(new DeadlineChange.Set(
                        KLOE_MEETING,
                        WorkingDays.endOfDay(expected.dueOn()),
                        new DeadlineChange.Why(EnquiryDecider.MEETING, NAMES.nameOf(expected), expected.dueWhy())));
            case EnquiryEvent.MeetingHeld held ->
                List.of(
                        new DeadlineChange.Clear(KLOE_MEETING),
                        new DeadlineChange.Set(
                                PROPOSAL,
                                WorkingDays.endOfDay(held.proposalDueOn()),
                                new DeadlineChange.Why(
                                        EnquiryDecider.PROPOSAL, NAMES.nameOf(held), held.proposalWhy())));
            case EnquiryEvent.MeetingMissed _ -> List.of(new DeadlineChange.Clear(KLOE_MEETING));
            case EnquiryEvent.ProposalMissed _ -> List.of(new DeadlineChange.Clear(PROPOSAL));
            case EnquiryEvent.LinesChanged _ -> List.of();
        };
    }

    @Override
    public EnquiryCommand whenDue(String deadline, Instant due, Instant at) {
        return switch (deadline) {
            case KLOE_MEETING -> new EnquiryCommand.MissMeeting(due);
            case PROPOSAL -> new EnquiryCommand.MissProposal(due);
            default -> throw new IllegalArgumentException("an enquiry has no clock " + deadline);
        };
    }

    @Override
    public Map<String, Object> listing(Enquiry state) {
        return switch (state) {
            case Enquiry.NotBegun() -> Map.of();
            case Enquiry.Expected expected ->
                Map.of("state", EnquiryShown.stateOf(expected), "dueOn", expected.dueOn());
            case Enquiry.Held held -> Map.of("state", EnquiryShown.stateOf(held), "dueOn", held.dueOn());
        };
    }
}
