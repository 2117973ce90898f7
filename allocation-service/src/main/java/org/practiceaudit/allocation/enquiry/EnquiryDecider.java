package org.practiceaudit.allocation.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Preparation;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** The meeting that agrees a cycle's lines of enquiry, and the proposal that follows it (TH-02, TH-03). */
final class EnquiryDecider implements Decider<EnquiryCommand, Enquiry, EnquiryEvent> {
    static final String MEETING = "TH-02";
    static final String PROPOSAL = "TH-03";

    private final ProgrammePolicy policy;
    private final CycleAsItStands cycle;
    private final EnquiryEvolution evolution = new EnquiryEvolution();

    EnquiryDecider(ProgrammePolicy policy, CycleAsItStands cycle) {
        this.policy = policy;
        this.cycle = cycle;
    }

    @Override
    public Enquiry initial() {
        return evolution.initial();
    }

    @Override
    public Enquiry evolve(Enquiry state, EnquiryEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<EnquiryEvent> decide(EnquiryCommand command, Enquiry state) {
        return switch (command) {
            case EnquiryCommand.ExpectMeeting expect -> expect(expect, state);
            case EnquiryCommand.RecordMeeting record -> record(record, state);
            case EnquiryCommand.ChangeLines change -> change(change, state);
            case EnquiryCommand.MissMeeting(var at) -> missMeeting(state, at);
            case EnquiryCommand.MissProposal(var at) -> missProposal(state, at);
        };
    }

    /** A cycle beside another one goes by that one's lines and has no meeting of its own. */
    private boolean hasMeeting() {
        return policy.preparation().asksForLines(cycle.activity()) && cycle.following() == null;
    }

    private Decision<EnquiryEvent> expect(EnquiryCommand.ExpectMeeting command, Enquiry state) {
        if (!(state instanceof Enquiry.NotBegun)
                || !(policy.preparation() instanceof Preparation.LinesOfEnquiry agreed)
                || !hasMeeting()) {
            return Decision.unchanged();
        }
        var due = policy.workingDays().weeksBefore(cycle.startsOn(), agreed.weeksBefore());
        return Decision.accept(new EnquiryEvent.MeetingExpected(
                command.which().authority(), command.which().cycle(), due.date(), due.explain(), command.at()));
    }

    private Decision<EnquiryEvent> record(EnquiryCommand.RecordMeeting command, Enquiry state) {
        if (state instanceof Enquiry.Held) {
            return wrongState("The meeting of this cycle is on record.", "Change its lines, with the reason.");
        }
        if (cycle.drawn() || cycle.closed()) {
            return drawn();
        }
        if (!(policy.preparation() instanceof Preparation.LinesOfEnquiry agreed) || !hasMeeting()) {
            return Decision.reject(noMeeting());
        }
        var broken = broken(command, agreed);
        return broken.isEmpty() ? Decision.accept(held(command, agreed)) : Decision.reject(broken);
    }

    private Rejection noMeeting() {
        return cycle.following() == null
                ? Rejection.broken(
                        MEETING,
                        "cycle",
                        "The programme asks for no lines of enquiry in this activity.",
                        "Draw without a meeting, or publish a programme version that asks for one.")
                : Rejection.broken(
                        MEETING,
                        "cycle",
                        "This cycle goes with cycle " + cycle.following() + ", whose meeting speaks for both.",
                        "Record the meeting there.");
    }

    private static List<Rejection> broken(EnquiryCommand.RecordMeeting command, Preparation.LinesOfEnquiry agreed) {
        var broken = new ArrayList<Rejection>();
        if (command.meeting().heldOn().isAfter(WorkingDays.dateOf(command.at()))) {
            broken.add(Rejection.broken(
                    "INPUT", "heldOn", "The meeting lies in the future.", "Record it when it has been held."));
        }
        agreed.present().stream()
                .filter(role -> command.meeting().present().stream().noneMatch(each -> each.role() == role))
                .map(role -> Rejection.broken(
                        MEETING,
                        "present",
                        "Nobody took part as " + role.words() + ".",
                        "Hold the meeting with everybody whom the programme names, and name who they were."))
                .forEach(broken::add);
        broken.addAll(repeated(command.lines()));
        return broken;
    }

    private static List<Rejection> repeated(List<Line> lines) {
        return lines.stream().map(Line::code).distinct().count() == lines.size()
                ? List.of()
                : List.of(Rejection.broken(
                        "INPUT", "lines", "A line of enquiry is repeated.", "Give each line a code of its own."));
    }

    private EnquiryEvent held(EnquiryCommand.RecordMeeting command, Preparation.LinesOfEnquiry agreed) {
        var days = policy.workingDays();
        var heldOn = command.meeting().heldOn();
        var due = days.weeksBefore(cycle.startsOn(), agreed.weeksBefore()).date();
        var proposal = days.withinWeeks(heldOn, agreed.proposedWithinWeeks());
        return new EnquiryEvent.MeetingHeld(
                command.which().authority(),
                command.which().cycle(),
                command.meeting(),
                command.lines(),
                due,
                heldOn.isAfter(due),
                proposal.date(),
                proposal.explain(),
                command.by(),
                command.at());
    }

    private Decision<EnquiryEvent> change(EnquiryCommand.ChangeLines command, Enquiry state) {
        if (!(state instanceof Enquiry.Held held)) {
            return Decision.reject(
                    Rejection.notFound("No meeting of this cycle is on record.", "Record the meeting first."));
        }
        if (cycle.drawn() || cycle.closed()) {
            return drawn();
        }
        if (held.lines().equals(command.lines())) {
            return Decision.unchanged();
        }
        var repeated = repeated(command.lines());
        return repeated.isEmpty()
                ? Decision.accept(new EnquiryEvent.LinesChanged(
                        command.which().cycle(), command.lines(), command.reason(), command.by(), command.at()))
                : Decision.reject(repeated);
    }

    /** A clock's command: a meeting on record, or a cycle that is over, leaves nothing to say. */
    private Decision<EnquiryEvent> missMeeting(Enquiry state, Instant at) {
        return state instanceof Enquiry.Expected(var which, var dueOn, var missed) && !missed && !cycle.closed()
                ? Decision.accept(new EnquiryEvent.MeetingMissed(which.cycle(), dueOn, at))
                : Decision.unchanged();
    }

    /** A clock's command too: what was proposed in time is in time, however late the clock is heard. */
    private Decision<EnquiryEvent> missProposal(Enquiry state, Instant due) {
        return state instanceof Enquiry.Held held
                        && !held.proposalMissed()
                        && !cycle.closed()
                        && !cycle.proposedBefore(due)
                ? Decision.accept(new EnquiryEvent.ProposalMissed(held.which().cycle(), held.proposalDueOn(), due))
                : Decision.unchanged();
    }

    private static Decision<EnquiryEvent> drawn() {
        return wrongState(
                "The cycle has been drawn under the lines that it has.",
                "Start the cycle again, change the lines, then draw.");
    }

    private static Decision<EnquiryEvent> wrongState(String detail, String remedy) {
        return Decision.reject(Rejection.wrongState(detail, remedy));
    }
}
