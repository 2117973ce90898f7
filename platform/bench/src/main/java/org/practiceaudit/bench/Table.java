package org.practiceaudit.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures as aligned columns: names to the left, figures to the right. */
public final class Table {
    private static final String GAP = "  ";

    private Table() {}

    public static String of(List<Measure> measures) {
        var columns = new LinkedHashSet<String>();
        measures.forEach(measure -> columns.addAll(measure.figures().keySet()));
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of(""));
        head.addAll(columns);
        lines.add(head);
        for (var measure : measures) {
            var line = new ArrayList<>(List.of(measure.what()));
            columns.forEach(column -> line.add(text(measure.figures().get(column))));
            lines.add(line);
        }
        var widths = IntStream.range(0, head.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String aligned(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), widths[column], column > 0))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean right) {
        var pad = " ".repeat(width - cell.length());
        return right ? pad + cell : cell + pad;
    }

    /** Three digits that count: 0.42, 4.2, 42, 4,200. */
    static String text(Object figure) {
        return switch (figure) {
            case null -> "";
            case Double number when Math.abs(number) >= 10 -> String.format(Locale.ROOT, "%,.0f", number);
            case Double number when Math.abs(number) >= 1 -> String.format(Locale.ROOT, "%.1f", number);
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
            default -> figure.toString();
        };
    }
}
