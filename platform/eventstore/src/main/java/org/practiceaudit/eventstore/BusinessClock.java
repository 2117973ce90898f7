package org.practiceaudit.eventstore;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The time that counts: the wall clock, unless a profile that the demo and tests use allows to move it. Instants have
 * microseconds, as PostgreSQL keeps them.
 */
@ApplicationScoped
public class BusinessClock {
    private final boolean movable;
    private final Clock wall = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** @param start where business time begins, which may be long ago; only where it can be moved */
    BusinessClock(
            @ConfigProperty(name = "practice-audit.business-time.movable", defaultValue = "false") boolean movable,
            @ConfigProperty(name = "practice-audit.business-time.start") Optional<Instant> start) {
        if (movable && ConfigUtils.isProfileActive("prod") && !ConfigUtils.isProfileActive("demo")) {
            throw new IllegalStateException(
                    "practice-audit.business-time.movable is true in production: only the profiles demo and test may move business time");
        }
        this.movable = movable;
        start.filter(_ -> movable).ifPresent(at -> ahead.set(Duration.between(wall.instant(), at)));
    }

    public Instant now() {
        return wall.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    public boolean movable() {
        return movable;
    }

    /** Sets business time to {@code to}, from where it runs on; it never goes back. */
    public void moveTo(Instant to) {
        if (!movable) {
            throw new IllegalStateException("business time can be moved only under the profiles demo and test");
        }
        var now = wall.instant();
        ahead.updateAndGet(was -> {
            if (to.isBefore(now.plus(was))) {
                throw new IllegalArgumentException("business time is past " + to + " already and never goes back");
            }
            return Duration.between(now, to);
        });
    }
}
