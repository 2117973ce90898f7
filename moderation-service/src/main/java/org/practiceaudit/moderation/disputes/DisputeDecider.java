package org.practiceaudit.moderation.disputes;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.ProgrammePolicy;

/** BR-26, TH-26: after moderation, a disagreement about grade or actions goes the programme's way to a word that is final. */
final class DisputeDecider extends DisputeEvolution implements Decider<DisputeCommand, Dispute, DisputeEvent> {
    private final ProgrammePolicy policy;
    private final JoiningRules joining;
    private final DecidingRules deciding;

    DisputeDecider(ProgrammePolicy policy) {
        this.policy = policy;
        this.joining = new JoiningRules(policy);
        this.deciding = new DecidingRules(policy);
    }

    @Override
    public Decision<DisputeEvent> decide(DisputeCommand command, Dispute state) {
        return switch (state) {
            case Dispute.NotRaised _ ->
                command instanceof DisputeCommand.Raise raise
                        ? new RaisingRules(policy).raise(raise)
                        : new BeforeDispute().decide(command, state);
            case Dispute.Known known -> decide(command, known);
        };
    }

    private Decision<DisputeEvent> decide(DisputeCommand command, Dispute.Known state) {
        var rule = Routes.rule(policy, state.raised().id().subject());
        return switch (command) {
            case DisputeCommand.Raise raise ->
                new RaisingRules(policy)
                        .stranger(raise)
                        .map(Decision::<DisputeEvent>reject)
                        .orElseGet(() -> inTheWay(rule, state));
            case DisputeCommand.Join join -> joining.join(join, state);
            case DisputeCommand.Withdraw withdraw -> joining.withdraw(withdraw, state);
            case DisputeCommand.Discuss discuss -> joining.discuss(discuss, state);
            case DisputeCommand.Decide decide ->
                DecidingRules.stranger(rule, decide, state.raised())
                        .map(Decision::<DisputeEvent>reject)
                        .orElseGet(() -> decide(rule, decide, state));
        };
    }

    private Decision<DisputeEvent> decide(String rule, DisputeCommand.Decide command, Dispute.Known state) {
        return switch (state) {
            case Dispute.Open(var raised, var way) -> deciding.decide(command, raised, way);
            case Dispute.Proposed(var raised, var way) ->
                Routes.wrongState(
                        rule,
                        "It is raised together, and has still to be joined by: " + Routes.words(way.missing(raised))
                                + ".",
                        "Wait for them.");
            case Dispute.WithModerator _ ->
                Routes.wrongState(rule, "It is gone through with the moderator first.", "Wait for how that ends.");
            case Dispute.Decided _, Dispute.Settled _, Dispute.Withdrawn _ -> over(rule, state);
        };
    }

    private static Decision<DisputeEvent> inTheWay(String rule, Dispute.Known state) {
        return switch (state) {
            case Dispute.Proposed _, Dispute.WithModerator _, Dispute.Open _ ->
                Routes.wrongState(rule, "A dispute about this is open already.", "Wait until it is decided.");
            case Dispute.Decided _, Dispute.Settled _, Dispute.Withdrawn _ ->
                Routes.wrongState(
                        rule, "This was disputed and decided, and the decision is final.", "Follow the decision.");
        };
    }

    static Decision<DisputeEvent> over(String rule, Dispute.Known state) {
        return state instanceof Dispute.Withdrawn
                ? Routes.wrongState(rule, "The dispute was withdrawn.", "Raise another.")
                : Routes.wrongState(rule, "The dispute is decided, and the decision is final.", "Follow the decision.");
    }
}
