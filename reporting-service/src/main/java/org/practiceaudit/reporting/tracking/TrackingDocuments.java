package org.practiceaudit.reporting.tracking;

import static org.practiceaudit.reporting.documents.Cells.code;
import static org.practiceaudit.reporting.documents.Cells.day;
import static org.practiceaudit.reporting.documents.Cells.days;
import static org.practiceaudit.reporting.documents.Cells.number;
import static org.practiceaudit.reporting.documents.Cells.numbers;
import static org.practiceaudit.reporting.documents.Cells.row;
import static org.practiceaudit.reporting.documents.Cells.text;
import static org.practiceaudit.reporting.documents.Cells.words;
import static org.practiceaudit.reporting.documents.Cells.yes;
import static org.practiceaudit.reporting.documents.Tables.days;
import static org.practiceaudit.reporting.documents.Tables.numbers;
import static org.practiceaudit.reporting.documents.Tables.table;
import static org.practiceaudit.reporting.documents.Tables.words;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.reading.Scope;

/** The trackers as they are read. */
public final class TrackingDocuments {
    static final List<Column> AUDIT_COLUMNS = List.of(
            words("Audit"),
            words("Service"),
            words("Team"),
            words("Auditor"),
            words("Moderator"),
            words("Standing"),
            days("Due"),
            numbers("Days late"),
            days("Handed in"),
            words("Grade"),
            words("Moderation"),
            days("Moderation due"),
            numbers("Moderation days late"),
            words("Confirmed"));

    static final List<Column> ACTION_COLUMNS = List.of(
            words("Action"),
            words("Audit"),
            words("Service"),
            words("Team"),
            words("Owner"),
            words("Theme"),
            words("Standing"),
            days("Due"),
            numbers("Days late"));

    private TrackingDocuments() {}

    public static Document of(AuditTracker tracker) {
        return document(
                "Audits",
                tracker.scope(),
                tracker.knownUntil(),
                new Table(
                        "Audits and how far they are",
                        AUDIT_COLUMNS,
                        tracker.rows().stream().map(TrackingDocuments::cells).toList()));
    }

    static List<Value> cells(AuditRow it) {
        return row(
                text(it.audit()),
                code(it.service()),
                text(it.team()),
                text(it.auditor()),
                text(it.moderator()),
                code(it.standing().name().toLowerCase(Locale.ROOT)),
                day(it.dueOn()),
                number(it.daysLate()),
                day(it.submittedOn()),
                code(it.grade()),
                code(it.moderation() == null ? null : it.moderation().name().toLowerCase(Locale.ROOT)),
                day(it.moderationDueOn()),
                number(it.moderationDaysLate()),
                yes(it.confirmed()));
    }

    public static Document of(ActionTracker tracker) {
        var services = table(
                "Actions by service",
                tracker.services().entrySet(),
                words("Service", each -> code(each.getKey())),
                numbers("Opened", each -> number(each.getValue().opened())),
                numbers("Open", each -> number(each.getValue().open())),
                numbers("Overdue", each -> number(each.getValue().overdue())),
                numbers("Awaiting assurance", each -> number(each.getValue().awaitingAssurance())),
                numbers("Assured", each -> number(each.getValue().closed())),
                numbers("Not needed any more", each -> number(each.getValue().dropped())));
        var rows = new Table(
                "Actions and how far they are",
                ACTION_COLUMNS,
                tracker.rows().stream().map(TrackingDocuments::cells).toList());
        return document("Actions", tracker.scope(), tracker.knownUntil(), services, rows);
    }

    static List<Value> cells(ActionRow it) {
        return row(
                text(it.action()),
                text(it.audit()),
                code(it.service()),
                text(it.team()),
                text(it.owner()),
                code(it.theme()),
                code(it.standing().name().toLowerCase(Locale.ROOT)),
                day(it.dueOn()),
                number(it.daysLate()));
    }

    public static Document of(AuditorLoad load) {
        var table = table(
                "What each auditor was given and what became of it",
                load.auditors(),
                words("Auditor", it -> text(it.auditor())),
                numbers("Allocated", it -> number(it.allocated())),
                numbers("Completed", it -> number(it.completed())),
                numbers("In time", it -> number(it.onTime())),
                numbers("Still owed", it -> number(it.owed())),
                numbers("Due days missed", it -> number(it.nonCompletions())),
                numbers("Sent back", it -> number(it.returned())),
                numbers("Exemptions", it -> number(it.exemptions())),
                numbers("Months off", it -> number(it.breaks())),
                numbers("To moderate", it -> number(it.toModerate())));
        return document("Auditors", load.scope(), load.knownUntil(), table);
    }

    public static Document of(OpenConfirmations open) {
        var table = table(
                "Audits without the final confirmation",
                open.waiting(),
                words("Audit", it -> text(it.audit())),
                words("Service", it -> code(it.service())),
                words("Team", it -> text(it.team())),
                words("Team manager", it -> text(it.teamManager())),
                days("Handed in", it -> day(it.submittedOn())),
                numbers("Days since", it -> number(it.days())),
                words("Finalised", it -> yes(it.finalised())),
                numbers("Open actions", it -> number(it.openActions())));
        return document("Outstanding confirmations", open.scope(), open.knownUntil(), table);
    }

    private static Document document(String title, Scope scope, Optional<Instant> knownUntil, Table... tables) {
        return new Document(
                title,
                scope.words(),
                knownUntil,
                Arrays.stream(tables)
                        .map(table -> new Part(table.caption(), List.of(table)))
                        .toList());
    }
}
