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
        var services = new Table(
                "Actions by service",
                List.of(
                        words("Service"),
                        numbers("Opened"),
                        numbers("Open"),
                        numbers("Overdue"),
                        numbers("Awaiting assurance"),
                        numbers("Assured"),
                        numbers("Not needed any more")),
                tracker.services().entrySet().stream()
                        .map(each -> row(
                                code(each.getKey()),
                                number(each.getValue().opened()),
                                number(each.getValue().open()),
                                number(each.getValue().overdue()),
                                number(each.getValue().awaitingAssurance()),
                                number(each.getValue().closed()),
                                number(each.getValue().dropped())))
                        .toList());
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
        var table = new Table(
                "What each auditor was given and what became of it",
                List.of(
                        words("Auditor"),
                        numbers("Allocated"),
                        numbers("Completed"),
                        numbers("In time"),
                        numbers("Still owed"),
                        numbers("Due days missed"),
                        numbers("Sent back"),
                        numbers("Exemptions"),
                        numbers("Months off"),
                        numbers("To moderate")),
                load.auditors().stream()
                        .map(it -> row(
                                text(it.auditor()),
                                number(it.allocated()),
                                number(it.completed()),
                                number(it.onTime()),
                                number(it.owed()),
                                number(it.nonCompletions()),
                                number(it.returned()),
                                number(it.exemptions()),
                                number(it.breaks()),
                                number(it.toModerate())))
                        .toList());
        return document("Auditors", load.scope(), load.knownUntil(), table);
    }

    public static Document of(OpenConfirmations open) {
        var table = new Table(
                "Audits without the final confirmation",
                List.of(
                        words("Audit"),
                        words("Service"),
                        words("Team"),
                        words("Team manager"),
                        days("Handed in"),
                        numbers("Days since"),
                        words("Finalised"),
                        numbers("Open actions")),
                open.waiting().stream()
                        .map(it -> row(
                                text(it.audit()),
                                code(it.service()),
                                text(it.team()),
                                text(it.teamManager()),
                                day(it.submittedOn()),
                                number(it.days()),
                                yes(it.finalised()),
                                number(it.openActions())))
                        .toList());
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
