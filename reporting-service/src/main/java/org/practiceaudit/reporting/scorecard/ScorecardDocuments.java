package org.practiceaudit.reporting.scorecard;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.share;
import static org.practiceaudit.reporting.documents.Cells.shares;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.practiceaudit.reporting.documents.Cells;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.reports.Figures;
import org.practiceaudit.reporting.reports.Grades;

/** The scorecard and the figures of services as they are read. */
public final class ScorecardDocuments {
    private ScorecardDocuments() {}

    /** A row of figures with what heads it. */
    private record Line(Value name, Figures figures) {}

    public static Document of(Scorecard scorecard) {
        var lines = scorecard.months().stream()
                .map(month -> new Line(text(month.month().toString()), month.total()))
                .toList();
        var parts = new ArrayList<Part>();
        parts.add(new Part(
                "Month by month",
                List.of(
                        progress("Audits and feedback by month", "Month", lines),
                        grades(
                                "Grades by auditors, by month",
                                "Month",
                                lines,
                                it -> it.grades().byAuditor()),
                        grades(
                                "Grades by moderators, by month",
                                "Month",
                                lines,
                                it -> it.grades().byModerator()))));
        scorecard.months().forEach(month -> {
            var services = lines(month.services());
            parts.add(new Part(
                    month.month().toString(),
                    List.of(progress("Audits and feedback by service", "Service", services))));
        });
        return new Document("Monthly scorecard", scorecard.scope().words(), scorecard.knownUntil(), parts);
    }

    public static Document of(Services report) {
        var lines = lines(report.services());
        return new Document(
                "Audits by service",
                report.scope().words(),
                report.knownUntil(),
                List.of(
                        new Part(
                                "Outcomes",
                                List.of(grades(
                                        "Grades of record",
                                        "Service",
                                        lines,
                                        it -> it.grades().ofRecord()))),
                        new Part("Audits", List.of(progress("Completion of audits", "Service", lines))),
                        new Part("Actions", List.of(actions(lines)))));
    }

    private static List<Line> lines(Map<String, Figures> services) {
        return services.entrySet().stream()
                .map(each -> new Line(code(each.getKey()), each.getValue()))
                .toList();
    }

    private static Table progress(String caption, String of, List<Line> lines) {
        return new Table(
                caption,
                List.of(
                        words(of),
                        numbers("Allocated"),
                        numbers("Completed"),
                        shares("Completed on time"),
                        numbers("Outstanding"),
                        numbers("Moderated"),
                        numbers("Grades changed"),
                        numbers("Family's feedback"),
                        numbers("Practitioner's feedback")),
                lines.stream().map(ScorecardDocuments::progress).toList());
    }

    private static List<Value> progress(Line line) {
        var figures = line.figures();
        return List.of(
                line.name(),
                number(figures.audits().allocated()),
                number(figures.audits().completed()),
                share(figures.audits().onTime(), figures.audits().completed()),
                number(figures.audits().outstanding()),
                number(figures.moderations().completed()),
                number(figures.moderations().changed()),
                number(figures.feedback().familyObtained()),
                number(figures.feedback().practitionerObtained()));
    }

    private static Table grades(
            String caption, String of, List<Line> lines, Function<Figures, Map<String, Integer>> whose) {
        var tallies = lines.stream().map(line -> whose.apply(line.figures())).toList();
        var grades = Grades.of(tallies);
        var columns = new ArrayList<Column>();
        columns.add(words(of));
        grades.forEach(grade -> columns.add(numbers(Cells.readable(grade))));
        var rows = lines.stream()
                .map(line -> {
                    var cells = new ArrayList<Value>();
                    cells.add(line.name());
                    grades.forEach(grade ->
                            cells.add(number(whose.apply(line.figures()).getOrDefault(grade, 0))));
                    return List.copyOf(cells);
                })
                .toList();
        return new Table(caption, columns, rows);
    }

    private static Table actions(List<Line> lines) {
        return new Table(
                "Completion of actions",
                List.of(
                        words("Service"),
                        numbers("Opened"),
                        numbers("Open"),
                        numbers("Overdue"),
                        numbers("Awaiting assurance"),
                        numbers("Assured"),
                        shares("Share assured")),
                lines.stream()
                        .map(line -> {
                            var actions = line.figures().actions();
                            return List.of(
                                    line.name(),
                                    number(actions.opened()),
                                    number(actions.open()),
                                    number(actions.overdue()),
                                    number(actions.awaitingAssurance()),
                                    number(actions.closed()),
                                    share(actions.closed(), actions.opened() - actions.cancelled()));
                        })
                        .toList());
    }
}
