package org.practiceaudit.reporting.exports;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Shown;

/**
 * A sheet that is sent on while it is written, so that its size does not matter. Text stands in its cell and not in the workbook's
 * table of shared text, which would be kept to the end, and is never a formula.
 */
final class XlsxRows implements AutoCloseable {
    private static final int ROWS_KEPT = 200;
    private static final double WIDTH = 22;

    private final Worksheet sheet;
    private int line = 1;

    XlsxRows(Worksheet sheet, List<Document.Column> columns) {
        this.sheet = sheet;
        sheet.freezePane(0, 1);
        for (var column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, heading(columns.get(column)));
            sheet.style(0, column).bold().wrapText(true).set();
        }
    }

    /** A sheet's times have no zone, so that the heading says it. */
    private static String heading(Document.Column column) {
        return switch (column.kind()) {
            case MOMENT -> column.heading() + " (London time)";
            case WORDS, NUMBER, SHARE, DAY -> column.heading();
        };
    }

    void row(List<Document.Value> values) throws IOException {
        for (var column = 0; column < values.size(); column++) {
            cell(column, values.get(column));
        }
        if (++line % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Document.Value value) {
        switch (value) {
            case Document.Words(var text) -> sheet.inlineString(line, column, text);
            case Document.Amount(var number) -> sheet.value(line, column, number);
            case Document.Share(var part) -> {
                sheet.value(line, column, part);
                sheet.style(line, column).format("0.0%").set();
            }
            case Document.Day(var day) -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("d mmm yyyy").set();
            }
            case Document.Moment(var at) -> {
                sheet.value(line, column, at.atZone(WorkingDays.LONDON).toLocalDateTime());
                sheet.style(line, column).format("d mmm yyyy hh:mm").set();
            }
            case Document.Suppressed() -> sheet.inlineString(line, column, Shown.SUPPRESSED);
            case Document.Nothing() -> {}
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
    }
}
