package org.practiceaudit.reporting.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document;

class CsvFormTest {
    private static final String AS_OF = "2026-10-01T10:31:00+01:00";

    private static String csv(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        CsvForm.write(document, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(String csv) throws IOException {
        return new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<List<String>>readValues(csv)
                .readAll();
    }

    @Test
    void writesTheOnlyTableAsItIs() throws IOException {
        assertEquals(
                List.of(
                        List.of("Team", "Audits", "Good or better", "Due", "Confirmed", "Remark", "As of"),
                        List.of(
                                "north",
                                "-12",
                                "0.3456",
                                "2026-09-30",
                                "2026-09-30T16:05:00+01:00",
                                "'" + Samples.FORMULA,
                                AS_OF),
                        List.of("'-1+1", "-12", "0.3456", "2026-09-30", "2026-09-30T16:05:00+01:00", "'\t@cmd", AS_OF),
                        List.of("east, \"lower\"\nfloor\u0001", "suppressed", "suppressed", "", "", "", AS_OF)),
                read(csv(Samples.oneTable())));
    }

    @Test
    void writesSeveralTablesAsOneRecordForEachCell() throws IOException {
        var records = read(csv(Samples.everything()));

        assertEquals(List.of("Part", "Table", "Row", "Column", "Value", "As of"), records.getFirst());
        assertTrue(
                records.contains(List.of("Over time", "Good or better by month", "September", "Share", "0.9", AS_OF)));
        assertTrue(records.stream().allMatch(record -> record.size() == 6));
    }

    @Test
    void endsRecordsAndQuotesFieldsAsRfc4180Says() throws IOException {
        var csv = csv(Samples.oneTable());

        assertTrue(csv.startsWith("Team,Audits,Good or better,Due,Confirmed,Remark,As of\r\n"), csv);
        assertTrue(csv.contains("\r\n\"east, \"\"lower\"\"\nfloor"), csv);
        assertTrue(csv.endsWith(AS_OF + "\r\n"), csv);
    }

    /** Whatever people type: no cell begins as a formula does, and nothing but that is changed. */
    @Test
    void leavesNoTextThatASpreadsheetWouldRun() throws IOException {
        var random = new Random(17);
        var alphabet = "=+-@\t\r\n'\",;a 1\u00e9";
        for (var time = 0; time < 500; time++) {
            var text = random.ints(random.nextInt(6), 0, alphabet.length())
                    .mapToObj(alphabet::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
            var table = new Document.Table(
                    "Texts",
                    List.of(
                            new Document.Column("First", Document.Column.Kind.WORDS),
                            new Document.Column("Text", Document.Column.Kind.WORDS)),
                    List.of(List.of(new Document.Words("a"), new Document.Words(text))));
            var document = new Document("Texts", "", Optional.empty(), List.of(new Document.Part("P", List.of(table))));

            var cell = read(csv(document)).getLast().get(1);

            assertTrue(cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, cell);
            assertTrue(cell.equals(text) || cell.equals("'" + text), cell);
        }
    }
}
