package org.practiceaudit.reporting.dataset;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.codes;
import static org.practiceaudit.reporting.documents.Cells.day;
import static org.practiceaudit.reporting.documents.Cells.days;
import static org.practiceaudit.reporting.documents.Cells.moment;
import static org.practiceaudit.reporting.documents.Cells.moments;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.row;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;
import static org.practiceaudit.reporting.documents.Cells.yes;
import static org.practiceaudit.reporting.documents.Tables.days;
import static org.practiceaudit.reporting.documents.Tables.moments;
import static org.practiceaudit.reporting.documents.Tables.numbers;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Nothing;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.narrative.Told;

/** The data set of a cycle as it is read. */
public final class DataSetDocument {
    private static final Text KEPT =
            new Text("Of every audit here whose words you are told, it is kept that you have read them.");

    private DataSetDocument() {}

    public static Document of(DataSetReading reading) {
        var data = reading.data();
        var parts = new ArrayList<>(List.of(
                new Part("Audits", List.of(audits(data))),
                new Part("Sections", List.of(sections(data))),
                new Part("Actions", List.of(actions(data))),
                new Part("Meetings", List.of(meetings(reading)))));
        reading.words()
                .ifPresent(words -> parts.add(new Part("What was written", List.of(KEPT, written(words.audits())))));
        return new Document(
                "Data set: " + data.cycle().dates().name(),
                data.scope().words(),
                Optional.ofNullable(data.knownUntil()),
                parts);
    }

    private static Block written(Told<SequencedMap<String, WrittenOn>> told) {
        return told instanceof Told.Found<SequencedMap<String, WrittenOn>>(var audits)
                ? new Table(
                        "What was written on each audit",
                        List.of(words("Audit"), words("Of"), words("Words")),
                        audits.entrySet().stream()
                                .flatMap(each -> each.getValue().passages().stream()
                                        .map(it -> row(text(each.getKey()), text(it.of()), text(it.text()))))
                                .toList())
                : new Text(told.inPlace(_ -> ""));
    }

    private static Table audits(DataSet data) {
        return table(
                "Audits with their gradings and feedback",
                data.rows(),
                words("Audit", it -> text(it.audit())),
                words("Child", it -> text(it.child())),
                words("Kind", it -> code(it.kind())),
                words("Service", it -> code(it.service())),
                words("Team", it -> text(it.team())),
                words("Auditor", it -> text(it.auditor())),
                words("Moderator", it -> text(it.moderator())),
                days("Due", it -> day(it.dueOn())),
                moments("Handed in", it -> moment(it.submittedAt())),
                words("Auditor's grade", it -> code(it.auditorGrade())),
                words("Moderator's grade", it -> code(it.moderatedGrade())),
                words("Decided grade", it -> code(it.decidedGrade())),
                words("Grade of record", it -> code(it.gradeOfRecord())),
                words("Themes", it -> codes(it.themes())),
                words("Family's feedback", it -> code(it.familyFeedback())),
                words(
                        "Practitioner's feedback",
                        it -> it.practitionerFeedback() == null ? new Nothing() : yes(it.practitionerFeedback())),
                numbers("Safeguarding concerns", it -> number(it.concerns())),
                words("Confirmed", it -> yes(it.confirmed())));
    }

    private static Table sections(DataSet data) {
        return new Table(
                "Sections as auditor and moderator judged them",
                List.of(words("Audit"), words("Section"), words("Auditor"), words("Moderator")),
                data.rows().stream()
                        .flatMap(row -> row.sections().entrySet().stream()
                                .map(each -> row(
                                        text(row.audit()),
                                        code(each.getKey()),
                                        code(each.getValue().auditor()),
                                        code(each.getValue().moderator()))))
                        .toList());
    }

    private static Table actions(DataSet data) {
        return new Table(
                "Actions",
                List.of(
                        words("Audit"),
                        words("Action"),
                        words("From"),
                        words("Theme"),
                        words("Owner"),
                        days("Due"),
                        words("Standing")),
                data.rows().stream()
                        .flatMap(row -> row.actions().stream()
                                .map(it -> row(
                                        text(row.audit()),
                                        text(it.action()),
                                        code(it.source()),
                                        code(it.theme()),
                                        text(it.owner()),
                                        day(it.dueOn()),
                                        code(it.standing().name().toLowerCase(Locale.ROOT)))))
                        .toList());
    }

    private static Table meetings(DataSetReading reading) {
        return new Table(
                "Meetings",
                List.of(words("Audit"), words("Meeting"), moments("Held"), numbers("Attended"), words("Record")),
                reading.data().rows().stream()
                        .flatMap(row -> row.meetings().stream()
                                .map(it -> row(
                                        text(row.audit()),
                                        code(it.kind()),
                                        moment(it.heldAt()),
                                        number(it.attended()),
                                        record(reading, row.audit(), it.kind()))))
                        .toList());
    }

    private static Value record(DataSetReading reading, String audit, String step) {
        return reading.words()
                .map(words -> words.records().get(audit))
                .map(records -> records.getOrDefault(step, new Told.Nothing<>()))
                .map(told -> text(told.inPlace(words -> words)))
                .orElse(new Nothing());
    }
}
