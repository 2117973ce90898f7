package org.practiceaudit.eventstore.masterkey;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * After a rotation, has everything wrapped by the new master key, so that the old one can go. Looked at again and again, since a replica
 * of before may still wrap with the old key while it ends.
 */
@ApplicationScoped
class WrappingAnew {
    private static final Logger LOG = Logger.getLogger(WrappingAnew.class);

    private final List<Wrapped> parts;
    private volatile double left = Double.NaN;

    WrappingAnew(@All List<Wrapped> parts, MeterRegistry metrics) {
        this.parts = parts;
        metrics.gauge("practice_audit_master_key_not_renewed", this, it -> it.left);
    }

    @Scheduled(
            every = "{practice-audit.keys.wrapped-anew.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(Wrapped::wrapAnew)
                .collect()
                .in(() -> new long[1], (sum, more) -> sum[0] += more)
                .invoke(sum -> left = sum[0])
                .onFailure()
                .invoke(failure -> LOG.debugf("nothing is wrapped anew yet: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
