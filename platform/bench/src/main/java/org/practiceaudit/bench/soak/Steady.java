package org.practiceaudit.bench.soak;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Measure;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.load.OpenLoop;
import org.practiceaudit.local.stack.LocalStack;

/**
 * Fifty mixed requests a second to audit and moderation while allocation, actions and reporting run beside them; then ten
 * thousand callers who hang up, after whom every connection to the database must be free again.
 */
final class Steady {
    private static final int PER_SECOND = 50;
    private static final int HANG_UPS = 10_000;
    private static final int QUICK_HANG_UPS = 1_000;
    private static final int AUDITS = 200;
    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final Duration STARTED = Duration.ofSeconds(120);
    private static final int MOST_SHOWN = 20;

    private final SoakOptions options;
    private final Installation audit;
    private final Installation moderation;
    private final List<String> broken = new ArrayList<>();

    private Steady(SoakOptions options, Installation audit, Installation moderation) {
        this.options = options;
        this.audit = audit;
        this.moderation = moderation;
    }

    static Soak.Outcome run(LocalStack stack, SoakOptions options) {
        try (var audit = Installation.of(stack, "audit");
                var moderation = Installation.of(stack, "moderation");
                var allocation = Installation.of(stack, "allocation");
                var actions = Installation.of(stack, "actions");
                var reporting = Installation.of(stack, "reporting")) {
            allocation.start();
            actions.start();
            reporting.start();
            return new Steady(options, audit, moderation).run();
        }
    }

    private Soak.Outcome run() {
        var vertx = Vertx.vertx();
        try {
            var auditPort = audit.start().port();
            var moderationPort = moderation.start().port();
            var audits = AllocatedAudits.open(audit, "a", AUDITS);
            Wait.until(
                    "moderation has heard of the audits",
                    STARTED,
                    () -> moderation.count("select count(*) from stream where kind = 'moderation'") >= AUDITS);
            var mixture = new Mixture(vertx, audit, auditPort, moderationPort, audits);
            await(mixture.start());
            var result = OpenLoop.run(PER_SECOND, options.time(SoakOptions.Part.LOAD), mixture::next);
            mixture.refused().forEach((answer, times) -> broken.add(times + " times: " + answer));
            if (result.unsent() > 0) {
                broken.add(result.unsent() + " requests could not be sent for want of answers.");
            }
            hangUp(auditPort, audits, mixture);
            return new Soak.Outcome(findings(result), List.copyOf(broken));
        } finally {
            vertx.close();
        }
    }

    private int hangUps() {
        return options.quick() ? QUICK_HANG_UPS : HANG_UPS;
    }

    private void hangUp(int port, List<String> audits, Mixture mixture) {
        var token = audit.token(AllocatedAudits.AUDITOR, "auditor");
        new HangUps(port, token, audits).run(hangUps(), options.seed());
        var pool = new Pool(audit, port);
        try {
            Wait.until("every connection of the pool is free again", SETTLED, pool::free);
            Wait.until("the outbox is empty", SETTLED, () -> audit.count("select count(*) from outbox") == 0);
        } catch (BenchProblem held) {
            broken.add(held.getMessage() + " " + pool.text());
        }
        var after = OpenLoop.run(PER_SECOND, Duration.ofSeconds(10), mixture::next);
        if (after.refused() + after.unsent() > 0) {
            broken.add("After the hang-ups " + (after.refused() + after.unsent()) + " requests failed: "
                    + mixture.refused());
        }
    }

    private static void await(Future<Void> started) {
        try {
            started.toCompletionStage().toCompletableFuture().get(STARTED.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new BenchProblem("The audits could not be started.", failed);
        }
    }

    private Findings findings(OpenLoop.Result result) {
        var measures = List.of(
                Measure.of("mixed requests")
                        .with("count", result.latency().count())
                        .with("a second", result.perSecond())
                        .with(result.latency()),
                Measure.of("refused, failed or unsent").with("count", result.refused() + result.unsent()),
                Measure.of("hung up").with("count", hangUps()),
                Measure.of("promises broken").with("count", broken.size()));
        var notes = new ArrayList<>(List.of("Seed " + options.seed() + "."));
        broken.stream().limit(MOST_SHOWN).map(each -> "BROKEN: " + each).forEach(notes::add);
        var title = "%d mixed requests a second for %d minutes beside the other services, then callers who hang up"
                .formatted(PER_SECOND, options.time(SoakOptions.Part.LOAD).toMinutes());
        return new Findings("load", title, measures, new LinkedHashMap<>(), notes);
    }
}
