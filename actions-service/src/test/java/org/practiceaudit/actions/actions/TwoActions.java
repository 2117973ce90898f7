package org.practiceaudit.actions.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.programme.WorkingDays;

/** An audit that has asked for two actions, and how they are changed. */
abstract class TwoActions extends Service {
    Others others;
    LocalDate today;
    String path;

    @BeforeEach
    void anAuditHasAskedForTwoActions() {
        others = new Others(prefix);
        today = WorkingDays.dateOf(clock.now());
        path = "/v1/actions/" + others.action("act");
        others.recordStaff("auditor", "audit-lead", clock.now());
        others.allocate(clock.now());
        others.submit(
                clock.now(),
                others.proposed("act", "worker", today.plusDays(14)),
                others.proposed("second", "worker", today.plusDays(10)));
        eventually(() -> assertEquals(
                200,
                get("s-qa", "audit-team", "/v1/actions/" + others.action("second"))
                        .statusCode()));
    }

    Response change(String what, Map<String, ?> body) {
        var etag = get("s-qa", "audit-team", path).header("ETag");
        return post(others.staff("team-manager"), "team-manager", path + what, etag, body);
    }

    Map<String, Object> smart(String what) {
        var body = new HashMap<String, Object>();
        body.put("what", what);
        body.put("outcome", "Her wishes shape the plan");
        body.put("seenBy", "Her words are in the plan");
        return body;
    }

    List<String> told() {
        return told(others.audit).stream().map(Told::type).toList();
    }
}
