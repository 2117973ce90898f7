package org.practiceaudit.actions.heard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.NotYet;

/** The commands that one event brings about here, by the service itself, in the transaction that also moves the guard. */
record Effects(CommandHandler commands, Mutiny.StatelessSession transaction, EventMetadata cause) {
    private static final Actor SELF = Actor.system("actions");

    /**
     * @param origin of the stream, where this begins it; null for one that there is
     * @throws NotYet what is not there has not been heard of yet
     * @throws IllegalStateException any other no, which is for an operator to look at
     */
    <C, S, E> Uni<Void> act(StreamDefinition<C, S, E> definition, String id, Origin origin, C command) {
        var stream = new StreamId(cause.authority(), definition.kind(), id);
        var context = CommandContext.causedBy(cause, stream, SELF, cause.businessTime(), origin);
        return Uni.createFrom()
                .deferred(() -> commands.handleIn(transaction, definition, command, context))
                .invoke(handled -> accepted(handled, stream))
                .replaceWithVoid();
    }

    private static <S> void accepted(Handled<S> handled, StreamId stream) {
        if (handled instanceof Handled.Refused<S>(var why)) {
            if (why.getFirst().kind() == Rejection.Kind.NOT_FOUND) {
                throw new NotYet(stream.name());
            }
            throw new IllegalStateException(
                    stream + " refuses: " + why.getFirst().detail());
        }
    }

    /** One after the other, since a transaction does one thing at a time. */
    static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
