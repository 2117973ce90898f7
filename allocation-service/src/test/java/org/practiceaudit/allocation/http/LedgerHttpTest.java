package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.cycles.Unavailable;
import org.practiceaudit.allocation.ledger.Ledger;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class LedgerHttpTest {
    private static final String QUALITY = "performance-and-quality";
    private static final String BREAKS = "/v1/programmes/" + QUALITY + "/breaks/" + Authority.MONTH;
    private static final String BECAUSE = "{\"reason\":\"annual-leave\"}";

    @Inject
    Ledger ledger;

    /** Four team managers audit, of whom half may have a break, so that the limit is two. */
    private static Authority withBreaks(String code) {
        var authority = new Authority(code);
        var policy = Programmes.shippedYaml(QUALITY).replace("atMostPercent: 20", "atMostPercent: 50");
        Authority.done(201, authority.manager().post("/v1/programmes", "application/yaml", policy));
        return authority.withPopulation();
    }

    private static Asked auditor(Authority authority, int i) {
        return Asked.by(authority.code(), "tm-" + i, "auditor");
    }

    private static Asked.Answer answer(Asked by, Authority authority, String step, String body) {
        var etag = authority.team().get(BREAKS).header("ETag");
        return by.with("If-Match", etag).post(BREAKS + "/" + step, body);
    }

    @Test
    @Rule("PQ-04")
    void grantsBreaksUpToTheLimitAndSaysWhatIsLeft() throws Throwable {
        var authority = withBreaks("breaks");
        var before = authority.team().get(BREAKS).json();
        assertEquals(List.of(4, 2, 0, 2), headroom(before));
        // At the same time, and the first of them opens the month.
        IntStream.rangeClosed(1, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> auditor(authority, i).post(BREAKS, BECAUSE)))
                .toList()
                .forEach(each -> Authority.done(201, each.join()));
        assertEquals(List.of(4, 2, 0, 2), headroom(authority.team().get(BREAKS).json()));
        assertEquals(
                403, answer(auditor(authority, 2), authority, "tm-1/grant", "").status());
        for (int i = 1; i <= 3; i++) {
            Authority.done(200, answer(authority.team(), authority, "tm-" + i + "/grant", ""));
        }
        var shown = authority.team().get(BREAKS).json();
        assertEquals(List.of(4, 2, 2, 0), headroom(shown));
        assertEquals("head-of-service", shown.at("/limitReached/told/0").asText());
        assertEquals("limit-reached", shown.at("/requests/2/refusal").asText());
        var refused = auditor(authority, 4).post(BREAKS, BECAUSE);
        assertEquals(422, refused.status());
        assertEquals("PQ-04", refused.json().get("rule").asText());
        assertEquals(1, auditor(authority, 1).get(BREAKS).json().get("requests").size(), "an auditor sees their own");
        CycleHttpTest.awaitPublished("breaks", "allocation.break-granted.v1", 2);
        CycleHttpTest.awaitPublished("breaks", "allocation.break-refused.v1", 1);
        assertEquals(
                List.of(new Unavailable("tm-1", "break", "PQ-03"), new Unavailable("tm-2", "break", "PQ-03")),
                VertxContextSupport.subscribeAndAwait(
                        () -> ledger.unavailable("breaks", QUALITY, Authority.MONTH, "no-cycle")));
        Authority.done(200, answer(auditor(authority, 1), authority, "tm-1/withdraw", ""));
        Authority.done(201, auditor(authority, 4).post(BREAKS, BECAUSE));
        Authority.done(200, answer(authority.team(), authority, "tm-4/refuse", "{\"reason\":\"other\"}"));
        CycleHttpTest.awaitPublished("breaks", "allocation.break-refused.v1", 3);
        assertEquals(List.of(4, 2, 1, 1), headroom(authority.team().get(BREAKS).json()));
    }

    @Test
    @Rule("PQ-03")
    void refusesABreakOfThisMonthAndSaysByWhenItWasDue() {
        var authority = withBreaks("late-breaks");
        var thisMonth = BREAKS.replace(
                Authority.MONTH.toString(), Authority.MONTH.minusMonths(2).toString());
        var refused = auditor(authority, 1).post(thisMonth, BECAUSE);
        assertEquals(422, refused.status(), refused.body());
        assertEquals("PQ-03", refused.json().get("rule").asText());
        assertEquals(
                404, authority.team().get(BREAKS.replace(QUALITY, "unknown")).status());
        assertEquals(
                400,
                authority
                        .team()
                        .get(BREAKS.replace(Authority.MONTH.toString(), "autumn"))
                        .status());
    }

    private static List<Integer> headroom(JsonNode shown) {
        return List.of("auditors", "limit", "granted", "left").stream()
                .map(each -> shown.get(each).asInt())
                .toList();
    }
}
