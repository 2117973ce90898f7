package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class ImportHttpTest {
    private static final int STAFF = 17;

    @Test
    void recordsStaffAndTellsOnlyWhatChanged() {
        var authority = new Authority("staff");
        var first = authority.team().post("/v1/imports/staff", "text/csv", Authority.STAFF);
        Authority.done(201, first);
        assertEquals(STAFF, changed(authority, first));
        assertEquals(0, changed(authority, authority.team().post("/v1/imports/staff", "text/csv", Authority.STAFF)));
        var moved = Authority.STAFF.replace("w-4,social-worker,t4", "w-4,social-worker,t3");
        assertEquals(1, changed(authority, authority.team().post("/v1/imports/staff", "text/csv", moved)));
        awaitMessages("staff", "allocation-staff", STAFF + 1);
    }

    @Test
    void recordsInvolvementsAndTheirEnds() {
        var authority = new Authority("involved");
        var header = "child,staff,involvement,from,to\n";
        var first = authority
                .team()
                .post(
                        "/v1/imports/involvements",
                        "text/csv",
                        header + "ch-1,w-1,worker,2026-02-02,\nch-1,w-2,iro,03/02/2026,\n");
        assertEquals(2, changed(authority, first));
        var ended = authority
                .team()
                .post("/v1/imports/involvements", "text/csv", header + "ch-1,w-1,worker,2026-02-02,2026-08-31\n");
        assertEquals(1, changed(authority, ended));
        awaitMessages("involved", "allocation-involvement", 3);
    }

    @Test
    void takesAllOrNothing() {
        var authority = new Authority("nothing").withPopulation();
        var broken = Authority.CHILDREN_CSV.replace("ch-002,t3", "ch 002,t3").replace(",N,,\n", ",perhaps,,\n");
        var refused = authority.team().post("/v1/imports/children", "text/csv", broken);
        assertEquals(400, refused.status(), refused.body());
        assertTrue(refused.json().get("problems").size() > 10);
        assertEquals(
                "row 3, column child", refused.json().at("/problems/0/field").asText());
        assertEquals(
                0,
                changed(authority, authority.team().post("/v1/imports/children", "text/csv", Authority.CHILDREN_CSV)));
    }

    @Test
    void takesNoNamesAndQuotesNoCellBack() {
        var authority = new Authority("names");
        var refused = authority
                .team()
                .post(
                        "/v1/imports/children",
                        "text/csv",
                        "child,team,service,worker,Forename\nch-1,t1,s1,w-1,Zacharias\n");
        assertEquals(400, refused.status());
        assertFalse(refused.body().contains("Zacharias"));
        assertTrue(refused.body().contains("names"));
    }

    @Test
    void undoesTheRowsWhenTheImportItselfIsRefused() {
        var authority = new Authority("undone").withPopulation();
        var asked = authority.team().with("Idempotency-Key", "once");
        Authority.done(201, asked.post("/v1/imports/children", "text/csv", Authority.CHILDREN_CSV));
        var other = asked.post("/v1/imports/children", "text/csv", "child,team,service,worker\nnew-1,t1,s1,w-1\n");
        assertEquals(422, other.status(), other.body());
        assertEquals(
                0,
                changed(authority, authority.team().post("/v1/imports/children", "text/csv", Authority.CHILDREN_CSV)));
    }

    @Test
    void answersARepeatedImportAsBefore() {
        var authority = new Authority("repeated");
        var asked = authority.team().with("Idempotency-Key", "once");
        var first = asked.post("/v1/imports/staff", "text/csv", Authority.STAFF);
        var again = asked.post("/v1/imports/staff", "text/csv", Authority.STAFF);
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals("true", again.header("Idempotent-Replayed"));
    }

    @Test
    void asksForARoleThatImports() {
        assertEquals(
                403,
                Asked.by("x", "tm-1", "team-manager")
                        .post("/v1/imports/staff", "text/csv", Authority.STAFF)
                        .status());
        assertEquals(404, new Authority("x").team().get("/v1/imports/none").status());
        assertEquals(404, new Authority("x").team().get("/v1/imports/no!ne").status());
    }

    @Test
    void publishesAProgrammeVersionOnce() {
        var authority = new Authority("programme").withProgramme();
        var yaml = Programmes.shippedYaml("bradford");
        Authority.done(201, authority.manager().post("/v1/programmes", "application/yaml", yaml));
        var changed = yaml.replace("samplePercent: 25", "samplePercent: 30");
        var refused = authority.manager().post("/v1/programmes", "application/yaml", changed);
        assertEquals(409, refused.status(), refused.body());
        Authority.done(
                201,
                authority
                        .manager()
                        .post("/v1/programmes", "application/yaml", changed.replace("\nversion: 1", "\nversion: 2")));
        var listed = authority.team().get("/v1/programmes").json();
        assertEquals(2, listed.at("/items/0/versions").size());
        var shown = authority.team().get("/v1/programmes/bradford/versions/1").json();
        var shipped = Programmes.shipped("bradford");
        assertEquals(Programmes.digest(shipped), shown.get("digest").asText());
        assertEquals(Programmes.toJson(shipped), shown.get("policy").toString());
        assertEquals(
                404, authority.team().get("/v1/programmes/bradford/versions/3").status());
        assertEquals(
                404,
                authority.team().get("/v1/programmes/bradford/versions/one").status());
        assertEquals(
                404, authority.team().get("/v1/programmes/no!ne/versions/1").status());
        awaitMessages("programme", "allocation", 2);
    }

    @Test
    void namesEveryFaultOfAProgramme() {
        var authority = new Authority("faulty");
        var yaml = Programmes.shippedYaml("bradford").replace("samplePercent: 25", "samplePercent: 250");
        var refused = authority.manager().post("/v1/programmes", "application/yaml", yaml);
        assertEquals(400, refused.status(), refused.body());
        assertEquals("moderation.samplePercent", refused.json().get("field").asText());
        assertEquals(
                403,
                authority
                        .team()
                        .post("/v1/programmes", "application/yaml", yaml)
                        .status());
    }

    private static int changed(Authority authority, Asked.Answer imported) {
        Authority.done(201, imported);
        return authority
                .team()
                .get(imported.header("Location"))
                .json()
                .get("changed")
                .asInt();
    }

    private static void awaitMessages(String authority, String topic, int count) {
        var prefix = ConfigProvider.getConfig().getValue("practice-audit.topic-prefix", String.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Stack.running().topics().readAll(prefix + topic).stream()
                                .filter(message -> message.key().startsWith(authority + "/"))
                                .count(),
                        found -> found == count);
    }
}
