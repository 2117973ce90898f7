package org.practiceaudit.reporting.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceaudit.reporting.documents.Document;

class XlsxFormTest {
    private static byte[] xlsx(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxForm.write(document, out);
        return out.toByteArray();
    }

    @Test
    void hasASheetForWordsAndOneForEachTable() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx(Samples.everything())))) {
            assertEquals(
                    List.of(
                            "About",
                            "Findings  by team line  of  enq",
                            "Good or better by month",
                            "Audits by month",
                            "Empty"),
                    workbook.getSheets().map(Sheet::getName).toList());
            var about = workbook.getFirstSheet().read();
            assertEquals(
                    "Board report <September> & \"October\"", about.getFirst().getCellText(0));
            assertEquals("As known at 1 October 2026, 10:31 BST.", about.get(2).getCellText(0));
        }
    }

    @Test
    void keepsNumbersDaysAndLondonTimesAsSuch() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx(Samples.oneTable())))) {
            var rows = workbook.getSheet(1).orElseThrow().read();

            assertEquals("Confirmed (London time)", rows.getFirst().getCellText(4));
            var row = rows.get(1);
            assertEquals(
                    new BigDecimal("-12"), row.getCellAsNumber(1).orElseThrow().stripTrailingZeros());
            assertEquals(new BigDecimal("0.3456"), row.getCellAsNumber(2).orElseThrow());
            assertEquals("2026-09-30T00:00", row.getCellAsDate(3).orElseThrow().toString());
            assertEquals("2026-09-30T16:05", row.getCellAsDate(4).orElseThrow().toString());
            assertEquals("suppressed", rows.get(3).getCellText(1));
        }
    }

    @Test
    void holdsTextAsTextAndNeverAsAFormula(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("report.xlsx"), xlsx(Samples.oneTable()));
        var parts = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertTrue(parts.stream().anyMatch(part -> part.contains("=HYPERLINK")));
        assertFalse(parts.stream().anyMatch(part -> part.contains("<f>")));
        assertFalse(parts.stream().anyMatch(part -> part.contains("\u0001")), "no XML may hold that");
    }
}
