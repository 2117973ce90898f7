package org.practiceaudit.allocation.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header row of a file or list.
 *
 * @param names our name of each column, empty for one that is left unread
 * @param titles as they were sent
 */
record Header(List<String> names, List<String> titles) {
    private static final Set<String> PERSONAL = Set.of("initials", "aka", "knownas", "alias");

    /** Of a file of ours: a column that we do not know is a mistake. */
    static Header strict(String source, Optional<Rows.Line> line, Columns columns, Rejects rejects) {
        return read(source, line, columns, rejects, true);
    }

    /** Of a list that is made for another purpose: what we do not need stays unread, but names are refused all the same. */
    static Header lenient(String source, Rows.Line line, Columns columns, Rejects rejects) {
        return read(source, Optional.of(line), columns, rejects, false);
    }

    private static Header read(
            String source, Optional<Rows.Line> line, Columns columns, Rejects rejects, boolean strict) {
        int row = line.map(Rows.Line::number).orElse(1);
        var titles = titles(line);
        var known = columns.byPlainTitle();
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        // Without one known title this is no header but a person's row, and nothing of it is quoted.
        boolean quoted = titles.stream().anyMatch(title -> known.containsKey(Columns.plain(title)));
        for (var title : titles) {
            var name = known.getOrDefault(Columns.plain(title), "");
            boolean repeated = !name.isEmpty() && !seen.add(name);
            if (quoted) {
                fault(title, name, repeated, strict, columns)
                        .ifPresent(
                                fault -> rejects.add(new Reject(source, row, title, fault.getKey(), fault.getValue())));
            }
            names.add(repeated ? "" : name);
        }
        for (var name : columns.needed()) {
            if (!seen.contains(name)) {
                var remedy = "Add it. Columns are: " + columns.all() + ".";
                rejects.add(new Reject(source, row, name, "is a column that is missing", remedy));
            }
        }
        return new Header(names, titles);
    }

    private static List<String> titles(Optional<Rows.Line> line) {
        var titles = new ArrayList<String>();
        line.ifPresent(header -> {
            for (var cell : header.cells()) {
                titles.add(cell == null ? "" : cell.strip());
            }
        });
        while (!titles.isEmpty() && titles.getLast().isEmpty()) {
            titles.removeLast();
        }
        return titles;
    }

    private static Optional<Map.Entry<String, String>> fault(
            String title, String name, boolean repeated, boolean strict, Columns columns) {
        if (repeated && strict) {
            return Optional.of(Map.entry("repeats a column", "Keep one of them."));
        }
        if (!name.isEmpty()) {
            return Optional.empty();
        }
        if (holdsNames(title)) {
            return Optional.of(Map.entry(
                    "holds names, which are not taken in", "Remove the column: people are known by references only."));
        }
        return strict
                ? Optional.of(
                        Map.entry("is not a column of this file", "Remove it. Columns are: " + columns.all() + "."))
                : Optional.empty();
    }

    private static boolean holdsNames(String title) {
        var plain = Columns.plain(title);
        return plain.contains("name") || PERSONAL.contains(plain);
    }
}
