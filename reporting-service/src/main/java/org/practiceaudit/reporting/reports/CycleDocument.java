package org.practiceaudit.reporting.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceaudit.reporting.documents.Cells;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.documents.Shown;

/** A cycle report as it is read. */
final class CycleDocument {
    private CycleDocument() {}

    static Document of(CycleReport report) {
        return new Document(
                "Cycle report: " + report.cycle().dates().name(),
                report.scope().words() + ": audits, moderations and actions, whole, by service and by team.",
                Optional.ofNullable(report.knownUntil()),
                List.of(
                        new Part("The cycle", List.of(new Text(cycle(report)), grades(report.total()))),
                        new Part("Figures", figures(report)),
                        new Part("Changed grades", List.of(changes(report)))));
    }

    private static String cycle(CycleReport report) {
        var dates = report.cycle().dates();
        var open = Optional.ofNullable(report.cycle().closedOn())
                .map(day -> "It was closed on " + Shown.day(day) + ".")
                .orElse("It is open.");
        return "The cycle ran from %s to %s, its audits due on %s. %s"
                .formatted(
                        Shown.day(dates.startsOn()), Shown.day(dates.endsOn()), Shown.day(dates.auditsDueOn()), open);
    }

    private static Table grades(Figures figures) {
        var grades = figures.grades();
        var all = Grades.of(List.of(grades.byAuditor(), grades.byModerator(), grades.ofRecord()));
        return new Table(
                "Audits by grade",
                columns("Grade", "By auditors", "By moderators", "Grade of record"),
                all.stream()
                        .map(grade -> Cells.row(
                                Cells.code(grade),
                                count(grades.byAuditor(), grade),
                                count(grades.byModerator(), grade),
                                count(grades.ofRecord(), grade)))
                        .toList());
    }

    private static Value count(Map<String, Integer> by, String grade) {
        return Cells.number(by.getOrDefault(grade, 0));
    }

    private static List<Block> figures(CycleReport report) {
        return List.of(
                figures("Audits by service", "Service", report.services(), report.total()),
                actions("Actions by service", "Service", report.services(), report.total()),
                figures("Audits by team", "Team", report.teams(), report.total()),
                actions("Actions by team", "Team", report.teams(), report.total()));
    }

    private static Table figures(String caption, String of, Map<String, Figures> by, Figures total) {
        return new Table(
                caption,
                columns(
                        of,
                        "Allocated",
                        "Completed",
                        "On time",
                        "Outstanding",
                        "Overdue",
                        "Moderated",
                        "Changed at moderation"),
                rows(
                        by,
                        total,
                        figures -> List.of(
                                figures.audits().allocated(),
                                figures.audits().completed(),
                                figures.audits().onTime(),
                                figures.audits().outstanding(),
                                figures.audits().overdue(),
                                figures.moderations().completed(),
                                figures.moderations().changed())));
    }

    private static Table actions(String caption, String of, Map<String, Figures> by, Figures total) {
        return new Table(
                caption,
                columns(of, "Opened", "Open", "Awaiting assurance", "Overdue", "Closed", "Cancelled"),
                rows(
                        by,
                        total,
                        figures -> List.of(
                                figures.actions().opened(),
                                figures.actions().open(),
                                figures.actions().awaitingAssurance(),
                                figures.actions().overdue(),
                                figures.actions().closed(),
                                figures.actions().cancelled())));
    }

    private interface Counted {
        List<Integer> of(Figures figures);
    }

    private static List<List<Value>> rows(Map<String, Figures> by, Figures total, Counted counted) {
        var rows = new ArrayList<List<Value>>();
        by.forEach((name, figures) -> rows.add(row(name, counted.of(figures))));
        rows.add(row("All", counted.of(total)));
        return rows;
    }

    private static List<Value> row(String name, List<Integer> counts) {
        return Stream.concat(Stream.of(Cells.text(name)), counts.stream().map(Cells::number))
                .toList();
    }

    private static List<Column> columns(String first, String... counts) {
        return Stream.concat(
                        Stream.of(Cells.words(first)), Arrays.stream(counts).map(Cells::numbers))
                .toList();
    }

    private static Table changes(CycleReport report) {
        return new Table(
                "Grades that moderation or a decision changed",
                Stream.of("Audit", "Team", "Service", "From", "To", "Changed by")
                        .map(Cells::words)
                        .toList(),
                report.changes().stream()
                        .map(change -> Cells.row(
                                Cells.text(change.audit()),
                                Cells.text(change.team()),
                                Cells.text(change.service()),
                                Cells.code(change.from()),
                                Cells.code(change.to()),
                                Cells.code(change.by())))
                        .toList());
    }
}
