package org.practiceaudit.allocation.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/** Runs what takes the processor for long beside the event loop, and goes on where it was called. */
public final class OffLoop {
    private OffLoop() {}

    public static <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        Vertx.currentContext().executeBlocking(work, false).toCompletionStage());
    }
}
