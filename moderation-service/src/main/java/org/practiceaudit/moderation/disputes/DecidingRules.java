package org.practiceaudit.moderation.disputes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.disputes.Dispute.Way;
import org.practiceaudit.moderation.people.Connections;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** Whose word is the last one, and what it must say (BR-26, TH-26). */
final class DecidingRules {
    private final ProgrammePolicy policy;

    DecidingRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<DisputeEvent> decide(DisputeCommand.Decide command, DisputeEvent.Raised raised, Way way) {
        var rule = Routes.rule(policy, raised.id().subject());
        var refused = refused(rule, command, raised, way);
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (raised) {
            case DisputeEvent.GradeDisputed _ ->
                switch (command) {
                    case DisputeCommand.DecideGrade grade -> grade(rule, grade);
                    case DisputeCommand.DecideActions _ ->
                        broken(rule, "withdrawnActions", "The dispute is about the grade.", "Decide the grade.");
                };
            case DisputeEvent.ActionsDisputed actions ->
                switch (command) {
                    case DisputeCommand.DecideActions decided -> actions(rule, decided, actions);
                    case DisputeCommand.DecideGrade _ ->
                        broken(rule, "grade", "The dispute is about actions.", "Say which of them are withdrawn.");
                };
        };
    }

    private Optional<Rejection> refused(
            String rule, DisputeCommand.Decide command, DisputeEvent.Raised raised, Way way) {
        var stranger = stranger(rule, command, raised);
        if (stranger.isPresent()) {
            return stranger;
        }
        var about = raised.about();
        var by = command.by();
        if (party(raised, way, by)) {
            return Optional.of(Rejection.notAllowed(
                    rule,
                    "Whoever audited, moderated or raised it does not decide about it.",
                    "Leave it to another who decides."));
        }
        return policy.dispute(raised.id().subject()).stream()
                .flatMap(route -> new Connections(about.people(), about.team(), about.service())
                        .bars(by.known(), route.independence(), WorkingDays.dateOf(command.at())).stream())
                .findFirst()
                .map(bar -> Rejection.notAllowed(
                        rule, "You cannot decide because you " + bar + ".", "Leave it to another who decides."));
    }

    /** Why this is not this person's to decide, however the dispute stands. */
    static Optional<Rejection> stranger(String rule, DisputeCommand.Decide command, DisputeEvent.Raised raised) {
        return raised.decidedBy().stream().anyMatch(role -> raised.about().holds(command.by(), role))
                ? Optional.empty()
                : Optional.of(Rejection.notAllowed(rule, whoDecides(raised), "Leave it to them."));
    }

    private static String whoDecides(DisputeEvent.Raised raised) {
        var roles = raised.decidedBy();
        var named = roles.stream().anyMatch(role -> raised.about().people().containsKey(role.code()));
        return "This dispute is decided by the role "
                + roles.stream().map(Role::code).collect(Collectors.joining(" or "))
                + (named ? " named on the audit." : ".");
    }

    private static boolean party(DisputeEvent.Raised raised, Way way, Person by) {
        var parties = List.of(Role.AUDITOR, Role.MODERATOR);
        return by.staff().equals(raised.by())
                || way.joined().stream().anyMatch(each -> each.by().equals(by.staff()))
                || parties.stream().anyMatch(role -> raised.about().holds(by, role));
    }

    private Decision<DisputeEvent> grade(String rule, DisputeCommand.DecideGrade command) {
        var why = Faults.under(rule);
        if (!policy.scale().contains(command.grade())) {
            var scale = policy.scale().grades().stream().map(Grade::code).collect(Collectors.joining(", "));
            why.add("grade", "The programme does not know this grade.", "Use one of " + scale + ".");
        }
        rationale(command, why);
        return why.orElse(new DisputeEvent.GradeDecided(
                command.grade(), command.rationale(), command.by().staff(), command.at()));
    }

    private static Decision<DisputeEvent> actions(
            String rule, DisputeCommand.DecideActions command, DisputeEvent.ActionsDisputed raised) {
        var why = Faults.under(rule);
        for (var i = 0; i < command.withdrawn().size(); i++) {
            if (!raised.actions().contains(command.withdrawn().get(i))) {
                why.add(
                        "withdrawnActions[" + i + "]",
                        "This action is not disputed.",
                        "Withdraw only what is disputed.");
            }
        }
        rationale(command, why);
        return why.orElse(new DisputeEvent.ActionsDecided(
                command.withdrawn().stream().distinct().toList(),
                command.rationale(),
                command.by().staff(),
                command.at()));
    }

    private static void rationale(DisputeCommand.Decide command, Faults why) {
        if (command.rationale().blank()) {
            why.add("rationale", "It does not say why.", "Give the rationale of the decision.");
        }
    }

    private static Decision<DisputeEvent> broken(String rule, String field, String detail, String remedy) {
        return Decision.reject(Rejection.broken(rule, field, detail, remedy));
    }
}
