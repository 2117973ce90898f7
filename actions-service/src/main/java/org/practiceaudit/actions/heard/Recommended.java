package org.practiceaudit.actions.heard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.actions.ActionCommand;
import org.practiceaudit.actions.actions.Actions;
import org.practiceaudit.actions.actions.Particulars;
import org.practiceaudit.actions.actions.Source;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.programme.Coded;

/** Recommendations become actions that are followed like any other (CA-15, CA-16). */
final class Recommended {
    private static final Actor SELF = Actor.system("actions");

    private final CommandHandler commands;
    private final Actions actions;
    private final EventMetadata cause;

    Recommended(CommandHandler commands, Actions actions, EventMetadata cause) {
        this.commands = commands;
        this.actions = actions;
        this.cause = cause;
    }

    Uni<Void> open(Mutiny.StatelessSession transaction, RecommendationsAgreed agreed) {
        return Multi.createFrom()
                .iterable(agreed.actions())
                .onItem()
                .transformToUniAndConcatenate(action -> open(transaction, agreed, action))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> open(Mutiny.StatelessSession transaction, RecommendationsAgreed agreed, ProposedAction action) {
        var stream = new StreamId(cause.authority(), Actions.KIND, action.action());
        var origin =
                new Origin(agreed.plan(), cause.programme(), cause.programmeVersion(), agreed.cycle(), agreed.plan());
        var command = new ActionCommand.Open(particulars(agreed, action), cause.businessTime());
        var context = CommandContext.causedBy(cause, stream, SELF, cause.businessTime(), origin);
        return commands.handleIn(transaction, actions, command, context)
                .invoke(handled -> {
                    if (handled instanceof Handled.Refused<?>(var why)) {
                        throw new IllegalStateException(
                                stream + " refuses: " + why.getFirst().detail());
                    }
                })
                .replaceWithVoid();
    }

    private static Particulars particulars(RecommendationsAgreed agreed, ProposedAction action) {
        return new Particulars(
                action.action(),
                agreed.plan(),
                agreed.plan(),
                agreed.cycle(),
                Coded.of(Source.class, agreed.source()),
                action.learningPoint() == null ? agreed.plan() : action.learningPoint(),
                action.theme(),
                action.owner(),
                action.dueOn(),
                agreed.service(),
                agreed.service(),
                Map.of(Particulars.MONITOR, agreed.monitoredBy()));
    }
}
