package org.practiceaudit.allocation.population;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practiceaudit.web.Problem;
import org.practiceaudit.web.ProblemException;
import org.practiceaudit.web.Problems;

/** A CSV file with a header row, taken whole or refused with every fault by row and column. */
final class CsvFile {
    /** A list longer than this helps nobody; the rest is counted. */
    static final int MOST_PROBLEMS = 200;

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private final List<Problem.Broken> problems = new ArrayList<>();
    private int unlisted;

    private CsvFile() {}

    /** The columns of a file: which there must be and which there may be. */
    record Columns(List<String> required, List<String> optional) {
        private Map<String, String> byPlainName() {
            var names = new HashMap<String, String>();
            Stream.concat(required.stream(), optional.stream()).forEach(name -> names.put(plain(name), name));
            return names;
        }

        private String all() {
            return String.join(", ", required) + "; optional " + String.join(", ", optional);
        }
    }

    /**
     * Reads every row.
     *
     * @param row makes something of a row's cells and names what is wrong with them
     * @param key what no two rows may share
     * @throws ProblemException 400 with every fault found
     */
    static <T> List<T> read(String text, Columns columns, Function<Cells, T> row, Function<T, String> key) {
        var file = new CsvFile();
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(withoutMark(text))) {
            return file.rows(lines, columns, row, key);
        } catch (IOException broken) {
            throw Problems.invalid(
                    "file", "The file is not readable as CSV.", "Send UTF-8 text with commas and a header row.");
        }
    }

    private <T> List<T> rows(
            MappingIterator<String[]> lines, Columns columns, Function<Cells, T> row, Function<T, String> key)
            throws IOException {
        var names = lines.hasNextValue() ? header(lines.nextValue(), columns) : header(new String[0], columns);
        refuseIfWrong();
        var read = new ArrayList<T>();
        var keys = new HashSet<String>();
        for (int number = 2; lines.hasNextValue(); number++) {
            var line = lines.nextValue();
            var cells = new Cells(names, line, number, this);
            if (line.length > names.size()) {
                problem(
                        number,
                        "",
                        "has " + line.length + " cells for " + names.size() + " columns",
                        "Quote cells that hold commas.");
            }
            int before = problems.size() + unlisted;
            var made = row.apply(cells);
            if (problems.size() + unlisted == before && !keys.add(key.apply(made))) {
                problem(number, columns.required().getFirst(), "repeats an earlier row", "Keep one of them.");
            }
            read.add(made);
        }
        refuseIfWrong();
        return read;
    }

    private List<String> header(String[] line, Columns columns) {
        var known = columns.byPlainName();
        var names = new ArrayList<String>();
        for (var title : line) {
            var name = known.get(plain(title));
            if (name == null) {
                unknown(title, columns);
            } else if (names.contains(name)) {
                problem(1, title, "repeats a column", "Keep one of them.");
            }
            names.add(name == null ? "" : name);
        }
        columns.required().stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        problem(1, name, "is a column that is missing", "Add it. Columns are: " + columns.all() + "."));
        return names;
    }

    private void unknown(String title, Columns columns) {
        if (plain(title).contains("name")) {
            problem(
                    1,
                    title,
                    "holds names, which are not taken in",
                    "Remove the column: people are known by references only.");
        } else {
            problem(1, title, "is not a column of this file", "Remove it. Columns are: " + columns.all() + ".");
        }
    }

    void problem(int row, String column, String reason, String remedy) {
        if (problems.size() == MOST_PROBLEMS) {
            unlisted++;
            return;
        }
        var where = column.isEmpty() ? "row " + row : "row " + row + ", column " + column;
        problems.add(Problems.invalidField(where, where + " " + reason + ".", remedy));
    }

    private void refuseIfWrong() {
        if (unlisted > 0) {
            problems.add(Problems.invalidField(
                    "file", unlisted + " further problems are not listed.", "Mend the listed ones first."));
        }
        if (!problems.isEmpty()) {
            throw Problems.invalid(problems);
        }
    }

    /** {@code "Last audited_on"} and {@code lastAuditedOn} are the same column. */
    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
