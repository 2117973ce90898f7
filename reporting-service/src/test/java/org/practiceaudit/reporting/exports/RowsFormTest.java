package org.practiceaudit.reporting.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Cells;

/** However many rows there are, memory does not grow with them. */
class RowsFormTest {
    private static final int ROWS = 100_000;
    private static final long MUCH = 6L << 20;

    private record Line(String name, int number) {}

    private static final RowsForm<Line> FORM = new RowsForm<>(
            "Lines",
            Optional.of(Samples.KNOWN),
            List.of(Cells.words("Name"), Cells.numbers("Number")),
            line -> List.of(Cells.text(line.name()), Cells.number(line.number())));

    /** Gives rows of text that is not twice the same, and looks at the heap near the beginning and near the end. */
    private static final class Watched implements RowsForm.Rows<Line> {
        private long early;
        private long late;

        @Override
        public void each(RowsForm.Row<Line> row) throws IOException {
            for (var number = 0; number < ROWS; number++) {
                row.write(new Line("=row %d of many, %s".formatted(number, "x".repeat(100)), number));
                if (number == ROWS / 20) {
                    early = Heap.used();
                }
            }
            late = Heap.used();
        }

        void isFlat() {
            assertTrue(late - early < MUCH, () -> "grew by " + (late - early) / 1024 + " KiB over 95,000 rows");
        }
    }

    @Test
    void writesCsvWithFlatMemory() throws IOException {
        var rows = new Watched();
        FORM.csv(rows, OutputStream.nullOutputStream());
        rows.isFlat();
    }

    @Test
    void writesAWorkbookWithFlatMemory() throws IOException {
        var rows = new Watched();
        FORM.xlsx(rows, OutputStream.nullOutputStream());
        rows.isFlat();
    }

    @Test
    void writesJsonWithFlatMemory() throws IOException {
        var rows = new Watched();
        FORM.json(rows, new ObjectMapper().findAndRegisterModules(), OutputStream.nullOutputStream());
        rows.isFlat();
    }

    @Test
    void saysInAWorkbookAsOfWhenItHolds() throws IOException {
        var out = new ByteArrayOutputStream();
        FORM.xlsx(row -> row.write(new Line("a", 1)), out);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals("a", workbook.getFirstSheet().read().get(1).getCellText(0));
            assertEquals(
                    "As known at 1 October 2026, 10:31 BST.",
                    workbook.getSheet(1).orElseThrow().read().get(2).getCellText(0));
        }
    }

    @Test
    void makesRowsHarmlessInCsvToo() throws IOException {
        var out = new ByteArrayOutputStream();
        FORM.csv(row -> row.write(new Line("=1", 2)), out);

        assertEquals("Name,Number,As of\r\n'=1,2,2026-10-01T10:31:00+01:00\r\n", out.toString(StandardCharsets.UTF_8));
    }
}
