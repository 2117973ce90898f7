package org.practiceaudit.allocation.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One row of a file, read cell by cell; what is wrong is noted with row and column. */
final class Cells {
    /** As ids of streams are, so that every reference fits into keys and paths. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** How lists of answers are lettered: {@code a) Yes}. */
    private static final Pattern LETTERED = Pattern.compile("^[A-Za-z][).]\\s*");

    private static final Pattern TIME_OF_DAY = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("n", "no", "false", "0", "");

    private final Header header;
    private final Rows.Line line;
    private final String source;
    private final Rejects rejects;
    private boolean faulty;

    Cells(Header header, Rows.Line line, String source, Rejects rejects) {
        this.header = header;
        this.line = line;
        this.source = source;
        this.rejects = rejects;
    }

    boolean faulty() {
        return faulty;
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
        return several(column, text -> checked(column, text));
    }

    /** Codes with semicolons between them, written as codes or as words. */
    List<String> codes(String column) {
        return several(column, text -> {
            var code = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
            if (!CODE.matcher(code).matches()) {
                problem(column, "holds what is not a code", "Use words with semicolons between them.");
            }
            return code;
        });
    }

    private List<String> several(String column, Function<String, String> each) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(each)
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

    /** @param variants code by how it may be written, in small letters and digits only */
    String oneOf(String column, Map<String, String> variants) {
        var code = variants.get(Columns.plain(unlettered(text(column))));
        if (code == null) {
            var codes = variants.values().stream().sorted().distinct().toList();
            problem(column, "is not one of the known codes", "Use one of " + String.join(", ", codes) + ".");
        }
        return code;
    }

    String optionalOneOf(String column, Map<String, String> variants) {
        return text(column).isEmpty() ? null : oneOf(column, variants);
    }

    boolean flag(String column) {
        var text = unlettered(text(column)).toLowerCase(Locale.ROOT);
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
        var text = TIME_OF_DAY.matcher(text(column)).replaceFirst("");
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

    LocalDate notAfter(String column, LocalDate today) {
        var date = optionalDate(column);
        if (date != null && date.isAfter(today)) {
            problem(column, "lies in the future", "Give a day up to today.");
        }
        return date;
    }

    /** Whoever is named must be somebody whom we can tell. */
    void known(String column, String id, Directory directory) {
        if (id != null && !id.isEmpty() && !directory.staff().contains(id)) {
            problem(column, "names nobody in the staff directory", "Import the staff first, or correct the id.");
        }
    }

    void tooMany() {
        int columns = header.names().size();
        for (int i = columns; i < line.cells().length; i++) {
            if (line.cells()[i] != null && !line.cells()[i].isBlank()) {
                var reason = "has " + line.cells().length + " cells for " + columns + " columns";
                problem("", reason, "Quote cells that hold commas.");
                return;
            }
        }
    }

    void problem(String column, String reason, String remedy) {
        int index = column.isEmpty() ? -1 : header.names().indexOf(column);
        var title = index < 0 ? column : header.titles().get(index);
        faulty = true;
        rejects.add(new Reject(source, line.number(), title, reason, remedy));
    }

    private String checked(String column, String text) {
        if (!text.isEmpty() && !REFERENCE.matcher(text).matches()) {
            problem(column, "is not a reference", "Use 1 to 40 letters, digits, '.', '_' or '-', without spaces.");
        }
        return text;
    }

    static String unlettered(String text) {
        return LETTERED.matcher(text).replaceFirst("");
    }

    boolean empty(String column) {
        return text(column).isEmpty();
    }

    /** For our own reading, never to be told or kept. */
    String text(String column) {
        int index = header.names().indexOf(column);
        var cells = line.cells();
        return index < 0 || index >= cells.length || cells[index] == null ? "" : cells[index].strip();
    }
}
