package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.service.Api.problem;
import static org.practiceaudit.audit.service.Wider.done;
import static org.practiceaudit.audit.service.Wider.own;
import static org.practiceaudit.audit.service.Wider.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** The report on the dip samples of a line of enquiry over HTTP (TH-07). */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class DipReportHttpTest {
    @BeforeAll
    static void programme() {
        Wider.publish();
    }

    private static final Api OFFICER = Api.as("qa-officer", "audit-team");
    private static final Api SECOND = Api.as("audit-officer", "audit-team");
    private static final Api PRINCIPAL = Api.as("principal", "principal-social-worker");
    private static final Api HEAD = Api.as("hos", "head-of-service");

    @Test
    @Rule("TH-07")
    void headsOfServiceReadItOnceTwoOthersHaveSignedItOff() {
        var cycle = Wider.cycle();
        var audit = Wider.allocated(cycle, "thresholds");
        Wider.allocated(cycle, null);
        var list = "/v1/dip-sample-reports?cycle=" + cycle;
        var ofCycle = "/v1/cycles/" + cycle + "/dip-sample-reports";
        assertEquals(List.of(1), OFFICER.get(list).path("items.samples"));
        String id = OFFICER.get(list).path("items[0].report");
        var report = "/v1/dip-sample-reports/" + id;
        var text = """
                {"findings": "Clear in most.", "conclusions": "Thresholds hold.", "themes": ["%s"]}
                """.formatted(Wider.theme());
        var early = put(OFFICER, report, "/text", text);
        assertEquals(422, early.statusCode(), early.asString());
        assertEquals("TH-07", early.path("rule"));

        Api.auditorOf(audit).audit(audit, "good");
        Api.auditorOf(audit).put(audit, "lines-of-enquiry/thresholds", "{\"finding\": \"In time.\"}");
        done(200, Api.auditorOf(audit).step(audit, "submit"));
        done(200, put(OFFICER, report, "/text", text));
        assertEquals(Map.of("good", 1), OFFICER.get(report).path("text.grades"));
        problem(403, "forbidden", HEAD.get(report));
        problem(403, "forbidden", own(OFFICER, report, "/sign-off", ""));
        done(200, own(PRINCIPAL, report, "/sign-off", ""));
        problem(403, "forbidden", HEAD.get(report));
        assertEquals(List.of(), HEAD.get(list).path("items.report"));
        assertEquals(List.of(), HEAD.get(ofCycle).path("items"));
        done(200, own(SECOND, report, "/sign-off", ""));
        assertEquals("Thresholds hold.", HEAD.get(report).path("text.conclusions"));
        assertEquals(List.of(id), HEAD.get(list).path("items.report"));
        problem(403, "forbidden", Api.as("other-hos", "head-of-service").get(report));
        assertEquals(List.of("Thresholds hold."), HEAD.get(ofCycle).path("items.text.conclusions"));
        assertEquals(
                List.of(), Api.as("other-hos", "head-of-service").get(ofCycle).path("items"));
        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> assertEquals(List.of("audit.dip-sample-report-signed-off.v1"), Wider.said(id)));
    }
}
