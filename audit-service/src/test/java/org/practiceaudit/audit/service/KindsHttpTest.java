package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.audit.service.Api.problem;
import static org.practiceaudit.audit.service.Api.started;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Section;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** Kinds of audit other than the full one, and more people than the auditor, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class KindsHttpTest {
    @BeforeAll
    static void programmes() {
        Others.publish("bradford");
        Others.publishShipped("tower-hamlets");
        Others.agreeLines("whole-family");
        Others.publishShipped("camden");
        Others.publishShipped("performance-and-quality");
    }

    @Test
    @Rule("TH-10")
    void theWorkersOwnSectionIsTheirsAlone() {
        var audit = started("tower-hamlets", "full");
        var path = "/v1/audits/" + audit + "/own-section";
        var worker = Api.as("worker", "practitioner");
        var written = worker.request()
                .header("If-Match", worker.etag(path))
                .body("{\"text\": \"We used the genogram.\"}")
                .put(path);
        assertEquals("200 \"1\"", written.statusCode() + " " + written.header("ETag"), written.asString());
        var auditor = Api.auditorOf(audit);
        problem(
                403,
                "forbidden",
                auditor.request()
                        .header("If-Match", "\"1\"")
                        .body("{\"text\": \"x\"}")
                        .put(path));
        assertEquals("We used the genogram.", auditor.get("/v1/audits/" + audit).path("work.ownSection.text"));
        problem(403, "forbidden", worker.get("/v1/audits/" + audit));
        problem(403, "forbidden", Api.as("stranger", "practitioner").get(path));
    }

    @Test
    @Rule("TH-07")
    void aDipSampleIsHandedInWithOneLineOfEnquiryAndNoGrade() {
        var audit = started("tower-hamlets", "dip-sample");
        var auditor = Api.auditorOf(audit);
        auditor.put(audit, "look-back", lookBack(6));
        auditor.putSection(audit, "line-of-enquiry", level("evidenced"));
        auditor.put(audit, "overall", "{\"reason\": \"Closures are reasoned.\"}");
        var submitted = auditor.step(audit, "submit");
        assertEquals(200, submitted.statusCode(), submitted.asString());
        assertNull(auditor.get("/v1/audits/" + audit).path("gradeOfRecord"));
        assertEquals(200, Api.team().step(audit, "check-passed").statusCode());
        var finalised = Api.team().step(audit, "finalise");
        assertEquals(200, finalised.statusCode(), finalised.asString());
        await().atMost(Api.PATIENCE)
                .until(() -> Others.heardOf(audit)
                        .equals(List.of("audit.started.v1", "audit.submitted.v1", "audit.finalised.v1")));
    }

    @Test
    @Rule("TH-08")
    void anAuditIsNotHandedInWithoutACommentOnEachLineOfItsCycle() {
        var audit = started("tower-hamlets", "full");
        var auditor = Api.auditorOf(audit);
        assertEquals(List.of("whole-family"), auditor.get("/v1/audits/" + audit).path("linesOfEnquiry"));
        assertTrue(auditor.step(audit, "submit").asString().contains("linesOfEnquiry.whole-family"));
        var commented = auditor.put(
                audit, "lines-of-enquiry/whole-family", "{\"finding\": \"The father was asked, and it mattered.\"}");
        assertEquals(200, commented.statusCode(), commented.asString());
        assertFalse(auditor.step(audit, "submit").asString().contains("linesOfEnquiry"));
        problem(404, "not-found", auditor.put(audit, "lines-of-enquiry/thresholds", "{\"finding\": \"In time.\"}"));
    }

    @Test
    @Rule("CA-08")
    void aComplianceAuditHasItsScoreAndGoesToTheReviewingOfficer() {
        var audit = started("camden", "compliance");
        var auditor = Api.auditorOf(audit);
        auditor.put(audit, "look-back", lookBack(6));
        for (var section : Programmes.shipped("camden").toolFor("compliance").sections()) {
            var saved = auditor.putSection(audit, section.code(), level(section, "compliant"));
            assertEquals(200, saved.statusCode(), saved.asString());
        }
        auditor.put(audit, "overall", "{\"reason\": \"Ready to transfer.\"}");
        var submitted = auditor.step(audit, "submit");
        assertEquals(200, submitted.statusCode(), submitted.asString());
        var read = Api.as("iro", "iro").get("/v1/audits/" + audit);
        assertEquals(100, read.<Integer>path("submission.score"), read.asString());
        assertTrue(read.<List<String>>path("submission.notified.role").contains("iro"));
    }

    @Test
    @Rule("PQ-09")
    void twoAttemptsWithoutAnAnswerAreTheGroupManagersToKnow() {
        var audit = started("performance-and-quality", "monthly");
        var auditor = Api.auditorOf(audit);
        var attempt = """
                {"with": "iro", "on": "%s", "means": "email", "outcome": "no-answer"}
                """.formatted(Others.today());
        auditor.add("/v1/audits/" + audit + "/contact-attempts", attempt);
        auditor.add("/v1/audits/" + audit + "/contact-attempts", attempt);
        auditor.add("/v1/audits/" + audit + "/contact-attempts", attempt);
        assertEquals(List.of("iro"), auditor.get("/v1/audits/" + audit).path("work.escalations.staff"));
        await().atMost(Api.PATIENCE)
                .until(() -> Others.heardOf(audit)
                        .equals(List.of("audit.started.v1", "audit.practitioner-unresponsive.v1")));
    }

    @Test
    void everythingOneKindAsksForCanBeRead() {
        var tool = Api.as("anybody", "auditor").get("/v1/tools/camden/1?kind=practice-week");
        assertEquals("practice-week", tool.path("form"), tool.asString());
        assertEquals(12, tool.<Integer>path("lookBack.months"));
        assertEquals(5, tool.<List<String>>path("family.questions.code").size());
        var compliance = Api.as("anybody", "auditor").get("/v1/tools/camden/1?kind=compliance");
        assertEquals("score", compliance.path("outcome"));
        assertEquals(4, compliance.<List<String>>path("levels.code").size());
        problem(404, "not-found", Api.as("anybody", "auditor").get("/v1/tools/camden/1?kind=weather"));
    }

    @Test
    void whoComesSecondIsToldWhatChanged() {
        var audit = started();
        var path = "/v1/audits/" + audit + "/sections/impact";
        var auditor = Api.auditorOf(audit);
        var half = "{\"answers\": {\"better\": false}}";
        auditor.request().header("If-Match", "\"0\"").body(half).put(path);
        var second = auditor.request().header("If-Match", "\"0\"").body(half).put(path);
        problem(412, "stale", second);
        assertTrue(
                second.<String>path("detail").contains("by auditor-" + audit)
                        && second.<String>path("detail").contains("changed: answers"),
                second.asString());
    }

    @Test
    void peopleOnDifferentSectionsNeverBlockEachOther() throws Exception {
        var audit = started();
        var auditor = Api.auditorOf(audit);
        var saves = Programmes.shipped("bradford").tool().sections().stream()
                .<Callable<List<Integer>>>map(section -> () -> List.of(
                        save(auditor, audit, section, 0),
                        save(auditor, audit, section, 1),
                        save(auditor, audit, section, 2)))
                .toList();
        try (var all = Executors.newFixedThreadPool(saves.size())) {
            for (var done : all.invokeAll(saves)) {
                assertEquals(List.of(200, 200, 200), done.get());
            }
        }
    }

    private static int save(Api auditor, String audit, Section section, int revision) {
        return auditor.request()
                .header("If-Match", "\"" + revision + "\"")
                .body("{\"rationale\": \"Revision " + revision + ".\"}")
                .put("/v1/audits/" + audit + "/sections/" + section.code())
                .statusCode();
    }

    private static String lookBack(int months) {
        return """
                {"from": "%s", "substantialHistory": false}
                """.formatted(Others.today().minusMonths(months));
    }

    private static String level(Section section, String level) {
        var answers = section.questions().stream()
                .map(question -> "\"" + question + "\": true")
                .toList();
        return level(level).replace("{\"level\"", "{\"answers\": {" + String.join(", ", answers) + "}, \"level\"");
    }

    private static String level(String level) {
        return """
                {"level": "%s", "strengths": "Clear.", "rationale": "The record bears it out.",
                 "evidence": [{"note": "Seen in the case notes."}]}
                """.formatted(level);
    }
}
