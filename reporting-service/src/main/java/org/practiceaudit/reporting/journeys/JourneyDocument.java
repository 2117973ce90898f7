package org.practiceaudit.reporting.journeys;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.day;
import static org.practiceaudit.reporting.documents.Cells.moment;
import static org.practiceaudit.reporting.documents.Cells.moments;
import static org.practiceaudit.reporting.documents.Cells.row;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;
import static org.practiceaudit.reporting.documents.Tables.days;
import static org.practiceaudit.reporting.documents.Tables.moments;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

import java.util.List;
import java.util.TreeSet;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;

/** A child's grades as they are read. */
final class JourneyDocument {
    private JourneyDocument() {}

    static Document of(GradeJourney journey) {
        return new Document(
                "Grades of child " + journey.child(),
                journey.scope().words() + ": every audit of this child's work, cycle by cycle.",
                journey.knownUntil(),
                List.of(
                        new Part("Overall grades", List.of(overall(journey), audits(journey))),
                        new Part("Sections", List.of(sections(journey))),
                        new Part("Progress after an audit", List.of(progress(journey)))));
    }

    private static Table overall(GradeJourney journey) {
        return table(
                "Overall grades, audit by audit",
                journey.audits(),
                words("Audit", it -> text(it.audit())),
                words("Cycle", it -> text(it.cycleName())),
                words("As audited", it -> code(it.grades().audited())),
                words("As moderated", it -> code(it.grades().moderated())),
                words("As decided", it -> code(it.grades().decided())),
                words("When finalised", it -> code(it.grades().closed())),
                words("Grade that stands", it -> code(it.grades().ofRecord())));
    }

    private static Table audits(GradeJourney journey) {
        return table(
                "The audits",
                journey.audits(),
                words("Audit", it -> text(it.audit())),
                words("Kind", it -> code(it.kind())),
                words("Repeats", it -> text(it.reAuditOf())),
                words("Service", it -> code(it.service())),
                words("Team", it -> text(it.team())),
                days("Due", it -> day(it.dueOn())),
                moments("Handed in", it -> moment(it.submittedAt())),
                words("Ended", it -> code(it.ending())));
    }

    /** A section under the other audits of it, so that its way can be read downwards. */
    private static Table sections(GradeJourney journey) {
        var all = new TreeSet<String>();
        journey.audits().forEach(audit -> all.addAll(audit.sections().keySet()));
        return new Table(
                "Each section, audit by audit",
                List.of(words("Section"), words("Audit"), words("Cycle"), words("As audited"), words("As moderated")),
                all.stream()
                        .flatMap(section -> journey.audits().stream()
                                .filter(audit -> audit.sections().containsKey(section))
                                .map(audit -> row(
                                        code(section),
                                        text(audit.audit()),
                                        text(audit.cycleName()),
                                        code(audit.sections().get(section).audited()),
                                        code(audit.sections().get(section).moderated()))))
                        .toList());
    }

    private static Table progress(GradeJourney journey) {
        return new Table(
                "Grades that evidence of progress showed",
                List.of(words("Audit"), words("From"), words("To"), moments("Shown")),
                journey.audits().stream()
                        .flatMap(audit -> audit.progress().stream()
                                .map(it -> row(
                                        text(audit.audit()),
                                        code(it.fromGrade()),
                                        code(it.toGrade()),
                                        moment(it.at()))))
                        .toList());
    }
}
