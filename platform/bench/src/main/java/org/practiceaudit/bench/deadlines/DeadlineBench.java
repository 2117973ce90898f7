package org.practiceaudit.bench.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.Spread;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.local.stack.LocalStack;

/**
 * How late clocks fire among a million that wait: as they come due at a steady rate, and when as many are due at one moment,
 * as at the end of a day. Against a plain loop over a table of the same size.
 */
public final class DeadlineBench {
    private static final int A_MINUTE = 10_000;
    private static final Duration APART = Duration.ofMinutes(1).dividedBy(A_MINUTE);

    /** Time to write the actions before the first is due. */
    private static final Duration AHEAD = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String TITLE = "from a clock's due time to what it did, " + A_MINUTE + " due a minute";

    private final Plan plan;
    private final Installation installation;
    private final ManyClocks clocks;
    private final List<Measure> measures = new ArrayList<>();
    private final LinkedHashMap<String, Double> ratios = new LinkedHashMap<>();

    private DeadlineBench(Plan plan, Installation installation) {
        this.plan = plan;
        this.installation = installation;
        this.clocks = new ManyClocks(installation);
    }

    /** How many clocks there are of each sort. */
    private record Plan(int pending, int steady, int plain, int atOnce) {
        static Plan of(boolean quick) {
            return quick
                    ? new Plan(100_000, A_MINUTE / 3, A_MINUTE / 6, 2_000)
                    : new Plan(1_000_000, 5 * A_MINUTE, 2 * A_MINUTE, A_MINUTE);
        }
    }

    public static Findings run(LocalStack stack, boolean quick) {
        try (var installation = Installation.of(stack, "actions")) {
            return new DeadlineBench(Plan.of(quick), installation).measure();
        }
    }

    private Findings measure() {
        var service = installation.start();
        clocks.openTemplate();
        clocks.pending(plan.pending());
        clocks.due("warm", ManyClocks.CHILDREN, Instant.now(), Duration.ZERO);
        clocks.analyze();
        clocks.awaitFired("warm", ManyClocks.CHILDREN, PATIENCE);
        var scans = sequentialScans();
        var before = service.cpu();
        var steady = steady("steady");
        var each = service.cpu().minus(before).toNanos() / 1e6 / plan.steady();
        var atOnce = atOnce("midnight");
        var looked = sequentialScans() - scans;
        service.close();
        plain(steady, atOnce);
        return new Findings("deadlines", TITLE, measures, ratios, notes(each, looked));
    }

    private Spread steady(String name) {
        clocks.due(name, plan.steady(), Instant.now().plus(AHEAD), APART);
        clocks.awaitFired(name, plan.steady(), PATIENCE);
        var lag = clocks.lag(name);
        measures.add(Measure.of("service, one after the other")
                .with("fired", lag.count())
                .with(lag)
                .with("out of order", clocks.outOfOrder(name)));
        return lag;
    }

    /** The worst lag is how long all of them took. */
    private Spread atOnce(String name) {
        clocks.due(name, plan.atOnce(), Instant.now().plus(AHEAD), Duration.ZERO);
        clocks.awaitFired(name, plan.atOnce(), PATIENCE);
        var lag = clocks.lag(name);
        measures.add(Measure.of("service, all at one moment")
                .with("fired", lag.count())
                .with(lag));
        return lag;
    }

    private void plain(Spread steady, Spread atOnce) {
        try (var loop = new PlainLoop(installation, plan.pending())) {
            loop.fire(ManyClocks.CHILDREN, Instant.now(), Duration.ZERO);
            var plainSteady = loop.fire(plan.plain(), Instant.now().plusSeconds(1), APART);
            measures.add(Measure.of("plain loop, one after the other")
                    .with("fired", plainSteady.count())
                    .with(plainSteady));
            var moment = Instant.now().plusSeconds(1);
            Wait.passing(Duration.between(Instant.now(), moment));
            var plainAtOnce = loop.fire(plan.atOnce(), moment, Duration.ZERO);
            measures.add(Measure.of("plain loop, all at one moment")
                    .with("fired", plainAtOnce.count())
                    .with(plainAtOnce));
            ratios.put("p50, one after the other, to the plain loop", steady.p50() / plainSteady.p50());
            ratios.put("p99, one after the other, to the plain loop", steady.p99() / plainSteady.p99());
            ratios.put("time for all of one moment, to the plain loop", atOnce.max() / plainAtOnce.max());
        }
    }

    private long sequentialScans() {
        return installation.count("select seq_scan from pg_stat_user_tables where relname = 'deadline'");
    }

    private List<String> notes(double cpuEach, long scans) {
        return List.of(
                "%,d more clocks wait in the table. Both loops look once a second, so that half a second is the least p50."
                        .formatted(plan.pending()),
                "A firing is: stream locked and read, decided, what it does with its message and the note written together.",
                "Service CPU %.2f ms each at the steady rate, publishing included; %d sequential scans of the table."
                        .formatted(cpuEach, scans));
    }
}
