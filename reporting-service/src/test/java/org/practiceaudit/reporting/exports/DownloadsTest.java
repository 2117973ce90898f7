package org.practiceaudit.reporting.exports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.History;
import org.practiceaudit.reporting.TakenIn;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class DownloadsTest {
    private static final String CYCLE = "2028-01";
    private static final String REPORT = "/v1/reports/cycles/" + CYCLE;

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @BeforeEach
    void haveACycle() {
        TakenIn.once(prefix, CYCLE, () -> History.of(CYCLE, 25, 21));
    }

    private static Response get(String address) {
        return given().auth()
                .oauth2(Stack.running().token("s-head-qa", History.AUTHORITY, "head-of-quality-assurance"))
                .get(address);
    }

    private static byte[] download(String format) {
        var answer = get(REPORT + "?asAt=2026-12-31&format=" + format);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "attachment; filename=\"cycle-report-september-2026-as-of-2026-12-31.%s\"".formatted(format),
                answer.header("Content-Disposition"));
        assertEquals("no-store", answer.header("Cache-Control"));
        return answer.asByteArray();
    }

    @Test
    void givesCsv() {
        var csv = new String(download("csv"), java.nio.charset.StandardCharsets.UTF_8);

        assertTrue(csv.startsWith("Part,Table,Row,Column,Value,As of\r\n"), csv);
        assertTrue(csv.contains("Figures,Audits by service,All,Allocated,25,2027-01-01T00:00:00Z\r\n"), csv);
    }

    @Test
    void givesAWorkbook() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(download("xlsx")))) {
            assertEquals(
                    List.of(
                            "About",
                            "Audits by grade",
                            "Audits by service",
                            "Actions by service",
                            "Audits by team",
                            "Actions by team",
                            "Grades that moderation or a dec"),
                    workbook.getSheets().map(sheet -> sheet.getName()).toList());
        }
    }

    @Test
    void givesAPdfThatKeepsToPdfUa() throws Exception {
        assertEquals(List.of(), PdfFormTest.broken(download("pdf")));
    }

    @Test
    void givesAWordDocument() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(download("docx")))) {
            assertEquals(
                    "Cycle report: September 2026",
                    word.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test
    void givesTheReportItselfAsJson() {
        assertEquals(
                (Object) get(REPORT + "?asAt=2026-12-31").jsonPath().get(),
                JsonPath.from(new ByteArrayInputStream(download("json"))).get());
    }

    @Test
    void refusesAFormatThatIsNotThere() {
        get(REPORT + "?format=xls")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("field", org.hamcrest.Matchers.is("format"))
                .body("remedy", containsString("csv, xlsx, pdf, docx, json"));
    }

    @Test
    void refusesToMakeAFileOfWhatIsNoReport() {
        get("/v1/operations/projection?format=csv").then().statusCode(400);
    }

    @Test
    void tellsAProblemWhereThereIsNoReport() {
        get("/v1/reports/cycles/1999-01?format=pdf")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void givesNoFileToWhoeverMayNotReadTheReport() {
        given().auth()
                .oauth2(Stack.running().token("s-worker", History.AUTHORITY, "practitioner"))
                .get(REPORT + "?format=csv")
                .then()
                .statusCode(403);
    }
}
