package org.practiceaudit.reporting.tracking;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.day;
import static org.practiceaudit.reporting.documents.Cells.days;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.row;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;

import java.util.List;
import java.util.SortedMap;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;

/** Who is late where, as it is read. */
final class LateStepsDocument {
    private LateStepsDocument() {}

    static Document of(LateSteps report) {
        return new Document(
                "Who is late where",
                report.scope().words(),
                report.knownUntil(),
                List.of(
                        new Part("By role", List.of(counts("Steps by role", "Role", report.roles()))),
                        new Part("By service", List.of(counts("Steps by service", "Service", report.services()))),
                        new Part("Step by step", List.of(steps(report)))));
    }

    private static Table counts(String caption, String of, SortedMap<String, LateSteps.Count> counts) {
        return new Table(
                caption,
                List.of(
                        words(of),
                        numbers("Due so far"),
                        numbers("Done in time"),
                        numbers("Done late"),
                        numbers("Outstanding")),
                counts.entrySet().stream()
                        .map(each -> row(
                                code(each.getKey()),
                                number(each.getValue().due()),
                                number(each.getValue().inTime()),
                                number(each.getValue().late()),
                                number(each.getValue().outstanding())))
                        .toList());
    }

    private static Table steps(LateSteps report) {
        return new Table(
                "Late steps, the latest first",
                List.of(
                        words("Audit"),
                        words("Step"),
                        words("Pathway"),
                        words("Service"),
                        words("Role"),
                        words("Responsible"),
                        days("Due"),
                        days("Done"),
                        numbers("Days late")),
                report.steps().stream()
                        .map(it -> row(
                                text(it.audit()),
                                code(it.step()),
                                code(it.pathway()),
                                code(it.service()),
                                code(it.role()),
                                text(it.responsible()),
                                day(it.dueOn()),
                                day(it.doneOn()),
                                number(it.days())))
                        .toList());
    }
}
