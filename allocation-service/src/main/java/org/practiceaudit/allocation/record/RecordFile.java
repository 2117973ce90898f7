package org.practiceaudit.allocation.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The allocation record as a CSV file with a header row. */
final class RecordFile {
    private static final List<String> COLUMNS = List.of(
            "audit",
            "child",
            "dateOfBirth",
            "age",
            "ethnicity",
            "socialWorker",
            "team",
            "teamManager",
            "auditor",
            "moderator",
            "outcomeType",
            "courtProceedings",
            "stratum",
            "theme",
            "linesOfEnquiry",
            "reAuditOf");

    /** Whatever a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema SCHEMA = CSV.typedSchemaFor(String[].class).withLineSeparator("\r\n");

    private RecordFile() {}

    static String of(List<AllocationRecord.Row> rows) {
        var lines = Stream.concat(Stream.of(COLUMNS), rows.stream().map(RecordFile::cells))
                .map(cells -> cells.toArray(String[]::new))
                .toList();
        try {
            return CSV.writer(SCHEMA).writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the allocation record cannot be written", e);
        }
    }

    private static List<String> cells(AllocationRecord.Row row) {
        return Stream.of(
                        row.audit(),
                        row.child(),
                        row.dateOfBirth(),
                        row.age(),
                        row.ethnicity(),
                        row.socialWorker(),
                        row.team(),
                        row.teamManager(),
                        row.auditor(),
                        row.moderator(),
                        row.outcomeType(),
                        row.courtProceedings() ? "Y" : "N",
                        row.stratum(),
                        row.theme(),
                        String.join(";", row.lines()),
                        row.reAuditOf())
                .map(cell -> plain(Objects.toString(cell, "")))
                .toList();
    }

    /** A cell never becomes a formula of whoever opens the file. */
    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
