package org.practiceaudit.reporting.views;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.reporting.History;
import org.practiceaudit.reporting.TakenIn;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** What other tools read says the same as the reports, survives a rebuild, and is all that they can read. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReportingViewsTest {
    private static final String CYCLE = "2028-05";
    private static final List<String> VIEWS =
            List.of("cycles", "audits", "grades", "moderations", "decisions", "actions", "pathways", "pathway_steps");

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "practice-audit.owner.username")
    String owner;

    @ConfigProperty(name = "practice-audit.reading-role")
    String reading;

    @BeforeEach
    void haveACycle() throws SQLException {
        TakenIn.once(prefix, CYCLE, () -> History.of(CYCLE, 60, 33));
        allow(History.AUTHORITY);
    }

    private void allow(String... authorities) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, owner);
                var statement = connection.createStatement()) {
            statement.execute("delete from reporting.reader");
            for (var authority : authorities) {
                statement.execute("insert into reporting.reader (login, authority) values ('%s', '%s')"
                        .formatted(reading, authority));
            }
        }
    }

    private Connection reader() throws SQLException {
        return DriverManager.getConnection(url, reading, reading);
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (var connection = reader();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static String token() {
        return Stack.running().token("s-head-qa", History.AUTHORITY, "head-of-quality-assurance", "operator");
    }

    private static JsonPath report() {
        return given().auth()
                .oauth2(token())
                .get("/v1/reports/cycles/" + CYCLE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Integer> tally(String column) throws SQLException {
        var tally = new TreeMap<String, Integer>();
        rows("select %1$s, count(*) from reporting.audits where cycle = '%2$s' and %1$s is not null group by 1"
                        .formatted(column, CYCLE))
                .forEach(row -> tally.put(row.get(0), Integer.valueOf(row.get(1))));
        return tally;
    }

    private long count(String view, String where) throws SQLException {
        return Long.parseLong(
                rows("select count(*) from reporting.%s where cycle = '%s' and %s".formatted(view, CYCLE, where))
                        .getFirst()
                        .getFirst());
    }

    @Test
    void countsWhatTheCycleReportCounts() throws SQLException {
        var report = report();

        assertEquals(report.getMap("total.grades.byAuditor"), tally("auditor_grade"));
        assertEquals(report.getMap("total.grades.byModerator"), tally("moderated_grade"));
        assertEquals(report.getMap("total.grades.ofRecord"), tally("grade_of_record"));
        assertEquals(report.getLong("total.audits.allocated"), count("audits", "true"));
        assertEquals(report.getLong("total.audits.completed"), count("audits", "completed"));
        assertEquals(report.getLong("total.audits.onTime"), count("audits", "on_time"));
        assertEquals(report.getLong("total.moderations.changed"), count("moderations", "changed"));
        assertEquals(report.getLong("total.actions.closed"), count("actions", "standing = 'closed'"));
        assertEquals(report.getLong("total.actions.opened"), count("actions", "standing <> 'replaced'"));
        assertTrue(count("pathway_steps", "due_on is not null") > 0);
        assertEquals(
                tally("auditor_grade").values().stream().mapToLong(it -> it).sum(),
                count("grades", "section = 'overall' and given_by = 'auditor'"));
    }

    @Test
    void saysTheSameAfterARebuild() throws SQLException {
        var before = new TreeMap<String, List<List<String>>>();
        for (var view : VIEWS) {
            before.put(view, rows("select * from reporting." + view + " order by 1, 2, 3, 4, 5"));
        }

        given().auth()
                .oauth2(token())
                .post("/v1/operations/projection/rebuild")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().auth()
                        .oauth2(token())
                        .get("/v1/operations/projection")
                        .jsonPath()
                        .getString("rebuild.state")
                        .equalsIgnoreCase("switched"));

        for (var view : VIEWS) {
            assertEquals(before.get(view), rows("select * from reporting." + view + " order by 1, 2, 3, 4, 5"), view);
        }
    }

    @Test
    void showsEachLoginItsAuthoritiesOnly() throws SQLException {
        allow("of-no-other-test");

        for (var view : VIEWS) {
            assertEquals(List.of(), rows("select * from reporting." + view), view);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from stream_facts",
                "select * from stream_facts_1",
                "select * from intake_log",
                "select * from projection",
                "select * from reporting.facts",
                "select * from reporting.reader",
                "insert into reporting.reader (login, authority) values (current_user, 'enfield')",
                "insert into reporting.cycles (authority) values ('x')",
                "update reporting.moderations set reason = 'x'",
                "delete from reporting.actions",
                "create table reporting.mine (a integer)",
                "create table public.mine (a integer)",
                "create temporary table mine (a integer)"
            })
    void letsNobodyReadOrWriteAnythingElse(String sql) throws SQLException {
        try (var connection = reader();
                var statement = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertTrue(
                    refused.getMessage().contains("permission denied")
                            || refused.getMessage().contains("cannot"),
                    refused::getMessage);
        }
    }

    @Test
    void tellsOfNoChildAndNoWorker() throws SQLException {
        for (var view : VIEWS) {
            for (var row : rows("select * from reporting." + view)) {
                assertFalse(
                        row.contains("s-worker") || row.stream().anyMatch(value -> value.matches("c-[0-9]+")), view);
            }
        }
    }

    /** Every column is explained. */
    @Test
    void isDocumented() throws Exception {
        var page = Files.readString(Path.of("../docs/reporting-views.md"));
        for (var view : VIEWS) {
            var section = page.substring(page.indexOf("## " + view + "\n"));
            for (var column : columns(view)) {
                assertTrue(section.contains("| `" + column + "` |"), view + "." + column);
            }
        }
    }

    private List<String> columns(String view) throws SQLException {
        try (var connection = reader();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select * from reporting." + view + " limit 0")) {
            var names = new ArrayList<String>();
            for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                names.add(result.getMetaData().getColumnName(column));
            }
            return names;
        }
    }
}
