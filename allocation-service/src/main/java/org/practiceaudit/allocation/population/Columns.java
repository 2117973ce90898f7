package org.practiceaudit.allocation.population;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a file: which there must be, which there may be, and what authorities call them. */
record Columns(List<Column> columns) {
    /** @param aliases other titles for the same; spacing, punctuation and case do not matter */
    record Column(String name, boolean needed, List<String> aliases) {}

    static Columns of(Column... columns) {
        return new Columns(List.of(columns));
    }

    static Column needed(String name, String... aliases) {
        return new Column(name, true, List.of(aliases));
    }

    static Column optional(String name, String... aliases) {
        return new Column(name, false, List.of(aliases));
    }

    Columns and(Column... more) {
        return new Columns(Stream.concat(columns.stream(), Arrays.stream(more)).toList());
    }

    Map<String, String> byPlainTitle() {
        var names = new HashMap<String, String>();
        for (var column : columns) {
            names.put(plain(column.name()), column.name());
            column.aliases().forEach(alias -> names.put(plain(alias), column.name()));
        }
        return names;
    }

    List<String> needed() {
        return columns.stream().filter(Column::needed).map(Column::name).toList();
    }

    String all() {
        var may = columns.stream()
                .filter(column -> !column.needed())
                .map(Column::name)
                .collect(Collectors.joining(", "));
        return String.join(", ", needed()) + (may.isEmpty() ? "" : "; optional " + may);
    }

    /** {@code "Last audited_on"} and {@code lastAuditedOn} are the same column. */
    static String plain(String title) {
        return title == null ? "" : title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
