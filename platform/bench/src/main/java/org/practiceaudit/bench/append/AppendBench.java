package org.practiceaudit.bench.append;

import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Findings;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.load.ClosedLoop;
import org.practiceaudit.bench.load.HttpConcerns;
import org.practiceaudit.local.stack.LocalStack;

/** Durable appends a second: the whole service over HTTP against its one statement by itself. */
public final class AppendBench {
    private static final int IN_FLIGHT = 32;

    /** As many as the service's pool has for events. */
    private static final int CONNECTIONS = 6;

    private static final Duration DRAINED = Duration.ofSeconds(120);

    private static final String TITLE = "durable appends a second, " + IN_FLIGHT + " in flight over " + CONNECTIONS
            + " connections; PostgreSQL waits for the disk";

    private final Plan plan;
    private final Installation installation;
    private final List<Way> ways = new ArrayList<>();

    private AppendBench(Plan plan, Installation installation) {
        this.plan = plan;
        this.installation = installation;
    }

    /** Rounds alternate between the ways, so that what else the machine does falls on all of them. */
    private record Plan(int audits, Duration warmUp, Duration round, int rounds) {
        static Plan of(boolean quick) {
            return quick
                    ? new Plan(100, Duration.ofSeconds(5), Duration.ofSeconds(5), 1)
                    : new Plan(500, Duration.ofSeconds(30), Duration.ofSeconds(20), 3);
        }
    }

    public static Findings run(LocalStack stack, boolean quick) {
        var vertx = Vertx.vertx();
        try (var installation = Installation.of(stack, "audit")) {
            return new AppendBench(Plan.of(quick), installation).measure(vertx);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Findings measure(Vertx vertx) {
        installation.start().close();
        var empty = copyOfEmptyDatabase();
        var service = installation.start();
        var audits = AllocatedAudits.open(installation, "a", plan.audits());
        var http = new HttpConcerns(vertx, installation, service, audits, IN_FLIGHT);
        ClosedLoop.run(IN_FLIGHT, plan.warmUp(), http::raise);
        if (http.refusal() != null) {
            throw new BenchProblem("The service refuses concerns: " + http.refusal());
        }
        awaitPublished();
        var template = AppendTemplate.captured(installation, audits.getFirst());
        var kept = bare(vertx, empty, true, template, "kept");
        var anew = bare(vertx, empty, false, template, "anew");
        ways.add(new Way("over HTTP", http::raise, service::cpu));
        ways.add(new Way("bare statement, prepared once", kept::append, () -> Duration.ZERO));
        ways.add(new Way("bare statement, prepared each time", anew::append, () -> Duration.ZERO));
        for (var round = 0; round < plan.rounds(); round++) {
            ways.forEach(way -> way.round(IN_FLIGHT, plan.round(), this::awaitPublished));
        }
        return findings(template);
    }

    /** A database as the service lays it out, whose outbox no relay empties. */
    private String copyOfEmptyDatabase() {
        var database = installation.database();
        try (var connection = installation.connect(database.jdbcUrl().replaceAll("[^/]+$", "postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database bare template " + database.name());
            statement.execute(
                    "grant connect on database bare to " + database.service().user());
        } catch (SQLException failed) {
            throw new BenchProblem("Cannot copy the empty database: " + failed.getMessage(), failed);
        }
        return database.reactiveUrl().replaceAll("[^/]+$", "bare");
    }

    private BareAppends bare(Vertx vertx, String database, boolean prepared, AppendTemplate template, String name) {
        var login = installation.database().service();
        var bare = new BareAppends(vertx, database, login, CONNECTIONS, prepared, template, name, plan.audits());
        ClosedLoop.run(IN_FLIGHT, plan.warmUp().dividedBy(2), bare::append);
        if (bare.refusal() != null) {
            throw new BenchProblem("The statement fails: " + bare.refusal());
        }
        return bare;
    }

    /** The relay's work for one round must not fall into the next. */
    private void awaitPublished() {
        Wait.until("the outbox is empty", DRAINED, () -> installation.count("select count(*) from outbox") == 0);
    }

    private Findings findings(AppendTemplate template) {
        var measures = ways.stream().map(Way::measure).toList();
        var ratios = new LinkedHashMap<String, Double>();
        var http = ways.getFirst();
        ways.stream()
                .skip(1)
                .forEach(bare -> ratios.put("HTTP to " + bare.what(), http.perSecond() / bare.perSecond()));
        var notes = List.of(
                "One append is one fact with a sealed text, its message in the outbox and its idempotency row: a document of "
                        + template.size() + " bytes.",
                "The service's relay publishes during its rounds; behind the bare statement nothing does.",
                "Processor time is the service's own, its relay's included; it depends less on what else the machine does.");
        return new Findings("append", TITLE, measures, ratios, notes);
    }
}
