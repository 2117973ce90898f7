package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.allocation.population.Workbook;
import org.practiceaudit.programme.DrawnFrom;
import org.practiceaudit.testing.ServiceStackResource;

/** Inspection extracts, foster carers and rejects, as whoever imports sees them. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class ExtractHttpTest {
    private static final String CHILDREN = "/v1/imports/children";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Object[] IN_NEED = {
        "Child Unique ID", "CIN Start Date", "Sex", "Allocated Team", "Allocated Worker"
    };

    @Inject
    Population population;

    @Test
    void takesAWorkbook() throws Throwable {
        var authority = withStaff("workbook");
        var workbook = Workbook.xlsx(Map.of(
                "List 6",
                new Object[][] {
                    IN_NEED,
                    {77, LocalDate.of(2026, 1, 2), "a) Male", "t1", "w-1"},
                    {"ch-2", "03/01/2026", "F", "t3", "w-3"}
                },
                "List 11",
                new Object[][] {{"Adopters"}}));
        var taken = send(authority, CHILDREN, XLSX, workbook);
        assertEquals(201, taken.statusCode(), taken.body());
        var shown = authority.team().get(location(taken)).json();
        assertEquals(2, shown.get("rows").asInt());
        assertEquals("List 11", shown.at("/ignored/0").asText());
        assertEquals(List.of("77/s1/child-in-need", "ch-2/s2/child-in-need"), planned(authority));
    }

    @Test
    void takesAZipOfLists() throws Throwable {
        var authority = withStaff("zipped");
        var zip = Workbook.zip(Map.of(
                "list_8.csv", "Child Unique ID,Legal Status,Allocated Team,Allocated Worker\nch-1,C1,t1,w-1\n",
                "list_1.csv", "Child Unique ID,Date of Contact\nch-1,01/02/2026\n"));
        var taken = send(authority, CHILDREN, "application/zip", zip);
        assertEquals(201, taken.statusCode(), taken.body());
        assertEquals(List.of("ch-1/s1/child-in-care"), planned(authority));
    }

    @Test
    void replacesChildrenAndFosterCarersApart() throws Throwable {
        var authority = withStaff("carers");
        var carers =
                "carer,team,service,supervising social worker,approvedOn\nfc-1,t1,s1,w-1,2020-01-02\nfc-2,t1,s1,w-1,\n";
        Authority.done(201, authority.team().post("/v1/imports/foster-carers", "text/csv", carers));
        Authority.done(201, authority.team().post(CHILDREN, "text/csv", "child,team,service,worker\nfc-1,t1,s1,w-1\n"));
        assertEquals(List.of("fc-1/child", "fc-1/foster-carer", "fc-2/foster-carer"), subjects(authority));
        var fewer = authority
                .team()
                .post("/v1/imports/foster-carers", "text/csv", "carer,team,service,worker\nfc-2,t1,s1,w-1\n");
        assertEquals(
                1,
                authority
                        .team()
                        .get(fewer.header("Location"))
                        .json()
                        .get("changed")
                        .asInt());
        assertEquals(List.of("fc-1/child", "fc-2/foster-carer"), subjects(authority));
    }

    @Test
    void takesTheGoodRowsWhereTheRejectsAreAccepted() throws Throwable {
        var authority = withStaff("accepting");
        var csv = "child,team,service,worker\nch-1,t1,s1,w-1\nch-2,t 1,s1,nobody\nch-3,t1,s1,w-1\n";
        var taken = authority.team().post(CHILDREN + "?acceptRejects=true", "text/csv", csv);
        Authority.done(201, taken);
        var shown = authority.team().get(taken.header("Location")).json();
        assertEquals(2, shown.get("rows").asInt());
        assertEquals(1, shown.get("rejected").asInt());
        assertEquals(List.of("ch-1/child", "ch-3/child"), subjects(authority));
        var rejects = authority.team().get(taken.header("Location") + "/rejects");
        assertEquals(200, rejects.status());
        assertTrue(rejects.header("Content-Type").startsWith("text/csv"), rejects.header("Content-Type"));
        assertTrue(rejects.header("Content-Disposition").startsWith("attachment; filename=\"rejects-"));
        assertEquals(
                List.of(
                        "file,row,column,reason,remedy",
                        "children,3,team,is not a reference,\"Use 1 to 40 letters, digits, '.', '_' or '-', without spaces.\"",
                        "children,3,worker,names nobody in the staff directory,"
                                + "\"Import the staff first, or correct the id.\""),
                rejects.body().lines().toList());
    }

    @Test
    void keepsTheRejectsOfARefusedImport() throws Throwable {
        var authority = withStaff("refusing");
        var rows = new StringBuilder("child,team,service,worker\nch-ok,t1,s1,w-1\n");
        for (int i = 0; i < 300; i++) {
            rows.append("ch-").append(i).append(",t1,s1,Zacharias\n");
        }
        var refused = authority.team().post(CHILDREN, "text/csv", rows.toString());
        assertEquals(400, refused.status(), refused.body());
        assertEquals(201, refused.json().get("problems").size());
        assertEquals(List.of(), subjects(authority));
        var whole = authority.team().get(refused.json().get("instance").asText());
        assertEquals(301, whole.body().lines().count(), whole.body());
        assertFalse((refused.body() + whole.body()).contains("Zacharias"));
        assertEquals(
                404,
                new Authority("elsewhere")
                        .team()
                        .get(refused.json().get("instance").asText())
                        .status());
    }

    @Test
    void takesStaffAndInvolvementsWithoutTheirRejects() {
        var authority = new Authority("partly");
        var staff = authority
                .team()
                .post(
                        "/v1/imports/staff?acceptRejects=true",
                        "text/csv",
                        "staff,jobRole\nw-1,social-worker\nw-2,Social Worker\n");
        Authority.done(201, staff);
        assertEquals(
                1,
                authority
                        .team()
                        .get(staff.header("Location"))
                        .json()
                        .get("changed")
                        .asInt());
        var none = authority.team().get(staff.header("Location") + "/rejects");
        assertEquals(2, none.body().lines().count());
        var clean = authority.team().post("/v1/imports/staff", "text/csv", "staff,jobRole\nw-1,social-worker\n");
        assertEquals(
                1,
                authority
                        .team()
                        .get(clean.header("Location") + "/rejects")
                        .body()
                        .lines()
                        .count());
    }

    @Test
    void doesNotRepeatAnOldImportWhenItsRequestIsRepeated() throws Throwable {
        var authority = withStaff("again");
        var once = authority.team().with("Idempotency-Key", "first");
        Authority.done(201, once.post(CHILDREN, "text/csv", "child,team,service,worker\nch-1,t1,s1,w-1\n"));
        Authority.done(201, authority.team().post(CHILDREN, "text/csv", "child,team,service,worker\nch-2,t1,s1,w-1\n"));
        var again = once.post(CHILDREN, "text/csv", "child,team,service,worker\nch-1,t1,s1,w-1\n");
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(List.of("ch-2/child"), subjects(authority));
    }

    @Test
    void refusesNamesInAWorkbook() throws Throwable {
        var authority = withStaff("named");
        var workbook =
                Workbook.xlsx(Map.of("List 6", new Object[][] {{"Child Unique ID", "Surname"}, {"ch-1", "Zacharias"}}));
        var refused = send(authority, CHILDREN, XLSX, workbook);
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("List 6, row 1, column Surname holds names"), refused.body());
        assertFalse(refused.body().contains("Zacharias"));
    }

    private static Authority withStaff(String code) {
        var authority = new Authority(code);
        Authority.done(201, authority.team().post("/v1/imports/staff", "text/csv", Authority.STAFF));
        return authority;
    }

    /** Children and carers by reference. */
    private List<Child> children(Authority authority) throws Throwable {
        var all = new ArrayList<Child>();
        for (var subject : List.of(DrawnFrom.Subject.CHILD, DrawnFrom.Subject.FOSTER_CARER)) {
            all.addAll(VertxContextSupport.subscribeAndAwait(() -> population.records(authority.code(), subject)));
        }
        all.sort(Comparator.comparing(Child::child));
        return all;
    }

    private List<String> subjects(Authority authority) throws Throwable {
        return children(authority).stream()
                .map(child -> child.child() + "/" + child.subject())
                .toList();
    }

    private List<String> planned(Authority authority) throws Throwable {
        return children(authority).stream()
                .map(child -> child.child() + "/" + child.service() + "/" + child.planType())
                .toList();
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> send(Authority authority, String path, String type, byte[] body)
            throws Exception {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", int.class);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + authority.team().token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
