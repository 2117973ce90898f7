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

/** An organisation assesses itself over HTTP (CA-16). */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class Section11HttpTest {
    @BeforeAll
    static void programme() {
        Wider.publish();
    }

    private static final Api QUALITY = Api.as("head-qa", "head-of-quality-assurance");
    private static final Api LEAD = Api.as("lead", "auditor");
    private static final Api MEMBER = Api.as("member", "auditor");
    private static final Api STRANGER = Api.as("stranger", "auditor");

    private static List<String> standards() {
        return Programmes.shipped("camden").wider().selfAssessments().held().orElseThrow().standards().stream()
                .map(each -> each.code())
                .toList();
    }

    private static String each(String form) {
        return standards().stream().map(form::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    @Rule("CA-16")
    void anOrganisationAnswersAPanelJudgesAndAPlanIsFollowed() {
        Wider.allocated(Wider.cycle(), null);
        var open = """
                {"programme": "%s", "version": 1, "year": 2031, "chosen": "exploitation",
                 "organisations": [{"organisation": "borough-police", "sector": "police", "lead": "lead"}],
                 "answersDueOn": "%s", "panelOn": "%s", "panel": ["member"]}
                """.formatted(
                Wider.PROGRAMME, Others.today().plusDays(20), Others.today().plusDays(30));
        problem(403, "forbidden", LEAD.add("/v1/section-11", open));
        var campaign = done(201, QUALITY.add("/v1/section-11", open));
        problem(409, "conflict", QUALITY.add("/v1/section-11", open));
        problem(403, "forbidden", STRANGER.get(campaign));
        assertEquals(List.of("not-begun"), LEAD.get(campaign).path("organisations.state"));

        var own = campaign + "/organisations/borough-police";
        var answers = "{\"answers\": "
                + each("{\"standard\": \"%s\", \"compliance\": \"met\", \"evidence\": \"Read by all.\"}") + "}";
        problem(403, "forbidden", STRANGER.add(own + "/answers", answers));
        done(201, LEAD.add(own + "/answers", "{\"answers\": []}"));
        var incomplete = own(LEAD, own, "/submit", "");
        assertEquals(422, incomplete.statusCode());
        assertEquals(
                2 * standards().size(), incomplete.<List<?>>path("problems").size());
        done(200, put(LEAD, own, "/answers", answers));
        problem(403, "forbidden", MEMBER.get(own));
        done(200, own(LEAD, own, "/submit", ""));

        var judgements = each("{\"standard\": \"%s\", \"compliance\": \"met\"}")
                .replaceFirst("\"met\"", "\"partly-met\", \"challenge\": \"Who says so in public?\"");
        var panel = """
                {"heldOn": "%s", "members": ["member"], "judgements": %s, "conclusions": "Nearly there."}
                """.formatted(Others.today(), judgements);
        problem(403, "forbidden", own(LEAD, own, "/panel", panel));
        done(200, own(MEMBER, own, "/panel", panel));
        done(200, own(LEAD, own, "/plan", Wider.plan(standards().getFirst(), "inspector")));
        var owner = Api.as("inspector", "auditor");
        assertNull(owner.get(own).path("answers"));
        assertEquals("Agree who leads.", owner.get(own).path("plan[0].text"));
        done(200, QUALITY.add(own + "/progress-reviews", """
                {"reviewedOn": "%s", "progress": "Half of it.", "complete": false}
                """.formatted(Others.today())));
        assertEquals(List.of("planned"), QUALITY.get(campaign).path("organisations.state"));
        String id = QUALITY.get(own).path("selfAssessment");
        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> assertEquals(List.of("audit.recommendations-agreed.v1"), Wider.said(id)));
    }
}
