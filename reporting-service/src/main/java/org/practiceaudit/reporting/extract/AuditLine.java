package org.practiceaudit.reporting.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.practiceaudit.reporting.documents.Cells;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Nothing;
import org.practiceaudit.reporting.documents.Document.Value;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.facts.StreamFacts.Audit;
import org.practiceaudit.reporting.known.AuditStory;

/**
 * One audit of a cycle with all its gradings. What is null has not happened.
 *
 * @param completed handed in, and neither returned nor invalidated nor cancelled since
 * @param gradeOfRecord the decided grade, else the moderator's, else the auditor's
 * @param actionsOpen neither assured nor dropped, of those that were opened
 * @param confirmed whether nothing is left to be done or confirmed about it (PQ-18)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditLine(
        String audit,
        String kind,
        String reAuditOf,
        String service,
        String team,
        String auditor,
        String moderator,
        LocalDate dueOn,
        Instant submittedAt,
        boolean completed,
        String auditorGrade,
        String moderatedGrade,
        String decidedGrade,
        String gradeOfRecord,
        Set<String> themes,
        String familyFeedback,
        Boolean practitionerFeedback,
        int actionsOpened,
        int actionsOpen,
        boolean confirmed) {
    static final List<Column> COLUMNS = List.of(
            Cells.words("Audit"),
            Cells.words("Kind"),
            Cells.words("Re-audit of"),
            Cells.words("Service"),
            Cells.words("Team"),
            Cells.words("Auditor"),
            Cells.words("Moderator"),
            Cells.days("Due"),
            Cells.moments("Handed in"),
            Cells.words("Completed"),
            Cells.words("Auditor's grade"),
            Cells.words("Moderator's grade"),
            Cells.words("Decided grade"),
            Cells.words("Grade of record"),
            Cells.words("Themes"),
            Cells.words("Family's feedback"),
            Cells.words("Practitioner's feedback obtained"),
            Cells.numbers("Actions opened"),
            Cells.numbers("Actions open"),
            Cells.words("Confirmed"));

    static AuditLine of(AuditStory story) {
        var allocation = story.allocation();
        var grading = story.audit().filter(Audit::completed).map(Audit::grading);
        return new AuditLine(
                allocation.audit(),
                allocation.sort().kind(),
                allocation.sort().reAuditOf(),
                allocation.service(),
                allocation.team(),
                allocation.auditor(),
                allocation.moderator(),
                allocation.dueOn(),
                story.audit().map(it -> it.course().submittedAt()).orElse(null),
                story.completed(),
                story.auditorGrade().orElse(null),
                story.moderatedGrade().orElse(null),
                story.decidedGrade().orElse(null),
                story.gradeOfRecord().orElse(null),
                grading.map(Audit.Grading::themes).orElse(Set.of()),
                grading.map(Audit.Grading::familyFeedback).orElse(null),
                grading.map(Audit.Grading::practitionerFeedback).orElse(null),
                (int) story.actions().stream()
                        .filter(it -> it.standing() != Action.Standing.REPLACED)
                        .count(),
                (int) story.actions().stream().filter(AuditLine::open).count(),
                story.confirmed());
    }

    private static boolean open(Action action) {
        return switch (action.standing()) {
            case OPEN, COMPLETED -> true;
            case CLOSED, CANCELLED, REPLACED -> false;
        };
    }

    List<Value> cells() {
        return List.of(
                Cells.text(audit),
                Cells.code(kind),
                Cells.text(reAuditOf),
                Cells.text(service),
                Cells.text(team),
                Cells.text(auditor),
                Cells.text(moderator),
                Cells.day(dueOn),
                Cells.moment(submittedAt),
                Cells.yes(completed),
                Cells.code(auditorGrade),
                Cells.code(moderatedGrade),
                Cells.code(decidedGrade),
                Cells.code(gradeOfRecord),
                Cells.codes(themes),
                Cells.code(familyFeedback),
                practitionerFeedback == null ? new Nothing() : Cells.yes(practitionerFeedback),
                Cells.number(actionsOpened),
                Cells.number(actionsOpen),
                Cells.yes(confirmed));
    }
}
