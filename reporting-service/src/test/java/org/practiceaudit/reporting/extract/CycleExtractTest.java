package org.practiceaudit.reporting.extract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.History;
import org.practiceaudit.reporting.TakenIn;
import org.practiceaudit.reporting.exports.Heap;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class CycleExtractTest {
    private static final String CYCLE = "2028-03";
    private static final String ADDRESS = "/v1/reports/cycles/" + CYCLE + "/audits";

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "practice-audit.owner.username")
    String owner;

    @Inject
    CycleCursor cursor;

    @BeforeEach
    void haveACycle() {
        TakenIn.once(prefix, CYCLE, () -> History.of(CYCLE, 40, 51));
    }

    private static Response get(String address, String... roles) {
        return given().auth()
                .oauth2(Stack.running().token("s-head-qa", History.AUTHORITY, roles))
                .get(address);
    }

    private static Response get(String address) {
        return get(address, "head-of-quality-assurance");
    }

    private static List<Map<String, String>> csv(Response answer) throws IOException {
        return new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(answer.asByteArray())
                .readAll();
    }

    private static Map<String, Integer> tally(List<Map<String, String>> rows, String column) {
        var tally = new TreeMap<String, Integer>();
        rows.stream()
                .map(row -> row.get(column))
                .filter(grade -> !grade.isEmpty())
                .forEach(grade -> tally.merge(grade.toLowerCase().replace(' ', '-'), 1, Integer::sum));
        return tally;
    }

    @Test
    @Rule("TH-18")
    void tellsTheGradingsOfEveryAuditAsTheCycleReportCountsThem() throws IOException {
        for (var asAt : List.of("", "&asAt=2026-09-02", "&asAt=2030-01-01")) {
            var rows = csv(get(ADDRESS + "?format=csv" + asAt));
            var report =
                    get("/v1/reports/cycles/" + CYCLE + "?format=json" + asAt).jsonPath();

            assertEquals(report.getInt("total.audits.allocated"), rows.size(), asAt);
            assertEquals(report.getMap("total.grades.byAuditor"), tally(rows, "Auditor's grade"), asAt);
            assertEquals(report.getMap("total.grades.byModerator"), tally(rows, "Moderator's grade"), asAt);
            assertEquals(report.getMap("total.grades.ofRecord"), tally(rows, "Grade of record"), asAt);
        }
    }

    @Test
    void saysTheSameInEveryFormat() throws IOException {
        var csv = csv(get(ADDRESS + "?format=csv"));
        var json = JsonPath.from(new ByteArrayInputStream(get(ADDRESS).asByteArray()));

        assertEquals(csv.stream().map(row -> row.get("Audit")).toList(), json.getList("rows.audit"));
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(get(ADDRESS + "?format=xlsx").asByteArray()))) {
            assertEquals(
                    csv.stream().map(row -> row.get("Audit")).toList(),
                    workbook.getFirstSheet().read().stream()
                            .skip(1)
                            .map(row -> row.getCellText(0))
                            .toList());
        }
    }

    @Test
    void refusesWhatHasNoEndOfPages() {
        assertEquals(400, get(ADDRESS + "?format=pdf").statusCode());
        assertEquals(400, get(ADDRESS + "?format=nonsense").statusCode());
    }

    @Test
    void knowsNoCycleThatWasNeverHeardOf() {
        assertEquals(404, get("/v1/reports/cycles/1999-01/audits").statusCode());
    }

    @Test
    void givesOthersNoMoreThanIsTheirs() throws IOException {
        assertEquals(403, get(ADDRESS + "?format=csv", "practitioner").statusCode());
        assertEquals(List.of(), csv(get(ADDRESS + "?format=csv", "team-manager")));
    }

    @Test
    void readsFiveThousandAuditsWithFlatMemory() throws SQLException {
        var rows = 5_000;
        manyAudits("2028-04", rows);
        var seen = new AtomicInteger();
        var most = new AtomicLong();
        var before = Heap.used();

        cursor.each(new Reader("many", "s-head-qa", new Scope.Authority()), "2028-04", KnownUntil.of(null), story -> {
            if (seen.incrementAndGet() % 1_000 == 1 || seen.get() == rows) {
                most.accumulateAndGet(Heap.used(), Math::max);
            }
        });

        assertEquals(rows, seen.get());
        assertTrue(most.get() - before < 8 << 20, () -> "grew by " + (most.get() - before) / 1024 + " of 20,000 KiB");
    }

    @Test
    void laysOutNoHundredPagesOfRows() throws SQLException {
        manyAudits("2028-05", 3_001);

        ofMany("/v1/reports/audits?cycle=2028-05&format=pdf")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("field", is("format"));
        ofMany("/v1/reports/audits?cycle=2028-05&format=csv")
                .then()
                .log()
                .ifError()
                .statusCode(200);
    }

    private static Response ofMany(String address) {
        return given().auth()
                .oauth2(Stack.running().token("s-head-qa", "many", "head-of-quality-assurance"))
                .get(address);
    }

    /** Facts of audits whose allocations are far longer than any, so that all of them together would show. */
    private void manyAudits(String cycle, int audits) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, owner);
                var insert = connection.prepareStatement("""
                        insert into stream_facts_%d
                            (authority, topic, stream, cycle, kind, last_sequence, heard_sequence, facts)
                        select 'many', 'allocation', 'allocation-' || ? || n, ?, 'allocation', 1, 1,
                               json_build_object('of', 'allocation', 'audit', to_char(n, 'FM00000'), 'child', repeat('c', 4000),
                                   'auditor', 's-a', 'moderator', 's-m', 'worker', 's-w', 'team', 't', 'service', 's',
                                   'dueOn', '2026-09-30', 'sort', json_build_object('kind', 'full', 'blind', false,
                                   'sampled', false))
                        from generate_series(1, ?) n
                        union all
                        select 'many', 'allocation', 'cycle-' || c, c, 'cycle', 1, 1,
                               json_build_object('of', 'cycle', 'cycle', c, 'dates', json_build_object('name', c,
                                   'startsOn', '2026-09-01', 'endsOn', '2026-09-30', 'auditsDueOn', '2026-09-30'))
                        from (select cast(? as text) as c) cycle
                        """.formatted(live(connection)))) {
            insert.setString(1, cycle);
            insert.setString(2, cycle);
            insert.setInt(3, audits);
            insert.setString(4, cycle);
            insert.executeUpdate();
        }
    }

    private static int live(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select live_generation from projection")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
