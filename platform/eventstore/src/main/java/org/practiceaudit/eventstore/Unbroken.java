package org.practiceaudit.eventstore;

import io.smallrye.mutiny.Uni;

/** Work that is begun is done to its end, though nobody waits for it any more: a caller who hangs up tears no transaction apart. */
public final class Unbroken {
    private Unbroken() {}

    public static <T> Uni<T> of(Uni<T> work) {
        return Uni.createFrom().emitter(waiting -> work.subscribe().with(waiting::complete, waiting::fail));
    }
}
