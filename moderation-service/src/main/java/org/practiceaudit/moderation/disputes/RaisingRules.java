package org.practiceaudit.moderation.disputes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.DisputeRoute;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/** When a dispute may be raised, by whom, and where it goes (BR-26, TH-26). */
final class RaisingRules {
    private final ProgrammePolicy policy;

    RaisingRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<DisputeEvent> raise(DisputeCommand.Raise command) {
        var subject = command.id().subject();
        var found = policy.dispute(subject);
        if (found.isEmpty()) {
            return Decision.reject(Rejection.broken(
                    Routes.rule(policy, subject),
                    "subject",
                    "The programme knows no dispute about " + subject.code() + ".",
                    "Dispute what it knows a route for."));
        }
        var route = found.get();
        var as = raisedAs(command, route);
        if (as.isEmpty()) {
            return Decision.reject(notEntitled(route));
        }
        if (command.moderated().isEmpty()) {
            return Decision.reject(new Rejection(
                    Rejection.Kind.WRONG_STATE,
                    Routes.rule(route),
                    "",
                    "The moderation is not completed, so that there is nothing to dispute yet.",
                    "Wait for its result."));
        }
        var moderated = command.moderated().get();
        return switch (subject) {
            case GRADE -> grade(command, moderated, route, as.get());
            case ACTIONS -> actions(command, moderated, route, as.get());
        };
    }

    /** Why a dispute of this subject is not this person's to raise, whether or not another is in the way. */
    Optional<Rejection> stranger(DisputeCommand.Raise command) {
        return policy.dispute(command.id().subject())
                .filter(route -> raisedAs(command, route).isEmpty())
                .map(RaisingRules::notEntitled);
    }

    private static Optional<Role> raisedAs(DisputeCommand.Raise command, DisputeRoute route) {
        return route.raisedBy().stream()
                .filter(role -> command.about().holds(command.by(), role))
                .findFirst();
    }

    private static Rejection notEntitled(DisputeRoute route) {
        var roles = Routes.words(route.raisedBy());
        return Rejection.notAllowed(
                Routes.rule(route),
                "A dispute is raised by who is to this audit one of: " + roles + ".",
                "Ask one of them.");
    }

    private static Decision<DisputeEvent> grade(
            DisputeCommand.Raise command, Moderated moderated, DisputeRoute route, Role as) {
        var why = Faults.under(Routes.rule(route));
        if (!command.actions().isEmpty()) {
            why.add("actions", "A dispute about the grade names no actions.", "Dispute the actions separately.");
        }
        reason(command, why);
        return why.orElse(new DisputeEvent.GradeDisputed(
                command.id(),
                command.about(),
                moderated,
                route.decidedBy().getFirst(),
                command.by().staff(),
                as,
                command.reason(),
                command.at(),
                route.decidedBy(),
                route.jointly() ? route.raisedBy() : null,
                route.moderatorFirst()));
    }

    private static Decision<DisputeEvent> actions(
            DisputeCommand.Raise command, Moderated moderated, DisputeRoute route, Role as) {
        var open = new ArrayList<>(moderated.actions());
        open.removeAll(command.settled());
        var why = Faults.under(Routes.rule(route));
        if (open.isEmpty()) {
            why.add("subject", "There is no action that could still be disputed.", "Follow the decision taken.");
        }
        for (var i = 0; i < command.actions().size(); i++) {
            if (!open.contains(command.actions().get(i))) {
                why.add(
                        "actions[" + i + "]",
                        "This is no action about the case, or a dispute has decided on it.",
                        "Name actions of the audit or its moderation.");
            }
        }
        reason(command, why);
        return why.orElse(new DisputeEvent.ActionsDisputed(
                command.id(),
                command.about(),
                moderated,
                disputed(command, open),
                route.decidedBy().getFirst(),
                command.by().staff(),
                as,
                command.reason(),
                command.at(),
                route.decidedBy(),
                route.jointly() ? route.raisedBy() : null,
                route.moderatorFirst()));
    }

    private static List<String> disputed(DisputeCommand.Raise command, List<String> open) {
        return command.actions().isEmpty()
                ? open
                : command.actions().stream().distinct().toList();
    }

    private static void reason(DisputeCommand.Raise command, Faults why) {
        if (command.reason().blank()) {
            why.add("reason", "It does not say what is disputed and why.", "Give the reason.");
        }
    }
}
