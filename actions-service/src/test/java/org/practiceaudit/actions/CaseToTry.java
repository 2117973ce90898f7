package org.practiceaudit.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.CyclePlanned;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/**
 * An inadequate audit that is moderated blind, with somebody in every role: its action, its pathway, what follows from it, a
 * supervision of its worker and what its cycle taught.
 */
final class CaseToTry extends Service {
    private static final String PROGRAMME = "tower-hamlets";
    private static final String THEME =
            Programmes.shipped(PROGRAMME).tool().themes().getFirst().code();

    /** Whom an audit names in a role, and the group manager of its service. */
    static final Map<Role, String> NAMED = Map.of(
            Role.AUDITOR, "auditor",
            Role.MODERATOR, "moderator",
            Role.PRACTITIONER, "worker",
            Role.TEAM_MANAGER, "team-manager",
            Role.SERVICE_MANAGER, "service-manager",
            Role.GROUP_MANAGER, "group-manager",
            Role.HEAD_OF_SERVICE, "head-of-service",
            Role.IRO, "iro",
            Role.CP_CHAIR, "chair");

    final Others others;
    private final Instant now;
    private final LocalDate today;
    private final String service;
    private final boolean known;

    /**
     * Says what there is to hear of it, and does not wait.
     *
     * @param known whether its moderator has committed to grades, and has completed the moderation
     */
    CaseToTry(String prefix, BusinessClock clock, boolean known) {
        this.prefix = prefix;
        this.clock = clock;
        this.known = known;
        others = new Others(prefix, PROGRAMME);
        now = clock.now();
        today = WorkingDays.dateOf(now);
        service = "svc-" + others.action("");
        others.publishProgramme(now);
        others.recordStaff(others.staff("group-manager"), List.of("group-manager"), service, "ref-gm", now);
        others.recordStaff("worker", "line", now);
        // TH-30: campaigns belong in its later months.
        others.about(
                "cycle-" + others.cycle,
                now,
                new CyclePlanned(others.cycle, "Half a year", today.minusMonths(4), today.plusMonths(2), today));
        others.about("allocation-" + others.audit, now, allocated());
        others.grade("inadequate", now);
        others.submit(now, others.proposed("act", "worker", today.plusDays(20)));
        if (known) {
            others.about(
                    "moderation-" + others.audit,
                    now,
                    new ModerationGradesCommitted(others.audit, others.audit, others.staff("moderator"), now));
            others.moderate("inadequate", now, List.of(), List.of());
        }
    }

    /** Waits until all of it has been heard. */
    void arrived() {
        eventually(() -> {
            for (var path : List.of(action(), pathways(), followUp())) {
                assertEquals(200, get("s-am", "audit-manager", path).statusCode(), path);
            }
            assertEquals(
                    200,
                    get(others.staff("group-manager"), "group-manager", pathways())
                            .statusCode());
            assertEquals(
                    known ? 200 : 403,
                    get(others.staff("moderator"), "moderator", followUp()).statusCode());
            assertEquals(
                    200, get(others.staff("line"), "team-manager", action()).statusCode());
            if (known) {
                String uopp = get("s-am", "audit-manager", pathways())
                        .path("pathways[0].plans[-1].steps.find { it.step == 'uopp' }.state");
                assertEquals("due", uopp);
            }
            var inbox = get(others.staff("worker"), "practitioner", "/v1/inbox");
            assertEquals(List.of("action-opened"), inbox.path("items.findAll { it.fact == 'action-opened' }.fact"));
        });
    }

    private AuditAllocated allocated() {
        return new AuditAllocated(
                others.audit,
                others.child,
                "case-file",
                others.staff("auditor"),
                others.staff("moderator"),
                true,
                "north",
                service,
                others.staff("worker"),
                others.staff("team-manager"),
                others.staff("service-manager"),
                others.staff("head-of-service"),
                others.staff("iro"),
                others.staff("chair"),
                today.plusDays(30),
                true,
                null,
                false);
    }

    String action() {
        return "/v1/actions/" + others.action("act");
    }

    String pathways() {
        return "/v1/pathways/" + others.audit;
    }

    String followUp() {
        return "/v1/follow-ups/" + others.audit;
    }

    String supervision() {
        return "/v1/supervision/" + others.staff("worker");
    }

    /** Id of a supervision by the worker's line manager that is recorded now. */
    String held() {
        var reviewed = Map.of("action", others.action("act"), "progress", "on-track", "note", "She has begun");
        var left = Map.of("audit", others.audit, "notReached", "The visit took the time");
        var body = Map.of("heldOn", today.toString(), "actions", List.of(reviewed), "findings", List.of(left));
        return made(post(others.staff("line"), "team-manager", supervision() + "/sessions", null, body));
    }

    String notice() {
        return get(others.staff("worker"), "practitioner", "/v1/inbox?state=all")
                .path("items[0].notice");
    }

    String learning() {
        return recorded("learning", "s-hos", "head-of-service", Map.of("service", service, "themes", List.of(THEME)));
    }

    String campaign() {
        var day = today.toString();
        var body = Map.of("kind", "workshop", "theme", THEME, "lead", "s-lead", "startsOn", day, "endsOn", day);
        return recorded("campaigns", "s-am", "audit-team", body);
    }

    String improvement() {
        var body = Map.of(
                "theme",
                THEME,
                "service",
                service,
                "lead",
                "s-lead",
                "dueOn",
                today.plusDays(9).toString());
        return recorded("improvements", "s-hos", "head-of-service", body);
    }

    private String recorded(String path, String staff, String role, Map<String, ?> body) {
        var all = new HashMap<String, Object>(body);
        all.put("cycle", others.cycle);
        all.put("about", "How children are heard.");
        return made(post(staff, role, "/v1/" + path, null, all));
    }

    private static String made(Response answer) {
        var location = answer.then().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
