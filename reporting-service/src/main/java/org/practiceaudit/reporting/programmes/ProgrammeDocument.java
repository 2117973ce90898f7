package org.practiceaudit.reporting.programmes;

import static org.practiceaudit.reporting.documents.Cells.day;
import static org.practiceaudit.reporting.documents.Cells.days;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.row;
import static org.practiceaudit.reporting.documents.Cells.share;
import static org.practiceaudit.reporting.documents.Cells.shares;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practiceaudit.reporting.documents.Cells;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.reports.Figures;
import org.practiceaudit.reporting.reports.Grades;

/** The programme across its cycles, as it is read. */
final class ProgrammeDocument {
    private ProgrammeDocument() {}

    /** What a row is of: a cycle, a year, a version or all. */
    private record Line(String of, Figures figures) {}

    static Document of(ProgrammeReport report) {
        var lines = lines(report);
        return new Document(
                "Programme report",
                report.scope().words()
                        + ": what the audit programme came to, cycle by cycle, by year from April and by version of the"
                        + " programme.",
                report.knownUntil(),
                List.of(
                        new Part("Cycles", List.of(cycles(report))),
                        new Part("Completion and timeliness", List.of(completion(lines))),
                        new Part("Grades", List.of(grades(lines))),
                        new Part("Changes at moderation", List.of(moderation(lines))),
                        new Part("Actions", List.of(actions(lines)))));
    }

    private static List<Line> lines(ProgrammeReport report) {
        var lines = new ArrayList<Line>();
        report.cycles().forEach(it -> lines.add(new Line(it.name(), it.figures())));
        report.years()
                .forEach(it ->
                        lines.add(new Line("April %d to March %d".formatted(it.from(), it.from() + 1), it.figures())));
        report.versions().forEach(it -> lines.add(new Line(it.programme().words(), it.figures())));
        lines.add(new Line("All", report.total()));
        return lines;
    }

    private static Table cycles(ProgrammeReport report) {
        return new Table(
                "Cycles and the version of the programme that each keeps",
                List.of(words("Cycle"), days("Begins"), words("Programme")),
                report.cycles().stream()
                        .map(it -> row(
                                text(it.name()),
                                day(it.startsOn()),
                                text(it.programme().words())))
                        .toList());
    }

    private static Table completion(List<Line> lines) {
        return table(
                "Audits completed and in time",
                lines,
                List.of(
                        numbers("Allocated"),
                        numbers("Completed"),
                        shares("Share completed"),
                        numbers("On time"),
                        shares("Share on time"),
                        numbers("Finalised"),
                        numbers("Outstanding"),
                        numbers("Overdue")),
                figures -> {
                    var it = figures.audits();
                    return List.of(
                            number(it.allocated()),
                            number(it.completed()),
                            share(it.completed(), it.allocated()),
                            number(it.onTime()),
                            share(it.onTime(), it.allocated()),
                            number(it.finalised()),
                            number(it.outstanding()),
                            number(it.overdue()));
                });
    }

    private static Table grades(List<Line> lines) {
        var all = Grades.of(
                lines.stream().map(line -> line.figures().grades().ofRecord()).toList());
        var columns = new ArrayList<Column>();
        all.forEach(grade -> columns.add(numbers(Cells.readable(grade))));
        columns.add(shares("Share good or better"));
        return table("Grades of record", lines, columns, figures -> {
            var tally = figures.grades().ofRecord();
            var cells = new ArrayList<Value>();
            all.forEach(grade -> cells.add(number(tally.getOrDefault(grade, 0))));
            cells.add(share(
                    sum(tally, all.stream().filter(it -> !Grades.belowGood(it)).toList()), sum(tally, all)));
            return cells;
        });
    }

    private static int sum(Map<String, Integer> tally, List<String> grades) {
        return grades.stream().mapToInt(grade -> tally.getOrDefault(grade, 0)).sum();
    }

    private static Table moderation(List<Line> lines) {
        return table(
                "Moderations and what they changed",
                lines,
                List.of(
                        numbers("Requested"),
                        numbers("Completed"),
                        numbers("Grade changed"),
                        shares("Share changed"),
                        numbers("Disputed"),
                        numbers("Decided")),
                figures -> {
                    var it = figures.moderations();
                    return List.of(
                            number(it.requested()),
                            number(it.completed()),
                            number(it.changed()),
                            share(it.changed(), it.completed()),
                            number(it.disputed()),
                            number(it.decided()));
                });
    }

    private static Table actions(List<Line> lines) {
        return table(
                "Actions and how far they are",
                lines,
                List.of(
                        numbers("Opened"),
                        numbers("Open"),
                        numbers("Awaiting assurance"),
                        numbers("Overdue"),
                        numbers("Closed"),
                        shares("Share closed"),
                        numbers("Cancelled")),
                figures -> {
                    var it = figures.actions();
                    return List.of(
                            number(it.opened()),
                            number(it.open()),
                            number(it.awaitingAssurance()),
                            number(it.overdue()),
                            number(it.closed()),
                            share(it.closed(), it.opened()),
                            number(it.cancelled()));
                });
    }

    private static Table table(
            String caption, List<Line> lines, List<Column> columns, Function<Figures, List<Value>> cells) {
        return new Table(
                caption,
                Stream.concat(Stream.of(words("Of")), columns.stream()).toList(),
                lines.stream()
                        .map(line -> Stream.concat(Stream.of(text(line.of())), cells.apply(line.figures()).stream())
                                .toList())
                        .toList());
    }
}
