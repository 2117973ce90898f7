package org.practiceaudit.eventstore;

/** How facts become state. Pure, and free of policy: a stream folds the same under every programme version. */
public interface Evolution<S, E> {
    S initial();

    S evolve(S state, E event);
}
