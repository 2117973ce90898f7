package org.practiceaudit.actions.pathways;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.testing.Rule;

/** A group manager follows the pathways of their own service, and of no other but those that name them. */
@QuarkusTest
class GroupManagerHttpTest extends Service {
    private static final String STEP = "inadequate-meeting";

    @Inject
    StaffBook book;

    private Others others;
    private String path;
    private String own;
    private String another;

    @BeforeEach
    void anAuditIsModeratedInadequate() {
        others = new Others(prefix, "performance-and-quality");
        path = "/v1/pathways/" + others.audit;
        own = others.staff("own");
        another = others.staff("another");
        var now = clock.now();
        others.recordStaff(own, List.of("group-manager"), "family-support", "ref-own", now);
        others.recordStaff(another, List.of("group-manager"), "youth", "ref-another", now);
        others.allocate(now);
        others.grade("inadequate", now);
        others.moderate("inadequate", now.plusSeconds(60), List.of(), List.of());
        // Who is group manager of which service is remembered for some seconds.
        eventually(() ->
                get(own, "group-manager", path).then().statusCode(200).body("pathways.code", contains("inadequate")));
    }

    private Response hold(String staff) {
        var etag = get("s-qa", "audit-team", path).header("ETag");
        var attendees = List.of(own, others.staff("team-manager"), others.staff("worker"));
        var body = Map.of("attendees", attendees, "note", "They agreed how she is kept safe.");
        return post(staff, "group-manager", path + "/steps/" + STEP + "/completion", etag, body);
    }

    private List<Object> listed(String staff) {
        return get(staff, "group-manager", "/v1/pathways?cycle=" + others.cycle)
                .jsonPath()
                .getList("items.audit");
    }

    @Test
    void theirOwnAreListedAndThoseOfAnotherServiceAreNot() {
        assertThat(listed(own), contains(others.audit));
        assertThat(listed(another), empty());
        get(another, "group-manager", path).then().statusCode(403);
        get(another, "group-manager", path + "/child-record").then().statusCode(403);
        get(another, "group-manager", path + "/steps/" + STEP + "/meeting")
                .then()
                .statusCode(403);
    }

    /** Group managers audit in other services than their own, and decide about challenges there (PQ-17). */
    @Test
    void theyAreListedWhatNamesThemInAnotherServiceToo() {
        var auditor = others.staff("auditor");
        others.recordStaff(auditor, List.of("group-manager"), "youth", "ref-auditor", clock.now());
        eventually(() -> assertEquals(
                Optional.of("youth"),
                VertxContextSupport.subscribeAndAwait(() -> book.serviceOf(Others.AUTHORITY, auditor))));
        get(auditor, "group-manager", path).then().statusCode(200);
        assertThat(listed(auditor), contains(others.audit));
    }

    @Test
    @Rule("PQ-20")
    void theyHoldTheMeetingsOfTheirOwnService() {
        hold(another).then().statusCode(403).body("rule", equalTo("ACCESS")).body("problems", nullValue());
        hold(own).then().statusCode(200);
        get(own, "group-manager", path)
                .then()
                .body("pathways[0].plans[-1].steps.find { it.step == '" + STEP + "' }.state", equalTo("done"));
    }
}
