package org.practiceaudit.actions.webhooks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.eventstore.masterkey.MasterKey;
import org.practiceaudit.testing.MasterKeyset;
import org.practiceaudit.testing.Rule;

/** A case-management system of the test's own is told, and verifies what it is told. */
@QuarkusTest
class WebhookTest extends Service {
    private static final String HOOKS = "/v1/webhooks";

    private record Delivered(Map<String, List<String>> headers, String body) {
        JsonPath json() {
            return JsonPath.from(body);
        }
    }

    private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer receiver;

    @Inject
    Pool database;

    @Inject
    Mutiny.SessionFactory sessions;

    @ConfigProperty(name = "practice-audit.keys.master")
    String master;

    private Others others;
    private Instant now;

    @BeforeEach
    void begin() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(0), 0);
        receiver.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
            delivered.add(new Delivered(headers, body));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        others = new Others(prefix);
        now = clock.now();
        others.allocate(now);
    }

    @AfterEach
    void end() {
        receiver.stop(0);
        List<String> all = get("feed", "integrator", HOOKS).jsonPath().getList("webhook");
        all.forEach(each -> delete("feed", "integrator", HOOKS + "/" + each));
    }

    private JsonPath add(String... types) {
        return post("feed", "integrator", HOOKS, null, null, Map.of("url", url(), "types", List.of(types)))
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .jsonPath();
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    private List<Delivered> ofThis() {
        return delivered.stream()
                .filter(each -> others.audit.equals(each.json().getString("data.audit")))
                .toList();
    }

    @Test
    @Rule("BR-14")
    void aModerationIsToldForACaseNoteAndSigned() throws WebhookVerificationException {
        var hook = add("moderation.completed.v1");
        others.moderate(
                "good",
                now,
                List.of(others.proposed("extra", "worker", java.time.LocalDate.parse("2027-01-04"))),
                List.of());
        eventually(() -> assertEquals(1, ofThis().size()));
        var told = ofThis().getFirst();
        new Webhook(hook.getString("secret")).verify(told.body(), told.headers());
        assertThrows(
                WebhookVerificationException.class,
                () -> new Webhook(hook.getString("secret")).verify(told.body() + " ", told.headers()));
        assertEquals("moderation.completed.v1", told.json().getString("type"));
        assertEquals("case-note", told.json().getString("data.write"));
        assertEquals("good", told.json().getString("data.moderatedGrade"));
        assertEquals(List.of(others.action("extra")), told.json().getList("data.actions"));
        assertEquals(others.child, told.json().getString("data.child"));
    }

    @Test
    void twoSecretsSignWhileOneIsReplaced() throws WebhookVerificationException {
        var hook = add("audit.submitted.v1");
        var path = HOOKS + "/" + hook.getString("webhook");
        String fresh = post("feed", "integrator", path + "/secret", null, null, Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        others.submit(now);
        eventually(() -> assertEquals(1, ofThis().size()));
        var told = ofThis().getFirst();
        new Webhook(hook.getString("secret")).verify(told.body(), told.headers());
        new Webhook(fresh).verify(told.body(), told.headers());
    }

    @Test
    void afterARotationOfTheMasterKeyTheOldOneIsNotNeededForSecrets() throws Throwable {
        var hook = add("audit.submitted.v1");
        var id = hook.getString("webhook");
        String second = post("feed", "integrator", HOOKS + "/" + id + "/secret", null, null, Map.of())
                .path("secret");
        var fresh = MasterKeyset.fresh();
        var both = new Secrets(sessions, new MasterKey(MasterKeyset.rotated(master, fresh)));

        assertEquals(0L, VertxContextSupport.<Long>subscribeAndAwait(both::wrapAnew));

        var row = database.preparedQuery("select secret, previous_secret from webhook where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next();
        var after = new Secrets(sessions, new MasterKey(fresh));
        assertEquals(
                second, after.open(Others.AUTHORITY, id, row.getBuffer("secret").getBytes()));
        assertEquals(
                hook.getString("secret"),
                after.open(
                        Others.AUTHORITY, id, row.getBuffer("previous_secret").getBytes()));
    }

    @Test
    void anOperatorLooksAfterDeliveriesAndIsToldOfNoCase() {
        var hook = add("audit.submitted.v1");
        var body = Map.of("url", url(), "types", List.of("audit.finalised.v1"));
        post("s-op", "operator", HOOKS, null, null, body).then().statusCode(403);
        post("s-op", "operator", HOOKS + "/" + hook.getString("webhook") + "/secret", null, null, Map.of())
                .then()
                .statusCode(403);
        get("s-op", "operator", HOOKS).then().statusCode(200).body("webhook", contains(hook.getString("webhook")));
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameId() {
        answer = 503;
        var hook = add("audit.submitted.v1");
        var deliveries = HOOKS + "/" + hook.getString("webhook") + "/deliveries";
        others.submit(now);
        eventually(() -> assertTrue(ofThis().size() > 1));
        get("feed", "operator", deliveries)
                .then()
                .body("items.reason", contains("it answered 503"))
                .body("items.state", contains("waiting"));
        answer = 200;
        eventually(() ->
                get("feed", "operator", deliveries + "?state=all").then().body("items.state", contains("delivered")));
        get("feed", "operator", deliveries).then().body("items", equalTo(List.of()));
        assertEquals(
                1,
                ofThis().stream()
                        .map(each -> each.headers().get("webhook-id"))
                        .distinct()
                        .count());
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMoreUntilSomebodyTriesAgain() {
        answer = 410;
        var hook = add("audit.submitted.v1", "moderation.completed.v1");
        var path = HOOKS + "/" + hook.getString("webhook");
        others.submit(now);
        eventually(
                () -> get("feed", "integrator", HOOKS).then().body("disabled", hasItem("the receiver answered 410")));
        answer = 200;
        String failed = get("feed", "integrator", path + "/deliveries")
                .then()
                .body("items.state", contains("failed"))
                .extract()
                .path("items[0].delivery");
        post("feed", "integrator", path + "/deliveries/" + failed + "/retry", null, null, Map.of())
                .then()
                .statusCode(204);
        eventually(() -> get("feed", "integrator", path + "/deliveries?state=all")
                .then()
                .body("items.state", contains("delivered")));
        post("feed", "integrator", path + "/deliveries/" + failed + "/retry", null, null, Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void nothingIsSentIntoANetworkThatIsNotOpen() {
        var inside = url().replace("127.0.0.1", "127.0.0.2");
        post("feed", "integrator", HOOKS, null, null, Map.of("url", inside, "types", List.of("audit.submitted.v1")))
                .then()
                .statusCode(400)
                .body("field", equalTo("url"));
        var hook = add("audit.submitted.v1").getString("webhook");
        // As where a name means another address from one day to the next.
        database.preparedQuery("update webhook set url = $1 where id = $2").executeAndAwait(Tuple.of(inside, hook));
        others.submit(now);
        eventually(() -> get("feed", "operator", HOOKS + "/" + hook + "/deliveries")
                .then()
                .body("items.reason", contains("the receiver lies in a network to which nothing may go"))
                .body("items.state", contains("waiting")));
        assertEquals(List.of(), ofThis());
    }

    @Test
    void onlySystemsAddSoundAddressesForTypesThatThereAre() {
        var good = Map.of("url", url(), "types", List.of("audit.submitted.v1"));
        post("s-tm", "team-manager", HOOKS, null, null, good).then().statusCode(403);
        post(
                        "feed",
                        "integrator",
                        HOOKS,
                        null,
                        null,
                        Map.of("url", "ftp://x.example", "types", List.of("audit.submitted.v1")))
                .then()
                .statusCode(400)
                .body("field", equalTo("url"));
        post("feed", "integrator", HOOKS, null, null, Map.of("url", url(), "types", List.of("audit.secrets.v1")))
                .then()
                .statusCode(400)
                .body("field", equalTo("types"));
        add("audit.submitted.v1");
        get("feed", "integrator", HOOKS).then().body("$", hasSize(1)).body("[0].secret", equalTo(null));
    }
}
