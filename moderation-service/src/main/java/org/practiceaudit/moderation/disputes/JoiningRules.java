package org.practiceaudit.moderation.disputes;

import java.util.Optional;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** TH-26: a dispute that is raised together, and gone through with the moderator before anybody decides. */
final class JoiningRules {
    private final ProgrammePolicy policy;

    JoiningRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<DisputeEvent> join(DisputeCommand.Join command, Dispute.Known state) {
        if (!mayRaise(command.by(), state.raised())) {
            return Decision.reject(Rejection.notAllowed(
                    rule(state), "You are none of those who raise it, alone or together.", "Leave it to them."));
        }
        if (!(state instanceof Dispute.Proposed(var raised, var way))) {
            return Routes.wrongState(rule(state), "Nobody has to join this dispute.", "Leave it to its course.");
        }
        var staff = command.by().staff();
        if (staff.equals(raised.by())
                || way.joined().stream().anyMatch(each -> each.by().equals(staff))) {
            return Decision.unchanged();
        }
        Optional<Role> as = way.missing(raised).stream()
                .filter(role -> raised.about().holds(command.by(), role))
                .findFirst();
        return as.<Decision<DisputeEvent>>map(
                        role -> Decision.accept(new DisputeEvent.Joined(staff, role, command.at())))
                .orElseGet(() -> Decision.reject(Rejection.notAllowed(
                        rule(state),
                        "It has still to be joined by who is to this audit: " + Routes.words(way.missing(raised)) + ".",
                        "Leave it to them.")));
    }

    private boolean mayRaise(Person by, DisputeEvent.Raised raised) {
        return policy.dispute(raised.id().subject()).stream()
                .flatMap(route -> route.raisedBy().stream())
                .anyMatch(role -> raised.about().holds(by, role));
    }

    Decision<DisputeEvent> withdraw(DisputeCommand.Withdraw command, Dispute.Known state) {
        if (!command.by().staff().equals(state.raised().by())) {
            return Decision.reject(Rejection.notAllowed(
                    rule(state), "It is withdrawn by whoever began to raise it.", "Leave it to them."));
        }
        if (!(state instanceof Dispute.Proposed(var raised, var _))) {
            return Routes.wrongState(
                    rule(state), "Only what others have still to join can be withdrawn.", "Leave it to its course.");
        }
        return Decision.accept(new DisputeEvent.Withdrawn(raised.by(), command.at()));
    }

    Decision<DisputeEvent> discuss(DisputeCommand.Discuss command, Dispute.Known state) {
        if (!state.raised().about().holds(command.by(), Role.MODERATOR)) {
            return Decision.reject(Rejection.notAllowed(
                    rule(state), "How the discussion ended is recorded by the moderator.", "Leave it to them."));
        }
        if (!(state instanceof Dispute.WithModerator)) {
            return Routes.wrongState(rule(state), "It is not with the moderator.", "Leave it to its course.");
        }
        var why = Faults.under(rule(state));
        if (command.heldOn() == null) {
            why.add("heldOn", "It does not say when it was discussed.", "Give the day.");
        } else if (command.heldOn().isAfter(WorkingDays.dateOf(command.at()))) {
            why.add("heldOn", "That day is still to come.", "Give the day on which you spoke.");
        }
        if (command.notes().blank()) {
            why.add("notes", "It does not say what was discussed.", "Record the discussion.");
        }
        if (command.agreed() != null && !policy.scale().contains(command.agreed())) {
            why.add("agreedGrade", "The programme does not know this grade.", "Use one of its scale.");
        }
        return why.orElse(new DisputeEvent.Discussed(
                command.heldOn(),
                command.notes(),
                command.agreed(),
                command.by().staff(),
                command.at()));
    }

    private String rule(Dispute.Known state) {
        return Routes.rule(policy, state.raised().id().subject());
    }
}
