package org.practiceaudit.reporting.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Audit;
import org.practiceaudit.reporting.known.AuditStory;

/**
 * One audit of a child with all its grades. What is null has not happened, or is not for this reader yet.
 *
 * @param reAuditOf the audit that this one repeats, null for a first audit
 * @param submittedAt when it was handed in last
 * @param ending how it ended: finalised, returned, invalidated or cancelled
 * @param sections each with what auditor and moderator made of it
 * @param progress grades that evidence of progress showed afterwards; no figure changes by them (TH-22)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyAudit(
        String audit,
        String cycle,
        String cycleName,
        String kind,
        String reAuditOf,
        String service,
        String team,
        LocalDate dueOn,
        Instant submittedAt,
        String ending,
        Grades grades,
        SortedMap<String, Section> sections,
        List<PathwayHistory.Raised> progress) {
    /**
     * Overall grades.
     *
     * @param decided by whoever had the last word in a dispute
     * @param closed as it stood when the audit was finalised
     * @param ofRecord what stands: the decided grade, else the moderated one, else the auditor's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Grades(String audited, String moderated, String decided, String closed, String ofRecord) {}

    /** A section as audited and as moderated. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(String audited, String moderated) {}

    static JourneyAudit of(StreamFacts.Cycle cycle, AuditStory story) {
        var allocation = story.allocation();
        var course = story.audit().map(Audit::course);
        return new JourneyAudit(
                allocation.audit(),
                cycle.cycle(),
                cycle.dates().name(),
                allocation.sort().kind(),
                allocation.sort().reAuditOf(),
                allocation.service(),
                allocation.team(),
                allocation.dueOn(),
                course.map(Audit.Course::submittedAt).orElse(null),
                course.map(Audit.Course::ending)
                        .filter(ending -> ending != Audit.Ending.NONE)
                        .map(ending -> ending.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                new Grades(
                        story.auditorGrade().orElse(null),
                        story.moderatedGrade().orElse(null),
                        story.decidedGrade().orElse(null),
                        course.map(Audit.Course::finalGrade).orElse(null),
                        story.gradeOfRecord().orElse(null)),
                sections(story),
                story.history().map(PathwayHistory::raised).orElse(List.of()));
    }

    /** The auditor's while the audit counts as completed, as with the overall grade. */
    private static SortedMap<String, Section> sections(AuditStory story) {
        var sections = new TreeMap<String, Section>();
        story.audit()
                .filter(Audit::completed)
                .map(Audit::grading)
                .ifPresent(grading -> grading.sections()
                        .forEach((section, grade) -> sections.put(section, new Section(grade, null))));
        story.moderation()
                .ifPresent(it -> it.sections()
                        .forEach(each ->
                                sections.put(each.section(), new Section(each.auditorGrade(), each.moderatedGrade()))));
        return sections;
    }
}
