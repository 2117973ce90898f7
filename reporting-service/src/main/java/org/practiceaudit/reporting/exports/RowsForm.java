package org.practiceaudit.reporting.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Moment;
import org.practiceaudit.reporting.documents.Document.Nothing;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.web.Problems;

/**
 * Rows that are written one after another as they come, so that memory does not grow with them.
 *
 * @param title of the sheet
 * @param cells of a row, one for each column
 */
public record RowsForm<T>(
        String title, Optional<Instant> knownUntil, List<Column> columns, Function<T, List<Value>> cells) {
    /** Takes a row. */
    public interface Row<T> {
        void write(T row) throws IOException;
    }

    /** Gives all rows, each once. */
    public interface Rows<T> {
        void each(Row<T> row) throws IOException;
    }

    /** In a format that has no pages to be laid out; a problem for the others. */
    public void write(Format format, Rows<T> rows, ObjectMapper mapper, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv(rows, out);
            case XLSX -> xlsx(rows, out);
            case JSON -> json(rows, mapper, out);
            case PDF, DOCX ->
                throw Problems.invalid(
                        "format",
                        "Rows without end make no " + format.code() + ".",
                        "Send csv, xlsx or json, or download the cycle report.");
        }
    }

    public void csv(Rows<T> rows, OutputStream out) throws IOException {
        var asOf = knownUntil.<Value>map(Moment::new).orElse(new Nothing());
        try (var csv = new CsvRows(out)) {
            var headings = new ArrayList<>(columns.stream().map(Column::heading).toList());
            headings.add(CsvForm.AS_OF);
            csv.header(headings);
            rows.each(row -> {
                var values = new ArrayList<>(cells.apply(row));
                values.add(asOf);
                csv.row(values);
            });
        }
    }

    public void xlsx(Rows<T> rows, OutputStream out) throws IOException {
        try (var workbook = XlsxForm.workbook(title, out)) {
            try (var sheet = new XlsxRows(workbook.newWorksheet("Rows"), columns)) {
                rows.each(row -> sheet.row(cells.apply(row)));
            }
            XlsxForm.about(workbook, title, knownUntil);
        }
    }

    /** An object with the rows as they are. */
    public void json(Rows<T> rows, ObjectMapper mapper, OutputStream out) throws IOException {
        try (var json = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("title", title);
            json.writePOJOField("knownUntil", knownUntil.orElse(null));
            json.writeArrayFieldStart("rows");
            rows.each(row -> mapper.writeValue(json, row));
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
