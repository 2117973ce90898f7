package org.practiceaudit.reporting.trends;

import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Tables.numbers;
import static org.practiceaudit.reporting.documents.Tables.shares;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

import java.util.ArrayList;
import org.practiceaudit.reporting.documents.Cells;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Chart;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Share;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;

/** Run charts as they are read. */
public final class TrendsDocument {
    private TrendsDocument() {}

    public static Document of(Trends trends) {
        var parts = new ArrayList<Part>();
        trends.kinds().forEach((kind, series) -> {
            var blocks = new ArrayList<Block>();
            series.forEach(each -> {
                blocks.add(chart(each));
                blocks.add(new Text(reading(each.chart())));
            });
            parts.add(new Part(Cells.readable(kind), blocks));
        });
        return new Document("Change over cycles", trends.scope().words(), trends.knownUntil(), parts);
    }

    public static Chart chart(Trends.Series series) {
        var chart = series.chart();
        return new Chart(
                series.measure().words(),
                series.measure().meaning() + ", cycle by cycle.",
                Chart.Shape.RUN,
                chart.points().stream()
                        .map(point -> new Chart.Point(
                                point.label(), point.value(), !point.signals().isEmpty()))
                        .toList(),
                chart.limits().map(it -> new Chart.Limits(it.centre(), it.lower(), it.upper())),
                data(series));
    }

    private static Table data(Trends.Series series) {
        return table(
                series.measure().words(),
                series.chart().points(),
                words("Cycle", point -> text(point.label())),
                shares("Share", point -> new Share(point.value())),
                numbers("Of", point -> Cells.number(point.n())),
                words(
                        "More than noise",
                        point -> text(String.join(
                                ", ",
                                point.signals().stream()
                                        .map(TrendsDocument::reason)
                                        .toList()))));
    }

    /** What the chart lets one say. */
    public static String reading(ControlChart chart) {
        if (chart.limits().isEmpty()) {
            return "Fewer than " + ControlChart.FEWEST
                    + " cycles with enough audits: no limits can be told yet, and no rise or fall should be read into it.";
        }
        var trial =
                chart.limits().get().trial() ? " Its limits are trial limits, since few cycles stand behind them." : "";
        return (chart.points().stream().anyMatch(point -> !point.signals().isEmpty())
                        ? "The marked cycles differ by more than the usual variation."
                        : "Nothing here is more than the usual variation.")
                + trial;
    }

    private static String reason(ControlChart.Signal signal) {
        return switch (signal) {
            case OUTSIDE_LIMITS -> "outside the limits";
            case SHIFT -> "seven or more on one side of the mean";
            case TREND -> "seven or more rising or falling";
            case NEAR_LIMIT -> "two of three near a limit";
        };
    }
}
