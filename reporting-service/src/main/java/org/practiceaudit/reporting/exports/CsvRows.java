package org.practiceaudit.reporting.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Shown;

/**
 * Records of RFC 4180: comma, CRLF, UTF-8, every record with as many fields as the first. Days and moments are ISO 8601,
 * moments in London's time with its offset; shares are fractions.
 */
final class CsvRows implements AutoCloseable {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withLineSeparator("\r\n");
    private static final String DANGEROUS = "=+-@\t\r\n";

    private final SequenceWriter writer;

    CsvRows(OutputStream out) throws IOException {
        this.writer = MAPPER.writer(SCHEMA).writeValues(out);
    }

    void header(List<String> names) throws IOException {
        writer.write(names.stream().map(CsvRows::harmless).toArray(String[]::new));
    }

    void row(List<Document.Value> values) throws IOException {
        writer.write(values.stream().map(CsvRows::field).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String field(Document.Value value) {
        return switch (value) {
            case Document.Words(var text) -> harmless(text);
            case Document.Amount(var number) -> plain(number);
            case Document.Share(var part) -> plain(part);
            case Document.Day(var day) -> day.toString();
            case Document.Moment(var at) ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.atZone(WorkingDays.LONDON).toOffsetDateTime());
            case Document.Suppressed() -> Shown.SUPPRESSED;
            case Document.Nothing() -> "";
        };
    }

    /** Spreadsheets take text that begins so for a formula, which could send what stands beside it elsewhere. */
    private static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
