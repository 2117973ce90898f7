package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class EnquiryHttpTest {
    private static final LocalDate TODAY = LocalDate.now(WorkingDays.LONDON);

    /** In which a cycle of the front door begins, far enough ahead for every clock. */
    private static final YearMonth AHEAD = Stream.iterate(
                    YearMonth.from(TODAY).plusMonths(2), each -> each.plusMonths(1))
            .filter(each -> each.getMonthValue() % 6 == 4)
            .findFirst()
            .orElseThrow();

    private static final String STAFF = """
            staff,jobRole,team,service,responsibleFor,lineManager,trainedOn,contactReference
            hos-1,head-of-service,,mash,t1;t2,,2026-01-05,
            sm-1,service-manager,,mash,t1;t2,hos-1,2026-01-05,
            tm-1,team-manager,t1,mash,t1,sm-1,2026-01-05,
            tm-2,team-manager,t2,mash,t2,sm-1,2026-01-05,
            ap-1,advanced-practitioner,t1,mash,,tm-1,2026-01-05,
            ap-2,advanced-practitioner,t2,mash,,tm-2,2026-01-05,
            qa-1,qa-audit-officer,,,,,2026-01-05,
            psw-1,principal-social-worker,,,,,2026-01-05,
            w-1,social-worker,t1,mash,,tm-1,,
            w-2,social-worker,t2,mash,,tm-2,,
            """;

    private static final String CHILDREN = """
            child,team,service,worker
            ch-1,t1,mash,w-1
            ch-2,t2,mash,w-2
            ch-3,t1,mash,w-1
            ch-4,t2,mash,w-2
            """;

    private static final String PRESENT = Stream.of(
                    "head-of-service", "group-manager", "principal-social-worker", "audit-team")
            .map(role -> "{\"role\":\"" + role + "\",\"staff\":\"" + role + "-1\"}")
            .reduce((one, other) -> one + "," + other)
            .orElseThrow();

    private static Authority published(String code) {
        var authority = new Authority(code);
        Authority.done(
                201,
                authority
                        .manager()
                        .post("/v1/programmes", "application/yaml", Programmes.shippedYaml("tower-hamlets")));
        return authority;
    }

    private static String planned(Authority authority, YearMonth month) {
        var plan = "{\"programme\":\"tower-hamlets\",\"version\":1,\"month\":\"" + month
                + "\",\"name\":\"Front door\",\"group\":\"front-door\"}";
        var answer = authority.team().post("/v1/cycles", plan);
        Authority.done(201, answer);
        return answer.header("Location");
    }

    private static String meeting(LocalDate heldOn, String lines) {
        return "{\"heldOn\":\"" + heldOn + "\",\"inputs\":[\"performance-data\",\"complaints\"],"
                + "\"goingWell\":\"Quick screening.\",\"worries\":\"Repeats.\",\"needToKnow\":\"Thresholds.\","
                + "\"lines\":" + lines + ",\"present\":[" + PRESENT + "]}";
    }

    private static String lines(String... codes) {
        return Stream.of(codes)
                .map(code -> "{\"code\":\"" + code + "\",\"question\":\"What of " + code + "?\"}")
                .toList()
                .toString();
    }

    private static void awaitMeeting(Authority authority, String cycle, String field, String value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> authority
                                .team()
                                .get(cycle + "/enquiry-meeting")
                                .json()
                                .path(field)
                                .asText(),
                        value::equals);
    }

    @Test
    @Rule({"TH-02", "TH-03", "TH-08"})
    void waitsForTheMeetingAndDrawsUnderTheLinesThatItAgrees() {
        var authority = published("agreed");
        Authority.done(201, authority.team().post("/v1/imports/staff", "text/csv", STAFF));
        Authority.done(201, authority.team().post("/v1/imports/children", "text/csv", CHILDREN));
        var cycle = planned(authority, AHEAD);
        var address = cycle + "/enquiry-meeting";
        var expected = authority.team().get(address).json();
        assertEquals("expected", expected.get("state").asText());
        var starts = WorkingDays.englandAndWales().firstWorkingDayOf(AHEAD).date();
        assertEquals(
                WorkingDays.englandAndWales().weeksBefore(starts, 2).date().toString(),
                expected.get("dueOn").asText());
        Authority.done(200, authority.team().step(cycle + "/freeze", ""));
        var early = authority.team().step(cycle + "/draw", "{\"seed\":7,\"shortfallAccepted\":\"a small town\"}");
        assertEquals("TH-02", early.json().get("rule").asText(), early.body());

        Authority.done(201, authority.team().post(address, meeting(TODAY, lines("thresholds", "repeats"))));
        assertEquals(
                409,
                authority.team().post(address, meeting(TODAY, lines("other"))).status());
        var read = authority.team().get(address);
        assertEquals("held", read.json().get("state").asText());
        assertEquals(false, read.json().get("late").asBoolean());
        var replaced = authority
                .team()
                .with("If-Match", read.header("ETag"))
                .put(address + "/lines", "{\"lines\":" + lines("thresholds") + ",\"reason\":\"answered already\"}");
        Authority.done(200, replaced);
        assertEquals(
                2, authority.team().get(address).json().at("/changes/0/before").size());
        CycleHttpTest.awaitPublished("agreed", "allocation.lines-of-enquiry-agreed.v1", 2);

        Authority.done(
                200, authority.team().step(cycle + "/draw", "{\"seed\":7,\"shortfallAccepted\":\"a small town\"}"));
        assertEquals(
                "[\"thresholds\"]",
                authority.team().get(cycle).json().at("/sample/lines").toString());
        var tooLate = authority
                .team()
                .with("If-Match", replaced.header("ETag"))
                .put(address + "/lines", "{\"lines\":" + lines("other") + ",\"reason\":\"changed our minds\"}");
        assertEquals(409, tooLate.status(), tooLate.body());
        sendsTheLinesWithEveryAudit(authority, cycle);
    }

    @Test
    @Rule("TH-02")
    void letsDipSamplesGoByTheLinesOfTheCycleThatTheyGoWith() {
        var authority = published("dips");
        Authority.done(201, authority.team().post("/v1/imports/staff", "text/csv", STAFF));
        Authority.done(201, authority.team().post("/v1/imports/children", "text/csv", CHILDREN));
        var cycle = planned(authority, AHEAD);
        Authority.done(
                201, authority.team().post(cycle + "/enquiry-meeting", meeting(TODAY, lines("thresholds", "repeats"))));
        var plan = "{\"programme\":\"tower-hamlets\",\"version\":1,\"month\":\"" + AHEAD
                + "\",\"name\":\"Dips\",\"activity\":\"dip-sample\",\"following\":\""
                + cycle.substring(cycle.lastIndexOf('/') + 1) + "\"}";
        var dips = authority.team().post("/v1/cycles", plan).header("Location");
        assertEquals(404, authority.team().get(dips + "/enquiry-meeting").status());
        var own = authority.team().post(dips + "/enquiry-meeting", meeting(TODAY, lines("other")));
        assertEquals("TH-02", own.json().get("rule").asText(), own.body());
        Authority.done(200, authority.team().step(dips + "/freeze", ""));
        Authority.done(
                200, authority.team().step(dips + "/draw", "{\"seed\":7,\"shortfallAccepted\":\"a small town\"}"));
        assertEquals(
                "[\"thresholds\",\"repeats\"]",
                authority.team().get(dips).json().at("/sample/lines").toString());
    }

    @Test
    @Rule("TH-07")
    void aReviewingOfficerSamplesOnceSomebodyAboveThemHasAgreed() {
        var authority = published("agreeing");
        Authority.done(
                201,
                authority
                        .team()
                        .post(
                                "/v1/imports/staff",
                                "text/csv",
                                STAFF + "iro-1,iro,,,,gm-1,2026-01-05,\ngm-1,group-manager,,,,,,\n"));
        Authority.done(201, authority.team().post("/v1/imports/children", "text/csv", CHILDREN));
        var full = planned(authority, AHEAD);
        Authority.done(
                201, authority.team().post(full + "/enquiry-meeting", meeting(TODAY, lines("thresholds", "repeats"))));
        var plan = "{\"programme\":\"tower-hamlets\",\"version\":1,\"month\":\"" + AHEAD
                + "\",\"name\":\"Dips\",\"activity\":\"dip-sample\",\"following\":\""
                + full.substring(full.lastIndexOf('/') + 1) + "\"}";
        var dips = authority.team().post("/v1/cycles", plan).header("Location");
        Authority.done(200, authority.team().step(dips + "/freeze", ""));
        assertEquals(1, auditorsOf(authority, dips));

        var agreement = "{\"staff\":\"iro-1\"}";
        var address = dips + "/sampling-agreements";
        assertEquals(403, authority.team().post(address, agreement).status());
        var stranger = Asked.by("agreeing", "hos-1", "head-of-service").post(address, agreement);
        assertEquals("TH-07", stranger.json().get("rule").asText(), stranger.body());
        Authority.done(201, Asked.by("agreeing", "gm-1", "group-manager").post(address, agreement));
        assertEquals(
                "gm-1",
                authority.team().get(address).json().at("/items/0/agreedBy").asText());

        Authority.done(200, authority.team().step(dips + "/restart", "{\"reason\":\"agreement-given\"}"));
        Authority.done(200, authority.team().step(dips + "/freeze", ""));
        assertEquals(2, auditorsOf(authority, dips));
    }

    private static int auditorsOf(Authority authority, String cycle) {
        return authority.team().get(cycle).json().at("/frame/auditors").asInt();
    }

    private static void sendsTheLinesWithEveryAudit(Authority authority, String cycle) {
        Authority.done(200, authority.team().step(cycle + "/assign", ""));
        var refused = authority.team().step(cycle + "/confirm", "");
        assertEquals(403, refused.status());
        assertEquals("TH-03", refused.json().get("rule").asText());
        Authority.done(
                200, Asked.by(authority.code(), "hos-1", "head-of-service").step(cycle + "/confirm", ""));
        var notices = authority.team().get(cycle + "/notices").json().get("items");
        assertEquals("head-of-learning-academy", notices.get(1).get("role").asText());
        assertEquals("auditor", notices.get(2).get("role").asText());
        assertEquals(
                "What of thresholds?", notices.get(2).at("/lines/0/question").asText());
        assertEquals(true, notices.get(2).get("commentOnEveryLine").asBoolean());
        var row =
                authority.team().get(cycle + "/record").body().lines().toList().get(1);
        assertEquals("thresholds", row.split(",")[14]);
    }

    @Test
    @Rule({"TH-02", "TH-03"})
    void saysByItselfThatMeetingAndProposalDidNotComeInTime() {
        var authority = published("missed");
        var cycle = planned(authority, YearMonth.of(2026, 4));
        awaitMeeting(authority, cycle, "state", "missed");
        var held = LocalDate.of(2026, 3, 24);
        Authority.done(201, authority.team().post(cycle + "/enquiry-meeting", meeting(held, lines("thresholds"))));
        awaitMeeting(authority, cycle, "late", "true");
        awaitMeeting(authority, cycle, "proposalMissed", "true");
    }

    @Test
    void asksForRolesAndForInputThatCanBe() {
        var authority = published("asked");
        var cycle = planned(authority, AHEAD);
        var address = cycle + "/enquiry-meeting";
        var auditor = Asked.by("asked", "tm-1", "auditor");
        assertEquals(
                403, auditor.post(address, meeting(TODAY, lines("thresholds"))).status());
        assertEquals(403, auditor.get(address).status());
        assertEquals(
                403,
                Asked.by("asked", "hos-1", "head-of-service")
                        .post(address, meeting(TODAY, lines("thresholds")))
                        .status());
        assertEquals(
                200, Asked.by("asked", "hos-1", "head-of-service").get(address).status());
        assertEquals(
                404, authority.team().get("/v1/cycles/none/enquiry-meeting").status());
        assertEquals(
                404,
                authority
                        .team()
                        .post("/v1/cycles/none/enquiry-meeting", meeting(TODAY, lines("thresholds")))
                        .status());
        assertEquals(400, authority.team().post(address, meeting(TODAY, "[]")).status());
        var alone = meeting(TODAY, lines("thresholds")).replace(PRESENT, "{\"role\":\"audit-team\",\"staff\":\"a\"}");
        var refused = authority.team().post(address, alone);
        assertEquals(422, refused.status(), refused.body());
        assertEquals(3, refused.json().get("problems").size());
        assertEquals("present", refused.json().get("field").asText());
    }
}
