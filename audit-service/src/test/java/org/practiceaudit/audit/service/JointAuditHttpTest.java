package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.practiceaudit.audit.service.Api.problem;
import static org.practiceaudit.audit.service.Wider.done;
import static org.practiceaudit.audit.service.Wider.own;
import static org.practiceaudit.audit.service.Wider.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** Several agencies audit the same child over HTTP (CA-15). */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class JointAuditHttpTest {
    @BeforeAll
    static void programme() {
        Wider.publish();
    }

    private static final Api QUALITY = Api.as("head-qa", "head-of-quality-assurance");
    private static final Api INDEPENDENT = Api.as("independent", "auditor");
    private static final Api SERGEANT = Api.as("sergeant", "auditor");
    private static final Api STRANGER = Api.as("stranger", "auditor");

    private static String findings() {
        var areas = Programmes.shipped("camden").wider().jointAudits().held().orElseThrow().areas().stream()
                .map(area -> """
                        {"area": "%s", "strengths": "Shared at once.", "learning": "", "grade": "good"}
                        """.formatted(area.code()))
                .collect(Collectors.joining(","));
        return "{\"areas\": [" + areas + "], \"summary\": \"Three calls.\", \"grade\": \"good\"}";
    }

    private static String open(String cycle) {
        return """
                {"cycle": "%s", "theme": "neglect", "agencies": ["police"], "independentAuditor": "independent",
                 "recordsDueOn": "%s"}
                """.formatted(cycle, Others.today().plusDays(10));
    }

    @Test
    @Rule("CA-15")
    void agenciesAuditAnIndependentAuditorAnalysesAndRecommends() {
        var cycle = Wider.cycle();
        var audit = Wider.allocated(cycle, null);
        var child = "C-" + audit;
        problem(403, "forbidden", SERGEANT.add("/v1/joint-audits", open(cycle)));
        var joint = done(201, QUALITY.add("/v1/joint-audits", open(cycle)));
        done(200, put(QUALITY, joint, "/auditors", "{\"agency\": \"police\", \"auditor\": \"sergeant\"}"));
        problem(403, "forbidden", STRANGER.get(joint));
        assertEquals(200, SERGEANT.get(joint).statusCode());

        var begin = "{\"agency\": \"police\", \"child\": \"%s\", \"findings\": %s}".formatted(child, findings());
        problem(403, "forbidden", STRANGER.add(joint + "/records", begin));
        var record = done(201, SERGEANT.add(joint + "/records", begin));
        problem(409, "conflict", SERGEANT.add(joint + "/records", begin));
        problem(403, "forbidden", QUALITY.get(record));
        done(200, put(SERGEANT, record, "", findings()));

        var analysis = """
                {"findings": [{"as": "x"}], "overall": "Together."}
                """.replace(
                        "\"as\": \"x\"",
                        "\"sort\": \"learning\", \"theme\": \"%s\", \"text\": \"Late.\"".formatted(Wider.theme()));
        var early = own(INDEPENDENT, joint, "/analysis", analysis);
        assertEquals(422, early.statusCode(), early.asString());
        assertEquals(2, early.<List<?>>path("problems").size());

        done(200, own(SERGEANT, record, "/submit", ""));
        assertEquals("good", QUALITY.get(record).path("grade"));
        assertEquals("head-qa", Api.team().get("/v1/reads?child=" + child).path("items[0].staff"));
        Api.auditorOf(audit).audit(audit, "good");
        done(200, Api.auditorOf(audit).step(audit, "submit"));
        problem(403, "forbidden", own(SERGEANT, joint, "/analysis", analysis));
        done(200, own(INDEPENDENT, joint, "/analysis", analysis));
        assertNull(SERGEANT.get(joint).path("analysis"));

        done(200, own(INDEPENDENT, joint, "/meeting", """
                {"heldOn": "%s", "present": ["independent", "sergeant"], "conclusions": "Agreed."}
                """.formatted(Others.today())));
        assertEquals("Together.", SERGEANT.get(joint).path("analysis.overall"));
        done(200, own(INDEPENDENT, joint, "/recommendations", Wider.plan(Wider.theme(), "superintendent")));
        var owner = Api.as("superintendent", "auditor");
        assertEquals("Agree who leads.", owner.get(joint).path("recommendations[0].text"));
        done(200, QUALITY.add(joint + "/progress-reviews", """
                {"reviewedOn": "%s", "progress": "Done.", "complete": true}
                """.formatted(Others.today())));
        assertEquals("complete", QUALITY.get(joint).path("state"));
        var id = joint.substring(joint.lastIndexOf('/') + 1);
        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> assertEquals(List.of("audit.recommendations-agreed.v1"), Wider.said(id)));
        assertEquals(List.of(id), QUALITY.get("/v1/joint-audits?cycle=" + cycle).path("items.jointAudit"));
        assertEquals(List.of(), STRANGER.get("/v1/joint-audits?cycle=" + cycle).path("items.jointAudit"));
    }

    @Test
    @Rule("CA-15")
    void anAgencyThatHasNothingToDoWithTheChildSaysSo() {
        var cycle = Wider.cycle();
        var child = "C-" + Wider.allocated(cycle, null);
        var joint = done(201, QUALITY.add("/v1/joint-audits", open(cycle)));
        done(200, put(QUALITY, joint, "/auditors", "{\"agency\": \"police\", \"auditor\": \"sergeant\"}"));
        var body = "{\"agency\": \"police\", \"child\": \"%s\", \"reason\": \"Not on any system.\"}".formatted(child);
        var record = done(201, SERGEANT.add(joint + "/records/not-involved", body));
        assertEquals("not-involved", INDEPENDENT.get(record).path("state"));
        done(200, own(INDEPENDENT, record, "/return", "{\"reason\": \"Look again.\"}"));
        assertEquals("Look again.", SERGEANT.get(record).path("returnedBecause"));
        assertEquals(List.of("returned"), SERGEANT.get(joint + "/records").path("state"));
    }

    @Test
    void aCycleThatNobodyHasSentOutHasNoJointAudit() {
        problem(404, "not-found", QUALITY.add("/v1/joint-audits", open("nowhere")));
    }
}
