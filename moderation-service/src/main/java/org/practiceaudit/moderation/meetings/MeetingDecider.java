package org.practiceaudit.moderation.meetings;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** CA-06: the auditors' group meets, goes over the audits that await moderation, and is held once. */
final class MeetingDecider extends MeetingEvolution implements Decider<MeetingCommand, Meeting, MeetingEvent> {
    static final String RULE = "CA-06";

    private final ProgrammePolicy policy;
    private final MinutesRules minutes;

    MeetingDecider(ProgrammePolicy policy, Offices offices) {
        this.policy = policy;
        this.minutes = new MinutesRules(policy, offices);
    }

    @Override
    public Decision<MeetingEvent> decide(MeetingCommand command, Meeting state) {
        return switch (command) {
            case MeetingCommand.Plan plan ->
                state instanceof Meeting.NotPlanned
                        ? plan(plan)
                        : Decision.reject(Rejection.wrongState("It is planned already.", "Plan another."));
            case MeetingCommand.BringUpToDate update -> whilePlanned(state, planned -> update(update, planned));
            case MeetingCommand.Hold hold -> whilePlanned(state, planned -> hold(hold, planned));
        };
    }

    private interface OfPlanned {
        Decision<MeetingEvent> decide(Meeting.Planned planned);
    }

    private static Decision<MeetingEvent> whilePlanned(Meeting state, OfPlanned rules) {
        return switch (state) {
            case Meeting.NotPlanned _ ->
                Decision.reject(Rejection.notFound("There is no such meeting.", "Plan it first."));
            case Meeting.Planned planned -> rules.decide(planned);
            case Meeting.Held _ ->
                Decision.reject(Rejection.wrongState("The meeting was held.", "Plan another for what is left."));
        };
    }

    private Decision<MeetingEvent> plan(MeetingCommand.Plan command) {
        if (!policy.moderation().meeting()) {
            return Decision.reject(Rejection.broken(
                    RULE, "cycle", "The programme does not moderate in meetings.", "Leave it to its moderators."));
        }
        if (command.plannedFor() == null || command.plannedFor().isBefore(WorkingDays.dateOf(command.at()))) {
            return Decision.reject(Rejection.broken(
                    RULE, "plannedFor", "It has no day, or one that is past.", "Give today or a later day."));
        }
        return Decision.accept(new MeetingEvent.Planned(
                command.pin(),
                command.meeting(),
                command.cycle(),
                command.plannedFor(),
                command.audits(),
                command.by(),
                command.at()));
    }

    private static Decision<MeetingEvent> update(MeetingCommand.BringUpToDate command, Meeting.Planned state) {
        var fresh = command.audits().stream()
                .filter(audit -> !state.agenda().contains(audit))
                .toList();
        return fresh.isEmpty()
                ? Decision.unchanged()
                : Decision.accept(new MeetingEvent.PutOnAgenda(fresh, command.by(), command.at()));
    }

    private Decision<MeetingEvent> hold(MeetingCommand.Hold command, Meeting.Planned state) {
        var why = minutes.faults(command.minutes(), state, WorkingDays.dateOf(command.at()));
        return why.isEmpty()
                ? Decision.accept(new MeetingEvent.Held(command.minutes(), command.by(), command.at()))
                : Decision.reject(why);
    }
}
