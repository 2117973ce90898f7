package org.practiceaudit.eventstore;

/**
 * The rules of one kind of stream, constructed with the policy pinned to the stream. Pure: the same command and state
 * give the same answer; time, ids and the actor come in the command.
 */
public interface Decider<C, S, E> extends Evolution<S, E> {
    Decision<E> decide(C command, S state);

    /** Refuses whatever is asked: for a stream that has not begun, where no policy is known to decide by. */
    static <C, S, E> Decider<C, S, E> refusing(Evolution<S, E> evolution, Rejection why) {
        return new Decider<>() {
            @Override
            public S initial() {
                return evolution.initial();
            }

            @Override
            public S evolve(S state, E event) {
                return evolution.evolve(state, event);
            }

            @Override
            public Decision<E> decide(C command, S state) {
                return Decision.reject(why);
            }
        };
    }
}
