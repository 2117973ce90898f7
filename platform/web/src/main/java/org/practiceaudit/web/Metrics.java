package org.practiceaudit.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every metric says of itself, so that dashboards need not know how a service is deployed or scraped. */
@Singleton
class Metrics {
    private static final String REQUESTS = "http.server.requests";
    private static final double[] BOUNDS = List.of(25, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000).stream()
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** Whose it is. */
    @Produces
    @Singleton
    MeterFilter application(@ConfigProperty(name = "quarkus.application.name") String application) {
        return MeterFilter.commonTags(Tags.of("application", application));
    }

    /** How many requests took how long, for shares of slow ones over all replicas. */
    @Produces
    @Singleton
    MeterFilter requestTimes() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
