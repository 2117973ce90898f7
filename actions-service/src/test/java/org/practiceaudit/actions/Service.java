package org.practiceaudit.actions;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** The whole service on its real servers, for the tests that go through its doors. */
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "actions"))
public abstract class Service {
    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    protected BusinessClock clock;

    @ConfigProperty(name = "practice-audit.topic-prefix")
    protected String prefix;

    /** What the service has told about an audit, in order: type and content. */
    protected List<Told> told(String audit) {
        return Stack.running().topics().readAll(prefix + "actions").stream()
                .filter(message -> message.key().equals(Others.AUTHORITY + "/" + audit))
                .map(message -> new Told(
                        new String(message.headers().lastHeader("ce_type").value()),
                        Instant.parse(new String(
                                message.headers().lastHeader("ce_time").value())),
                        JsonPath.from(message.value())))
                .toList();
    }

    /** @param at business time */
    protected record Told(String type, Instant at, JsonPath says) {}

    protected static void eventually(ThrowingRunnable holds) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(holds);
    }

    protected static Response get(String staff, String role, String path) {
        return given().auth().oauth2(token(staff, role)).get(path);
    }

    /** All lines of a list, which other tests fill too, so that one page may not hold what is looked for. */
    protected static List<Map<String, Object>> everyPage(String staff, String role, String path) {
        var lines = new ArrayList<Map<String, Object>>();
        String next = null;
        do {
            var page = get(staff, role, path + "?limit=200" + (next == null ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            lines.addAll(page.jsonPath().getList("items"));
            next = page.path("next");
        } while (next != null);
        return lines;
    }

    /** A POST with a key of its own; {@code ifMatch} may be null. */
    protected static Response post(String staff, String role, String path, String ifMatch, Map<String, ?> body) {
        return post(staff, role, path, ifMatch, UUID.randomUUID().toString(), body);
    }

    protected static Response post(
            String staff, String role, String path, String ifMatch, String key, Map<String, ?> body) {
        var request = given().auth()
                .oauth2(token(staff, role))
                .contentType("application/json")
                .body(Json.MAPPER.valueToTree(body).toString());
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return request.post(path);
    }

    protected static Response put(String staff, String role, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token(staff, role))
                .contentType("application/json")
                .body(Json.MAPPER.valueToTree(body).toString())
                .put(path);
    }

    protected static Response delete(String staff, String role, String path) {
        return given().auth().oauth2(token(staff, role)).delete(path);
    }

    /** A POST by somebody who holds several roles. */
    protected static Response postAs(
            String staff, List<String> roles, String path, String ifMatch, Map<String, ?> body) {
        var request = given().auth()
                .oauth2(Stack.running().token(staff, Others.AUTHORITY, roles.toArray(String[]::new)))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Json.MAPPER.valueToTree(body).toString());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path);
    }

    private static String token(String staff, String role) {
        return Stack.running().token(staff, Others.AUTHORITY, role);
    }
}
