package org.practiceaudit.reporting.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.facts.StreamFacts.Audit;
import org.practiceaudit.reporting.facts.StreamFacts.Moderation;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Everything of a cycle in one place, an audit a row (TH-18): gradings by auditor and moderator, feedback, actions and meetings. What
 * was written stays with its owners, see {@link CycleWords}.
 *
 * @param rows in the order of the audits' ids
 */
public record DataSet(StreamFacts.Cycle cycle, Scope scope, Instant knownUntil, List<Row> rows) {
    /**
     * What is null has not happened.
     *
     * @param sections what auditor and moderator said of each section; the moderator's is null where there is none
     * @param familyFeedback how seeking the family's views ended
     * @param gradeOfRecord the decided, else the moderated, else the auditor's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String audit,
            String child,
            String kind,
            String lineOfEnquiry,
            String service,
            String team,
            String worker,
            String auditor,
            String moderator,
            LocalDate dueOn,
            Instant submittedAt,
            Boolean onTime,
            String auditorGrade,
            String moderatedGrade,
            String decidedGrade,
            String gradeOfRecord,
            Integer score,
            Map<String, Section> sections,
            Set<String> themes,
            String familyFeedback,
            Boolean practitionerFeedback,
            int concerns,
            List<Act> actions,
            List<PathwayHistory.Meeting> meetings,
            boolean confirmed) {}

    /** A section in both judgements. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(String auditor, String moderator) {}

    public record Act(
            String action, String source, String theme, String owner, LocalDate dueOn, Action.Standing standing) {}

    public static DataSet of(CycleFacts known, Scope scope, Instant knownUntil) {
        return new DataSet(
                known.cycle(),
                scope,
                knownUntil,
                known.stories().stream().map(DataSet::row).toList());
    }

    private static Row row(AuditStory story) {
        var allocation = story.allocation();
        var course = story.audit().map(Audit::course);
        var grading = story.audit().map(Audit::grading);
        return new Row(
                allocation.audit(),
                allocation.child(),
                allocation.sort().kind(),
                allocation.sort().lineOfEnquiry(),
                allocation.service(),
                allocation.team(),
                allocation.worker(),
                allocation.auditor(),
                allocation.moderator(),
                allocation.dueOn(),
                course.map(Audit.Course::submittedAt).orElse(null),
                course.filter(it -> it.submittedAt() != null)
                        .map(Audit.Course::onTime)
                        .orElse(null),
                story.auditorGrade().orElse(null),
                story.moderatedGrade().orElse(null),
                story.decidedGrade().orElse(null),
                story.gradeOfRecord().orElse(null),
                course.map(Audit.Course::score).orElse(null),
                sections(grading, story.moderation()),
                grading.map(Audit.Grading::themes).orElse(Set.of()),
                grading.map(Audit.Grading::familyFeedback).orElse(null),
                grading.map(Audit.Grading::practitionerFeedback).orElse(null),
                story.audit()
                        .map(it -> it.concerns().open().size()
                                + it.concerns().addressed().size())
                        .orElse(0),
                story.actions().stream().map(DataSet::act).toList(),
                story.history().map(PathwayHistory::meetings).orElse(List.of()),
                story.confirmed());
    }

    private static Map<String, Section> sections(Optional<Audit.Grading> grading, Optional<Moderation> moderation) {
        var sections = new TreeMap<String, Section>();
        grading.ifPresent(it ->
                it.sections().forEach((section, grade) -> sections.put(section, new Section(grade, null))));
        moderation.stream()
                .flatMap(it -> it.sections().stream())
                .forEach(it -> sections.put(it.section(), new Section(it.auditorGrade(), it.moderatedGrade())));
        return sections;
    }

    private static Act act(Action it) {
        return new Act(it.action(), it.source(), it.theme(), it.owner(), it.dueOn(), it.standing());
    }
}
