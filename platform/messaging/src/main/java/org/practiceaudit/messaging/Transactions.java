package org.practiceaudit.messaging;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Transactions that share nothing. Hibernate Reactive finds an open session again through the Vert.x context, so that two
 * streams handled at once on one context would meet in one transaction: each gets a context of its own.
 */
@ApplicationScoped
class Transactions {
    private final Mutiny.SessionFactory sessions;
    private final VertxInternal vertx;

    Transactions(Mutiny.SessionFactory sessions, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = (VertxInternal) vertx;
    }

    /** Runs on an event loop, from whatever thread it is asked for; commits when the work succeeds. */
    <T> Uni<T> run(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            var own = VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext());
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(
                    _ -> sessions.withStatelessTransaction(work).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
