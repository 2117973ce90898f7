package org.practiceaudit.bench.soak;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.local.stack.LocalStack;

/** Two replicas of the audit service under load while replicas and broker fail, and what is left of their promises. */
final class Soak {
    private static final int REPLICAS = 2;
    private static final int CLIENTS = 8;
    private static final Duration DRAINED = Duration.ofSeconds(180);
    private static final int MOST_SHOWN = 20;

    private final LocalStack stack;
    private final SoakOptions options;
    private final Installation installation;
    private final Kafka kafka;
    private final Tally tally = new Tally();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Soak(LocalStack stack, SoakOptions options, Installation installation) {
        this.stack = stack;
        this.options = options;
        this.installation = installation;
        this.kafka = new Kafka(installation.bootstrap());
    }

    /**
     * What the run came to.
     *
     * @param broken the promises that were not kept, a sentence each
     */
    record Outcome(Findings findings, List<String> broken) {}

    static Outcome run(LocalStack stack, SoakOptions options) {
        try (var installation = Installation.of(stack, "audit")) {
            return new Soak(stack, options, installation).run();
        }
    }

    private Outcome run() {
        var replicas = IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(number -> new Replica(installation, number))
                .toList();
        replicas.forEach(Replica::awaitReady);
        var audits = AllocatedAudits.open(installation, "a", options.audits());
        var allocator = new Allocator(kafka, ended);
        var chaos = new Chaos(
                new FaultPlan(options.seed(), REPLICAS),
                replicas,
                stack.broker().orElseThrow());
        load(replicas, audits, allocator, chaos);
        var all = new HashSet<>(audits);
        IntStream.rangeClosed(1, allocator.told()).forEach(i -> all.add("late-%05d".formatted(i)));
        var broken = new ArrayList<String>();
        settle(all.size(), broken);
        var stored = Stored.in(installation);
        var delivered = Delivered.of(kafka);
        broken.addAll(Promises.broken(tally.accepted(), tally.left(), all, stored, delivered));
        tally.refused().forEach(answer -> broken.add("A command was answered " + answer));
        if (tally.left() > 0) {
            broken.add(tally.left() + " commands had no answer within two minutes.");
        }
        return new Outcome(findings(chaos, stored, delivered, broken), broken);
    }

    private void load(List<Replica> replicas, List<String> audits, Allocator allocator, Chaos chaos) {
        var token = installation.token(AllocatedAudits.AUDITOR, "auditor");
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            var threads = new ArrayList<Thread>();
            threads.add(Thread.ofPlatform().name("allocator").start(allocator));
            for (var i = 0; i < CLIENTS; i++) {
                var client = new Client(http, replicas, token, audits, tally, ended, options.seed() + i);
                threads.add(Thread.ofPlatform().name("client-" + i).start(client));
            }
            chaos.until(
                    System.nanoTime() + options.time(SoakOptions.Part.FAULTS).toNanos());
            ended.set(true);
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }

    /** Once nothing fails any more, everything must get where it belongs within a bound. */
    private void settle(int audits, List<String> broken) {
        try {
            AllocatedAudits.awaitOpened(installation, audits);
            Wait.until("the outbox is empty", DRAINED, () -> installation.count("select count(*) from outbox") == 0);
        } catch (BenchProblem late) {
            broken.add(late.getMessage());
        }
    }

    private Findings findings(Chaos chaos, Stored stored, Delivered delivered, List<String> broken) {
        var measures = new ArrayList<Measure>();
        measures.add(counted("commands accepted", tally.accepted().size()));
        measures.add(counted("tries over HTTP", tally.tries()));
        measures.add(counted("answered from an earlier try", tally.replays()));
        chaos.done().forEach((kind, times) -> measures.add(counted(kind, times)));
        measures.add(counted("streams", stored.streams().size()));
        measures.add(counted("facts in the store", stored.facts()));
        measures.add(counted("publications in the store", stored.published()));
        measures.add(counted("messages let through", delivered.count(Guard.Verdict.NEXT)));
        measures.add(counted("messages repeated", delivered.count(Guard.Verdict.REPEAT)));
        measures.add(counted("messages before their turn", delivered.count(Guard.Verdict.EARLY)));
        measures.add(counted("promises broken", broken.size()));
        var notes = new ArrayList<>(List.of("Seed " + options.seed() + "."));
        broken.stream().limit(MOST_SHOWN).map(each -> "BROKEN: " + each).forEach(notes::add);
        var title = "%d minutes of load on %d replicas while they and the broker fail"
                .formatted(options.time(SoakOptions.Part.FAULTS).toMinutes(), REPLICAS);
        return new Findings("soak", title, measures, new LinkedHashMap<>(), notes);
    }

    private static Measure counted(String what, long count) {
        return Measure.of(what).with("count", count);
    }
}
