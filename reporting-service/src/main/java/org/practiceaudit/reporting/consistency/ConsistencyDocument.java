package org.practiceaudit.reporting.consistency;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.shares;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Chart;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Nothing;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Document.Value;

/** The agreement of auditors and moderators as it is read. */
public final class ConsistencyDocument {
    private ConsistencyDocument() {}

    public static Document of(Consistency report) {
        var whole = new TreeMap<String, Agreement>(Map.of("Overall grades", report.overall()));
        var quarters = table("Agreement by quarter", "Quarter", report.quarters(), text -> text(text));
        return new Document(
                "Consistency of grading",
                report.scope().words(),
                report.knownUntil(),
                List.of(
                        new Part(
                                "Auditors and moderators",
                                List.of(
                                        new Text("Each figure compares the auditor's grade with the moderator's."
                                                + " Exact agreement is the share of grades that are the same. Weighted kappa and"
                                                + " Gwet's AC2 count near misses for more than far ones and take off what"
                                                + " chance would give; 1 is full agreement, 0 is no more than chance. The"
                                                + " range beside each is its 95 per cent confidence interval. No figure is"
                                                + " told of fewer than " + report.fewest() + " pairs."),
                                        table("Agreement overall", "Of", whole, text -> text(text)))),
                        new Part(
                                "By section",
                                List.of(table(
                                        "Agreement by section", "Section", report.sections(), text -> code(text)))),
                        new Part(
                                "By auditor",
                                List.of(table(
                                        "Agreement by auditor", "Auditor", report.auditors(), text -> text(text)))),
                        new Part("Over time", List.of(drift(report, quarters)))));
    }

    private static Chart drift(Consistency report, Table data) {
        var points = new ArrayList<Chart.Point>();
        report.quarters()
                .forEach((quarter, agreement) -> agreement
                        .figures()
                        .ifPresent(figures -> points.add(
                                new Chart.Point(quarter, figures.exact().value(), false))));
        return new Chart(
                "Exact agreement by quarter",
                "The share of overall grades that moderators left as they were, quarter by quarter.",
                Chart.Shape.RUN,
                points,
                Optional.empty(),
                data);
    }

    private static Table table(
            String caption, String of, SortedMap<String, Agreement> agreements, Function<String, Value> name) {
        return new Table(
                caption,
                columns(of),
                agreements.entrySet().stream()
                        .map(each -> cells(name.apply(each.getKey()), each.getValue()))
                        .toList());
    }

    private static List<Column> columns(String of) {
        return List.of(
                words(of),
                numbers("Pairs"),
                shares("Exact agreement"),
                words("95% interval"),
                numbers("Weighted kappa"),
                words("95% interval of kappa"),
                numbers("AC2"),
                words("95% interval of AC2"),
                numbers("Auditor above moderator, steps"));
    }

    private static List<Value> cells(Value name, Agreement agreement) {
        var figures = agreement.figures();
        var kappa = figures.flatMap(Agreement.Figures::kappa);
        var ac2 = figures.flatMap(Agreement.Figures::ac2);
        return List.of(
                name,
                number(agreement.n()),
                figures.<Value>map(it -> new Document.Share(it.exact().value())).orElse(new Nothing()),
                figures.map(it -> range(it.exact().lower(), it.exact().upper())).orElse(new Nothing()),
                kappa.map(it -> number(rounded(it.value()))).orElse(new Nothing()),
                kappa.map(it -> range(it.lower(), it.upper())).orElse(new Nothing()),
                ac2.map(it -> number(rounded(it.value()))).orElse(new Nothing()),
                ac2.map(it -> range(it.lower(), it.upper())).orElse(new Nothing()),
                figures.map(it -> number(rounded(it.difference()))).orElse(new Nothing()));
    }

    private static Value range(double lower, double upper) {
        return text("%.2f to %.2f".formatted(lower, upper));
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
