package org.practiceaudit.eventstore;

/**
 * The rules of one kind of stream, constructed with the policy pinned to the stream. Pure: the same command and state
 * give the same answer; time, ids and the actor come in the command.
 */
public interface Decider<C, S, E> extends Evolution<S, E> {
    Decision<E> decide(C command, S state);
}
