package org.practiceaudit.bench.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Json;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.local.stack.LocalStack;

/** How fast reporting takes in a history and makes its projection anew, against a consumer that only parses. */
public final class RebuildBench {
    private static final List<String> TOPICS =
            List.of(Topics.ALLOCATION, Topics.ALLOCATION_STAFF, Topics.AUDIT, Topics.MODERATION, Topics.ACTIONS);
    private static final int EVENTS = 1_000_000;
    private static final int QUICK_EVENTS = 50_000;
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String TITLE =
            "events a second that reporting takes in from its topics and folds anew from its log";

    private final Installation installation;
    private final Kafka kafka;
    private final List<Measure> measures = new ArrayList<>();
    private long events;

    private RebuildBench(Installation installation) {
        this.installation = installation;
        this.kafka = new Kafka(installation.bootstrap());
    }

    public static Findings run(LocalStack stack, boolean quick) {
        try (var installation = Installation.of(stack, "reporting")) {
            return new RebuildBench(installation).measure(quick ? QUICK_EVENTS : EVENTS);
        }
    }

    private Findings measure(int atLeast) {
        kafka.make(TOPICS);
        kafka.send(History.atLeast(atLeast));
        plain();
        var plain = best("plain consumer, JSON parsed", this::plain);
        var service = installation.start();
        var projection = new Projection(installation, service);
        var intake = takenIn(projection);
        var rebuild = best("rebuild from the log", () -> rebuilt(projection));
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("intake to plain consumer", intake / plain);
        ratios.put("rebuild to plain consumer", rebuild / plain);
        var notes = List.of(
                "%,d events of %,d streams.".formatted(events, streams()),
                "Intake is of a process that has just started, log and facts stored, in transactions of up to 5,000 events.");
        return new Findings("rebuild", TITLE, measures, ratios, notes);
    }

    private interface Timed {
        /** Does it all once and answers how long it took. */
        Duration run();
    }

    /** The best of a few times: what else the machine does only ever slows. */
    private double best(String what, Timed timed) {
        var best = Duration.ofDays(1);
        var worst = Duration.ZERO;
        for (var time = 0; time < TIMES; time++) {
            var took = timed.run();
            best = took.compareTo(best) < 0 ? took : best;
            worst = took.compareTo(worst) > 0 ? took : worst;
        }
        measures.add(Measure.of(what)
                .with("events", events)
                .with("times", TIMES)
                .with("best s", seconds(best))
                .with("worst s", seconds(worst))
                .with("events/s", events / seconds(best)));
        return events / seconds(best);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private Duration plain() {
        try (var consumer = kafka.consumer(TOPICS)) {
            var start = System.nanoTime();
            events = Kafka.readAll(consumer, RebuildBench::parse);
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static void parse(ConsumerRecord<String, String> message) {
        try {
            if (Json.MAPPER.readTree(message.value()).isMissingNode()) {
                throw new BenchProblem("An empty message.");
            }
        } catch (JsonProcessingException e) {
            throw new BenchProblem("A message is not JSON.", e);
        }
    }

    /** Counts from when the service is ready, and only what it had not taken in by then. */
    private double takenIn(Projection projection) {
        var start = System.nanoTime();
        var before = logged();
        Wait.until("everything is taken in", PATIENCE, () -> later(projection::upToDate));
        var seconds = (System.nanoTime() - start) / 1e9;
        var taken = logged() - before;
        if (logged() != events) {
            throw new BenchProblem("Reporting has " + logged() + " of " + events + " events.");
        }
        measures.add(Measure.of("intake from the topics")
                .with("events", taken)
                .with("times", 1)
                .with("best s", seconds)
                .with("worst s", seconds)
                .with("events/s", taken / seconds));
        return taken / seconds;
    }

    private Duration rebuilt(Projection projection) {
        projection.rebuild();
        Wait.until("the rebuild has switched", PATIENCE, () -> later(projection::switched));
        return projection.took();
    }

    /** Looking costs the service and its database something, too. */
    private static boolean later(BooleanSupplier look) {
        Wait.passing(BETWEEN_LOOKS);
        return look.getAsBoolean();
    }

    private long logged() {
        return installation.count("select count(*) from intake_log");
    }

    private long streams() {
        return installation.count("select count(*) from (select distinct authority, topic, stream from intake_log) s");
    }
}
