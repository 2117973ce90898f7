package org.practiceaudit.bench.soak;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Section;

/** What auditors, moderators and the audit team ask of audit and moderation in the course of a day, in turn. */
final class Mixture {
    private static final List<String> SECTIONS = Programmes.shipped("bradford").tool().sections().stream()
            .map(Section::code)
            .toList();

    private static final String CONCERN = """
            {"code":"neglect","severity":"high","text":"Seen hungry at school twice this week."}""";

    private static final String WRITTEN = """
            {"answers":{},"strengths":"Visits are kept.","rationale":"The visits bear it out.",
             "evidence":[{"document":"Review minutes","date":"2026-08-20","note":"Page two."}]}""";

    private final HttpClient client;
    private final int auditPort;
    private final int moderationPort;
    private final String auditor;
    private final String team;
    private final List<String> audits;
    private final List<Function<Integer, Future<Boolean>>> turns;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger saves = new AtomicInteger();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();

    Mixture(Vertx vertx, Installation installation, int auditPort, int moderationPort, List<String> audits) {
        this.client = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(64));
        this.auditPort = auditPort;
        this.moderationPort = moderationPort;
        this.auditor = installation.token(AllocatedAudits.AUDITOR, "auditor");
        this.team = installation.token("s-audit-team", "audit-team");
        this.audits = audits;
        this.turns = turns();
    }

    /** Ten of twenty read one audit or a part of it, three read lists, seven write. */
    private List<Function<Integer, Future<Boolean>>> turns() {
        var all = new ArrayList<Function<Integer, Future<Boolean>>>();
        for (var i = 0; i < 5; i++) {
            all.add(n -> read(auditPort, auditor, "/v1/audits/" + audit(n)));
        }
        for (var i = 0; i < 3; i++) {
            all.add(n -> read(auditPort, auditor, sectionPath(n)));
            all.add(_ -> saveSection(saves.getAndIncrement()));
        }
        all.add(n -> read(moderationPort, team, "/v1/moderations/" + audit(n)));
        all.add(n -> read(auditPort, team, "/v1/audits/" + audit(n) + "/concerns"));
        all.add(n -> read(auditPort, auditor, "/v1/audits?state=in-progress"));
        all.add(n -> read(auditPort, team, "/v1/audits?cycle=2026-09&limit=20"));
        all.add(n -> read(moderationPort, team, "/v1/moderations?state=expected"));
        for (var i = 0; i < 2; i++) {
            all.add(n -> add("/v1/audits/" + audit(n) + "/concerns", CONCERN));
            all.add(n -> add("/v1/audits/" + audit(n) + "/contact-attempts", attempt()));
        }
        return List.copyOf(all);
    }

    /** Starts every audit, so that its sections can be saved. */
    Future<Void> start() {
        Future<Boolean> started = Future.succeededFuture(true);
        for (var audit : audits) {
            started = started.compose(
                    _ -> asked(HttpMethod.POST, auditPort, auditor, "/v1/audits/" + audit + "/start", "\"1\"", null)
                            .map(answer -> ok("start", answer)));
        }
        return started.mapEmpty();
    }

    /** Asks what is next; true when the answer was as it should be. */
    Future<Boolean> next() {
        var n = turn.getAndIncrement();
        return turns.get(n % turns.size()).apply(n / turns.size()).onFailure(failed -> note(failed.toString()));
    }

    /** Answers that were none or no success, with how often they came. */
    Map<String, Long> refused() {
        var all = new TreeMap<String, Long>();
        refused.forEach((answer, times) -> all.put(answer, times.sum()));
        return all;
    }

    private String audit(int n) {
        return audits.get(n % audits.size());
    }

    /** Every save is of a section of its own, so that none is another's stale one. */
    private String sectionPath(int n) {
        return "/v1/audits/" + audit(n) + "/sections/" + SECTIONS.get(n / audits.size() % SECTIONS.size());
    }

    private Future<Boolean> read(int port, String token, String path) {
        return asked(HttpMethod.GET, port, token, path, null, null).map(answer -> ok("GET " + path, answer));
    }

    private Future<Boolean> add(String path, String body) {
        return asked(HttpMethod.POST, auditPort, auditor, path, null, body).map(answer -> ok("POST " + path, answer));
    }

    private Future<Boolean> saveSection(int n) {
        var path = sectionPath(n);
        return asked(HttpMethod.GET, auditPort, auditor, path, null, null)
                .compose(read -> ok("GET " + path, read)
                        ? asked(HttpMethod.PUT, auditPort, auditor, path, read.etag(), WRITTEN)
                                .map(saved -> ok("PUT " + path, saved))
                        : Future.succeededFuture(false));
    }

    private static String attempt() {
        return """
                {"with":"family","on":"%s","means":"telephone","outcome":"spoken-to"}""".formatted(LocalDate.now());
    }

    private record Answer(int status, String etag, Buffer body) {}

    private Future<Answer> asked(HttpMethod method, int port, String token, String path, String ifMatch, String body) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path)
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        if (ifMatch != null) {
            options.putHeader("If-Match", ifMatch);
        }
        return client.request(options)
                .compose(request -> body == null ? request.send() : request.send(body))
                .compose(Mixture::whole);
    }

    private static Future<Answer> whole(HttpClientResponse answer) {
        return answer.body().map(body -> new Answer(answer.statusCode(), answer.getHeader("ETag"), body));
    }

    private boolean ok(String what, Answer answer) {
        var ok = answer.status() >= 200 && answer.status() < 300;
        if (!ok) {
            note(what.replaceAll("[a-z]+-[0-9]{4}", "*") + ": " + answer.status() + " " + answer.body());
        }
        return ok;
    }

    private void note(String refusal) {
        refused.computeIfAbsent(refusal, _ -> new LongAdder()).increment();
    }
}
