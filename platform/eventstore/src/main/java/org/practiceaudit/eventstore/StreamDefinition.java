package org.practiceaudit.eventstore;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.PublicEvent;

/**
 * All that the store must know of one kind of stream. One CDI bean per aggregate, beside its decider.
 *
 * @param <C> its commands
 * @param <S> its states
 * @param <E> its private events
 */
public interface StreamDefinition<C, S, E> {
    /** One word: {@code audit}. */
    String kind();

    /** The stable names of the private events. */
    EventNames<E> names();

    /** How its events fold, without policy. */
    Evolution<S, E> evolution();

    /** The rules for this command, with the policy pinned to the stream (or named by the command that begins it). */
    Uni<Decider<C, S, E>> decider(S state, C command);

    /** What the world is told of an event, in order; most private events publish one or nothing. */
    default List<PublicEvent> publish(E event, S after) {
        return List.of();
    }

    /** The clocks that an event sets, moves or stops. */
    default List<DeadlineChange> deadlines(E event, S after) {
        return List.of();
    }

    /** The command that a due clock gives. Deciding it twice must have one effect. */
    default C whenDue(String deadline, Instant due, Instant at) {
        throw new IllegalStateException(kind() + " sets no deadlines");
    }

    /**
     * What lists of these streams filter by and show: codes, ids and dates, no narrative. Kept on the stream's head row in
     * the append itself, so that a list is never behind what it lists.
     */
    default Map<String, Object> listing(S state) {
        return Map.of();
    }
}
