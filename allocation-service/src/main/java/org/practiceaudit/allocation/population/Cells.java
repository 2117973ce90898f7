package org.practiceaudit.allocation.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One row of a file, read cell by cell; what is wrong is noted with row and column. */
final class Cells {
    /** As ids of streams are, so that every reference fits into keys and paths. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("n", "no", "false", "0", "");

    private final List<String> names;
    private final String[] cells;
    private final int row;
    private final CsvFile file;

    Cells(List<String> names, String[] cells, int row, CsvFile file) {
        this.names = names;
        this.cells = cells;
        this.row = row;
        this.file = file;
    }

    /** Never null, perhaps not a reference: then a problem is noted and the row will not be used. */
    String reference(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            problem(column, "is empty", "Give a reference.");
        }
        return checked(column, text);
    }

    String optionalReference(String column) {
        var text = text(column);
        return text.isEmpty() ? null : checked(column, text);
    }

    /** References with semicolons between them. */
    List<String> references(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> checked(column, text))
                .sorted()
                .distinct()
                .toList();
    }

    String code(String column) {
        var text = text(column);
        if (!CODE.matcher(text).matches()) {
            problem(column, "is not a code", "Use small letters, digits and single hyphens, such as team-manager.");
        }
        return text;
    }

    String optionalCode(String column) {
        return text(column).isEmpty() ? null : code(column);
    }

    String oneOf(String column, List<String> codes) {
        var text = text(column);
        if (!codes.contains(text)) {
            problem(column, "is not one of the known codes", "Use one of " + String.join(", ", codes) + ".");
        }
        return text;
    }

    boolean flag(String column) {
        var text = text(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            problem(column, "is neither yes nor no", "Write Y or N.");
        }
        return YES.contains(text);
    }

    LocalDate date(String column) {
        var date = optionalDate(column);
        if (text(column).isEmpty()) {
            problem(column, "is empty", "Give a date such as 2026-09-01 or 01/09/2026.");
        }
        return date;
    }

    LocalDate optionalDate(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.contains("/") ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text);
        } catch (DateTimeException _) {
            problem(column, "is not a date", "Write it as 2026-09-01 or 01/09/2026.");
            return null;
        }
    }

    void problem(String column, String reason, String remedy) {
        file.problem(row, column, reason, remedy);
    }

    private String checked(String column, String text) {
        if (!text.isEmpty() && !REFERENCE.matcher(text).matches()) {
            problem(column, "is not a reference", "Use 1 to 40 letters, digits, '.', '_' or '-', without spaces.");
        }
        return text;
    }

    /** Without quoting it back: a cell may hold what should not have been sent. */
    private String text(String column) {
        int index = names.indexOf(column);
        return index < 0 || index >= cells.length || cells[index] == null ? "" : cells[index].strip();
    }
}
