package org.practiceaudit.bench.lag;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.Spread;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.append.AppendTemplate;
import org.practiceaudit.bench.append.BareAppends;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.load.ClosedLoop;
import org.practiceaudit.bench.load.HttpConcerns;
import org.practiceaudit.bench.load.OpenLoop;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.local.stack.LocalStack;

/** How long a committed event is on its way to a consumer, at a steady rate, against a producer that has no store. */
public final class LagBench {
    private static final List<Integer> RATES = List.of(200, 1_000);
    private static final int CONNECTIONS = 64;

    /** Many enough that what comes straight through the statement does not wait for a connection. */
    private static final int STORE_CONNECTIONS = 24;

    private static final int IN_FLIGHT = 24;

    /** A rate below this share of what was asked is told as missed. */
    private static final double REACHED = 0.98;

    private static final int STREAMS = 2_000;
    private static final String PLAIN = "bench-plain";
    private static final Duration ARRIVED = Duration.ofSeconds(120);

    /** Beyond this share of what the service can do, its queues are what is measured. */
    private static final double SUSTAINED = 0.6;

    private static final String TITLE = "from commit to a waiting consumer, at a steady rate";

    private final Plan plan;
    private final Installation installation;
    private final Kafka kafka;
    private final List<Measure> measures = new ArrayList<>();
    private final LinkedHashMap<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private LagBench(Plan plan, Installation installation) {
        this.plan = plan;
        this.installation = installation;
        this.kafka = new Kafka(installation.bootstrap());
    }

    private record Plan(int audits, Duration warmUp, Duration settle, Duration time) {
        static Plan of(boolean quick) {
            return quick
                    ? new Plan(100, Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(8))
                    : new Plan(500, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(60));
        }
    }

    public static Findings run(LocalStack stack, boolean quick) {
        var vertx = Vertx.vertx();
        try (var installation = Installation.of(stack, "audit")) {
            return new LagBench(Plan.of(quick), installation).measure(vertx);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Findings measure(Vertx vertx) {
        var service = installation.start();
        var audits = AllocatedAudits.open(installation, "a", plan.audits());
        var http = new HttpConcerns(vertx, installation, service, audits, CONNECTIONS);
        var most = ClosedLoop.run(IN_FLIGHT, plan.warmUp(), http::raise).perSecond();
        if (http.refusal() != null) {
            throw new BenchProblem("The service refuses concerns: " + http.refusal());
        }
        awaitPublished();
        kafka.make(List.of(PLAIN));
        var template = AppendTemplate.captured(installation, audits.getFirst());
        var database = installation.database();
        var straight = new BareAppends(
                vertx,
                database.reactiveUrl(),
                database.service(),
                STORE_CONNECTIONS,
                true,
                template,
                "straight",
                STREAMS);
        notes.add(
                "Over HTTP the service took %,.0f appends a second before this, as fast as it could.".formatted(most));
        for (var rate : RATES) {
            var share = Share.of(rate, (int) (most * SUSTAINED));
            var relay = relayed(rate, share, commands(share, http, straight));
            compare(rate, relay, produced(rate, template));
        }
        notes.add(
                "Lag counts from when PostgreSQL wrote the fact, so that its commit is within, to when the consumer has it.");
        return new Findings("lag", TITLE, measures, ratios, notes);
    }

    /** So many of each second's events by command over HTTP, the others straight through the append statement. */
    private Supplier<Future<Boolean>> commands(Share share, HttpConcerns http, BareAppends straight) {
        var turn = new AtomicLong();
        return () -> share.overHttp(turn.getAndIncrement()) ? http.raise() : straight.append();
    }

    private Spread relayed(int rate, Share share, Supplier<Future<Boolean>> command) {
        OpenLoop.run(rate, plan.settle(), command);
        awaitPublished();
        if (share.straight() > 0) {
            notes.add(
                    "At %,d a second, %,d came by command over HTTP and %,d straight through the append statement, which wakes nobody."
                            .formatted(rate, share.http(), share.straight()));
        }
        try (var arrivals = new Arrivals(kafka, Topics.AUDIT)) {
            var from = Arrivals.microsNow();
            var load = OpenLoop.run(rate, plan.time(), command);
            var committed = Committed.since(installation, from);
            Wait.until("every event has arrived", ARRIVED, () -> committed.allSeen(arrivals));
            var lag = committed.lag(arrivals);
            if (load.perSecond() < rate * REACHED) {
                notes.add(
                        "The store did not keep up with %,d a second on this machine: the lag is that at %,.0f a second."
                                .formatted(rate, load.perSecond()));
            }
            measures.add(line("relay at " + text(rate), "commit to seen", lag)
                    .with("events/s", load.perSecond())
                    .with("failed", load.unsent() + load.refused()));
            return lag;
        }
    }

    /** What a plain producer took: until seen by a consumer, and until acknowledged. */
    private record Produced(Spread seen, Spread acked) {}

    private Produced produced(int rate, AppendTemplate like) {
        try (var warm = new PlainProducer(kafka, PLAIN, like, plan.audits())) {
            OpenLoop.run(rate, plan.settle(), warm::send);
        }
        try (var arrivals = new Arrivals(kafka, PLAIN);
                var producer = new PlainProducer(kafka, PLAIN, like, plan.audits())) {
            var load = OpenLoop.run(rate, plan.time(), producer::send);
            var sent = producer.sent();
            Wait.until("every message has arrived", ARRIVED, () -> sent.allSeen(arrivals));
            var took = new Produced(sent.lag(arrivals), producer.acked());
            var what = "producer at " + text(rate);
            measures.add(line(what, "send to seen", took.seen()).with("events/s", load.perSecond()));
            measures.add(line(what, "send to ack", took.acked()).with("events/s", load.perSecond()));
            return took;
        }
    }

    private void compare(int rate, Spread relay, Produced producer) {
        ratios.put("to seen p50 at " + text(rate), relay.p50() / producer.seen().p50());
        ratios.put("to seen p99 at " + text(rate), relay.p99() / producer.seen().p99());
        ratios.put("to ack p50 at " + text(rate), relay.p50() / producer.acked().p50());
        ratios.put("to ack p99 at " + text(rate), relay.p99() / producer.acked().p99());
    }

    private static String text(int rate) {
        return "%,d/s".formatted(rate);
    }

    private static Measure line(String what, String from, Spread spread) {
        return Measure.of(what)
                .with("from, to", from)
                .with("events", spread.count())
                .with(spread);
    }

    private void awaitPublished() {
        Wait.until("the outbox is empty", ARRIVED, () -> installation.count("select count(*) from outbox") == 0);
    }
}
