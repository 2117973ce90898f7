package org.practiceaudit.reporting.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.practiceaudit.reporting.documents.Document.Chart;
import org.practiceaudit.reporting.documents.Document.Chart.Point;

/**
 * A chart as SVG, the same on a page and in a file. What it shows is also in its description and in the table beside it. Nothing
 * is told by colour alone: a signal is a larger diamond or a hatched bar, centre line and limits are named where they end.
 */
public final class Drawing {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int LEFT = 56;
    private static final int RIGHT = WIDTH - 96;
    private static final int TOP = 16;
    private static final int BOTTOM = HEIGHT - 80;
    private static final int MOST_LABELS = 14;
    private static final int LONGEST_LABEL = 14;

    private final Chart chart;
    private final Axis axis;
    private final StringBuilder svg = new StringBuilder(4_000);

    private Drawing(Chart chart) {
        this.chart = chart;
        this.axis = Axis.of(chart);
    }

    /** A whole {@code svg} element, well-formed XML, with title and description for those who do not see it. */
    public static String svg(Chart chart) {
        return new Drawing(chart).draw();
    }

    private String draw() {
        add(
                """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%1$s" viewBox="0 0 %2$d %3$d" \
                width="%2$d" height="%3$d" font-family="Liberation Sans, Arial, sans-serif" font-size="12">\
                <title>%4$s</title><desc>%5$s</desc>""",
                escaped(chart.title() + ". " + chart.description()),
                WIDTH,
                HEIGHT,
                escaped(chart.title()),
                escaped(chart.description()));
        axis.ticks().forEach(this::tick);
        switch (chart.shape()) {
            case BARS -> points().forEach(this::bar);
            case RUN -> run();
        }
        chart.limits().ifPresent(this::limits);
        labels();
        add("</svg>");
        return svg.toString();
    }

    private IntStream points() {
        return IntStream.range(0, chart.points().size());
    }

    private void tick(double value) {
        add("<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#b1b4b6\"/>", LEFT, y(value), RIGHT, y(value));
        text(LEFT - 6, y(value) + 4, "end", axis.label(value));
    }

    private void bar(int index) {
        var point = chart.points().get(index);
        var width = Math.min(48, 0.7 * step());
        var top = Math.min(y(point.value()), y(0));
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"#0b0c0c\"%s/>",
                x(index) - width / 2,
                top,
                width,
                Math.abs(y(point.value()) - y(0)),
                point.signal() ? "#ffffff" : "#1d70b8",
                point.signal() ? " stroke-width=\"3\" stroke-dasharray=\"6 3\"" : "");
    }

    private void run() {
        add(
                "<polyline fill=\"none\" stroke=\"#1d70b8\" stroke-width=\"2\" points=\"%s\"/>",
                points().mapToObj(index -> String.format(Locale.ROOT, "%.1f,%.1f", x(index), y(value(index))))
                        .collect(Collectors.joining(" ")));
        points().forEach(index ->
                mark(x(index), y(value(index)), chart.points().get(index).signal()));
    }

    private void mark(double x, double y, boolean signal) {
        if (signal) {
            add(
                    "<path d=\"M%.1f %.1fl8 8l-8 8l-8 -8z\" fill=\"#d4351c\" stroke=\"#0b0c0c\" stroke-width=\"1.5\"/>",
                    x, y - 8);
        } else {
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1d70b8\"/>", x, y);
        }
    }

    private void limits(Chart.Limits limits) {
        line(limits.upper(), " stroke-dasharray=\"6 4\"", "upper limit");
        line(limits.centre(), "", "centre");
        line(limits.lower(), " stroke-dasharray=\"6 4\"", "lower limit");
    }

    private void line(double value, String dashes, String name) {
        add(
                "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#0b0c0c\" stroke-width=\"1.5\"%s/>",
                LEFT, y(value), RIGHT, y(value), dashes);
        text(RIGHT + 4, y(value) + 4, "start", name);
    }

    /** Where there are many points, only as many are named as can be read. */
    private void labels() {
        var every = (chart.points().size() + MOST_LABELS - 1) / MOST_LABELS;
        points().filter(index -> index % Math.max(1, every) == 0).forEach(index -> {
            var label = chart.points().get(index).label();
            // What tells one from another, such as the month, stands at the end.
            var shown = label.length() > LONGEST_LABEL
                    ? "\u2026" + label.substring(label.length() - LONGEST_LABEL + 1)
                    : label;
            add(
                    "<text transform=\"translate(%.1f %d) rotate(-30)\" text-anchor=\"end\" fill=\"#0b0c0c\">%s</text>",
                    x(index) + 6, BOTTOM + 16, escaped(shown));
        });
    }

    private void text(double x, double y, String anchor, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#0b0c0c\">%s</text>", x, y, anchor, escaped(text));
    }

    private double value(int index) {
        return chart.points().get(index).value();
    }

    private double step() {
        return (double) (RIGHT - LEFT) / Math.max(1, chart.points().size());
    }

    private double x(int index) {
        return LEFT + step() * (index + 0.5);
    }

    private double y(double value) {
        return BOTTOM - (value - axis.from()) / (axis.to() - axis.from()) * (BOTTOM - TOP);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The values' axis, from nought or below to above the highest of values and limits, in round steps. */
    private record Axis(double from, double to, double step, boolean shares) {
        static Axis of(Chart chart) {
            var highest = highest(chart);
            var lowest = Math.min(
                    0, chart.points().stream().mapToDouble(Point::value).min().orElse(0));
            var raw = Math.max(highest - lowest, 1e-9) / 5;
            var magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
            var step = List.of(1d, 2d, 2.5, 5d, 10d).stream()
                    .map(round -> round * magnitude)
                    .filter(round -> round >= raw)
                    .findFirst()
                    .orElse(raw);
            return new Axis(Math.floor(lowest / step) * step, Math.ceil(highest / step) * step, step, shares(chart));
        }

        private static double highest(Chart chart) {
            var value = chart.points().stream().mapToDouble(Point::value).max().orElse(1);
            var highest =
                    Math.max(value, chart.limits().map(Chart.Limits::upper).orElse(value));
            return highest <= 0 ? 1 : highest;
        }

        private static boolean shares(Chart chart) {
            return chart.data().columns().stream().anyMatch(column -> column.kind() == Document.Column.Kind.SHARE);
        }

        List<Double> ticks() {
            return IntStream.rangeClosed(0, (int) Math.round((to - from) / step))
                    .mapToObj(index -> from + index * step)
                    .toList();
        }

        String label(double value) {
            return shares ? round(100 * value) + "%" : round(value);
        }

        /** Without the traces of adding up steps, and with no more decimals than the steps have. */
        private static String round(double value) {
            return BigDecimal.valueOf(value)
                    .setScale(6, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
