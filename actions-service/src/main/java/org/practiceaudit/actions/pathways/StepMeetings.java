package org.practiceaudit.actions.pathways;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** Meetings of a pathway are called before they are held, with everybody who has to be there (TH-21, TH-23). */
final class StepMeetings {
    private final Unfolding unfolding;
    private final OpenSteps steps;

    StepMeetings(Unfolding unfolding) {
        this.unfolding = unfolding;
        this.steps = new OpenSteps(unfolding);
    }

    Decision<PathwayEvent> convene(PathwayCommand.Convene command) {
        return switch (steps.find(command.step())) {
            case OpenSteps.No(var why) -> Decision.reject(why);
            case OpenSteps.Yes(var pathway, var _, var policyStep, var progress) -> {
                var rule = policyStep.rule();
                if (!(policyStep.proof() instanceof Proof.Meeting meeting)) {
                    yield Decision.reject(noMeeting(rule));
                }
                var why = new Rejection.All()
                        .and(steps.allowed(policyStep, command.by()))
                        .when(
                                command.meetsOn().isBefore(WorkingDays.dateOf(command.at())),
                                rule,
                                "meetsOn",
                                "That day is past.",
                                "Give today or a later day, or record the meeting as held.")
                        .and(missing(meeting, command.invited()));
                yield why.orElse(new PathwayEvent.MeetingConvened(
                        pathway.code(),
                        progress.step().key(),
                        command.meeting(),
                        command.meetsOn(),
                        command.invited(),
                        command.by().staff(),
                        command.at()));
            }
        };
    }

    /** Each who has to come and is not invited. Where the case names nobody for a role, whoever leads answers for it. */
    private List<Rejection> missing(Proof.Meeting meeting, List<String> invited) {
        return meeting.required().stream()
                .filter(role ->
                        named(role).filter(staff -> !invited.contains(staff)).isPresent())
                .map(role -> Rejection.broken(
                        meeting.attendanceRule(),
                        "invited",
                        "The " + role.words() + ", " + named(role).orElseThrow() + ", is not invited.",
                        "Invite them too."))
                .toList();
    }

    Decision<PathwayEvent> notHeld(PathwayCommand.RecordNotHeld command) {
        return switch (steps.find(command.step())) {
            case OpenSteps.No(var why) -> Decision.reject(why);
            case OpenSteps.Yes(var pathway, var plan, var policyStep, var progress) -> {
                var key = progress.step().key();
                var awaited = plan.course().awaited(key);
                var refused = steps.allowed(policyStep, command.by());
                if (!refused.isEmpty()) {
                    yield Decision.reject(refused);
                }
                if (awaited.isEmpty()) {
                    yield Decision.reject(
                            Rejection.wrongState("No meeting is called for this step.", "Convene one first."));
                }
                yield new Rejection.All()
                        .text(command.reason(), policyStep.rule(), "reason", "Say why it did not take place.")
                        .orElse(new PathwayEvent.MeetingNotHeld(
                                pathway.code(),
                                key,
                                awaited.get().meeting(),
                                command.reason(),
                                command.by().staff(),
                                command.at()));
            }
        };
    }

    /** What a meeting that was held must say of itself: who came, why others did not, and what it agreed. */
    List<Rejection> heldWrong(Pathway.Step policyStep, Proof.Meeting meeting, PathwayCommand.CompleteStep held) {
        var outcome = held.outcome();
        var why = new Rejection.All()
                .when(
                        held.attended().isEmpty(),
                        policyStep.rule(),
                        "attendees",
                        "Nobody attended.",
                        "Give the staff ids of who was there.");
        if (!held.attended().isEmpty()) {
            meeting.required().stream()
                    .flatMap(role -> named(role).stream())
                    .filter(staff -> !held.attended().contains(staff) && !staff.equals(held.by()))
                    .filter(staff -> Optional.ofNullable(outcome.absent().get(staff))
                            .filter(reason -> !reason.blank())
                            .isEmpty())
                    .forEach(staff -> why.when(
                            true,
                            meeting.attendanceRule(),
                            "absent",
                            staff + " has to be there and was not.",
                            "Say why, or convene the meeting again."));
        }
        return why.and(new MeetingPlan(meeting, unfolding.policy()).wrong(outcome, held.at()))
                .found();
    }

    private Optional<String> named(Role role) {
        return Optional.ofNullable(unfolding.now().watch().people().get(role.code()));
    }

    private static Rejection noMeeting(String rule) {
        return new Rejection(
                Rejection.Kind.WRONG_STATE, rule, "", "This step is no meeting.", "Record it as it is asked for.");
    }
}
