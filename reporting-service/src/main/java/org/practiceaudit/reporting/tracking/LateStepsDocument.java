package org.practiceaudit.reporting.tracking;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.day;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Tables.days;
import static org.practiceaudit.reporting.documents.Tables.numbers;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

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
        return table(
                caption,
                counts.entrySet(),
                words(of, each -> code(each.getKey())),
                numbers("Due so far", each -> number(each.getValue().due())),
                numbers("Done in time", each -> number(each.getValue().inTime())),
                numbers("Done late", each -> number(each.getValue().late())),
                numbers("Outstanding", each -> number(each.getValue().outstanding())));
    }

    private static Table steps(LateSteps report) {
        return table(
                "Late steps, the latest first",
                report.steps(),
                words("Audit", it -> text(it.audit())),
                words("Step", it -> code(it.step())),
                words("Pathway", it -> code(it.pathway())),
                words("Service", it -> code(it.service())),
                words("Role", it -> code(it.role())),
                words("Responsible", it -> text(it.responsible())),
                days("Due", it -> day(it.dueOn())),
                days("Done", it -> day(it.doneOn())),
                numbers("Days late", it -> number(it.days())));
    }
}
