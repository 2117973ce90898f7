package org.practiceaudit.reporting.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Moment;
import org.practiceaudit.reporting.documents.Document.Nothing;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.documents.Document.Words;

/**
 * A report as CSV. One table is that table; several, which have nothing in common but the report, are one record a cell. The last
 * field of each record is as of when the report holds, so that it stays with what is copied out.
 */
final class CsvForm {
    static final String AS_OF = "As of";
    private static final List<String> CELL = List.of("Part", "Table", "Row", "Column", "Value", AS_OF);

    private CsvForm() {}

    static void write(Document document, OutputStream out) throws IOException {
        var asOf = document.knownUntil().<Value>map(Moment::new).orElse(new Nothing());
        var tables = document.tables();
        try (var rows = new CsvRows(out)) {
            if (tables.size() == 1) {
                table(tables.getFirst().table(), asOf, rows);
            } else {
                rows.header(CELL);
                for (var part : document.parts()) {
                    part(part, asOf, rows);
                }
            }
        }
    }

    private static void table(Document.Table table, Value asOf, CsvRows rows) throws IOException {
        rows.header(Stream.concat(table.columns().stream().map(Document.Column::heading), Stream.of(AS_OF))
                .toList());
        for (var row : table.rows()) {
            rows.row(Stream.concat(row.stream(), Stream.of(asOf)).toList());
        }
    }

    private static void part(Document.Part part, Value asOf, CsvRows rows) throws IOException {
        for (var block : part.blocks()) {
            switch (block) {
                case Document.Text(var text) -> rows.row(cell(part, "", new Nothing(), "", new Words(text), asOf));
                case Document.Table table -> cells(part, table, asOf, rows);
                case Document.Chart chart -> cells(part, chart.data(), asOf, rows);
            }
        }
    }

    private static void cells(Document.Part part, Document.Table table, Value asOf, CsvRows rows) throws IOException {
        for (var row : table.rows()) {
            for (var column = 1; column < row.size(); column++) {
                rows.row(cell(
                        part,
                        table.caption(),
                        row.getFirst(),
                        table.columns().get(column).heading(),
                        row.get(column),
                        asOf));
            }
        }
    }

    private static List<Value> cell(
            Document.Part part, String table, Value row, String column, Value value, Value asOf) {
        return List.of(new Words(part.heading()), new Words(table), row, new Words(column), value, asOf);
    }
}
