package org.practiceaudit.moderation.disputes;

import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;

/** BR-26: after moderation, a disagreement about grade or actions goes to the role whose word is final. */
final class DisputeDecider extends DisputeEvolution implements Decider<DisputeCommand, Dispute, DisputeEvent> {
    static final String RULE = "BR-26";

    private final ProgrammePolicy policy;

    DisputeDecider(ProgrammePolicy policy) {
        this.policy = policy;
    }

    @Override
    public Decision<DisputeEvent> decide(DisputeCommand command, Dispute state) {
        return switch (state) {
            case Dispute.NotRaised _ ->
                switch (command) {
                    case DisputeCommand.Raise raise -> new RaisingRules(policy).raise(raise);
                    case DisputeCommand.Decide decide -> new BeforeDispute().decide(decide, state);
                };
            case Dispute.Open(var raised) ->
                switch (command) {
                    case DisputeCommand.Raise _ ->
                        reject("A dispute about this is open already.", "Wait until it is decided.");
                    case DisputeCommand.Decide decide -> decide(decide, raised);
                };
            case Dispute.Decided _ ->
                switch (command) {
                    case DisputeCommand.Raise _ ->
                        reject("This was disputed and decided, and the decision is final.", "Follow the decision.");
                    case DisputeCommand.Decide _ ->
                        reject("The dispute is decided, and the decision is final.", "Follow the decision.");
                };
        };
    }

    private Decision<DisputeEvent> decide(DisputeCommand.Decide command, DisputeEvent.Raised raised) {
        if (!raised.about().holds(command.by(), raised.route())) {
            return Decision.reject(Rejection.notAllowed(
                    RULE,
                    "This dispute is decided by the role " + raised.route().code()
                            + (raised.about()
                                            .people()
                                            .containsKey(raised.route().code())
                                    ? " named on the audit."
                                    : "."),
                    "Leave it to them."));
        }
        return switch (raised) {
            case DisputeEvent.GradeDisputed _ ->
                switch (command) {
                    case DisputeCommand.DecideGrade grade -> decideGrade(grade);
                    case DisputeCommand.DecideActions _ ->
                        broken("withdrawnActions", "The dispute is about the grade.", "Decide the grade.");
                };
            case DisputeEvent.ActionsDisputed actions ->
                switch (command) {
                    case DisputeCommand.DecideActions decided -> decideActions(decided, actions);
                    case DisputeCommand.DecideGrade _ ->
                        broken("grade", "The dispute is about actions.", "Say which of them are withdrawn.");
                };
        };
    }

    private Decision<DisputeEvent> decideGrade(DisputeCommand.DecideGrade command) {
        var why = Faults.none();
        if (!policy.scale().contains(command.grade())) {
            var scale = policy.scale().grades().stream().map(Grade::code).collect(Collectors.joining(", "));
            why.add("grade", "The programme does not know this grade.", "Use one of " + scale + ".");
        }
        rationale(command, why);
        return why.orElse(new DisputeEvent.GradeDecided(
                command.grade(), command.rationale(), command.by().staff(), command.at()));
    }

    private static Decision<DisputeEvent> decideActions(
            DisputeCommand.DecideActions command, DisputeEvent.ActionsDisputed raised) {
        var why = Faults.none();
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

    private static Decision<DisputeEvent> broken(String field, String detail, String remedy) {
        return Decision.reject(Rejection.broken(RULE, field, detail, remedy));
    }

    private static Decision<DisputeEvent> reject(String detail, String remedy) {
        return Decision.reject(new Rejection(Rejection.Kind.WRONG_STATE, RULE, "", detail, remedy));
    }
}
