package org.practiceaudit.reporting.reports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;
import org.practiceaudit.reporting.known.AuditStory;

/** The figures of a set of audits: a cycle's, a service's or a team's (BR-15). */
public record Figures(
        Audits audits, Moderations moderations, Grades grades, Feedback feedback, Actions actions, Concerns concerns) {
    /**
     * @param completed submitted, and neither returned nor invalidated since
     * @param outstanding allocated, not completed and not cancelled
     * @param overdue outstanding, with the due day past
     */
    public record Audits(
            int allocated, int started, int completed, int onTime, int finalised, int outstanding, int overdue) {}

    public record Moderations(int requested, int completed, int outstanding, int changed, int disputed, int decided) {}

    /** How many audits have each grade, by whose word; {@code ofRecord} is the decided, else moderated, else auditor's. */
    public record Grades(
            Map<String, Integer> byAuditor, Map<String, Integer> byModerator, Map<String, Integer> ofRecord) {}

    public record Feedback(int familyObtained, int practitionerObtained) {}

    /** @param open not closed and not cancelled, among them {@code awaitingAssurance} and {@code overdue} */
    public record Actions(int opened, int open, int awaitingAssurance, int closed, int cancelled, int overdue) {}

    public record Concerns(int raised, int addressed) {}

    public static Figures of(List<AuditStory> stories) {
        return new Figures(
                audits(stories),
                moderations(stories),
                grades(stories),
                feedback(stories),
                actions(stories),
                concerns(stories));
    }

    public static Map<String, Figures> by(Function<AuditStory, String> part, List<AuditStory> stories) {
        var parts = stories.stream().collect(Collectors.groupingBy(part, TreeMap::new, Collectors.toList()));
        var figures = new TreeMap<String, Figures>();
        parts.forEach((name, of) -> figures.put(name, of(of)));
        return figures;
    }

    private static Audits audits(List<AuditStory> stories) {
        var outstanding = stories.stream()
                .filter(story -> !story.completed())
                .filter(story -> course(story)
                        .map(course -> course.ending() != StreamFacts.Audit.Ending.CANCELLED)
                        .orElse(true))
                .toList();
        return new Audits(
                stories.size(),
                count(
                        stories,
                        story -> course(story).map(it -> it.startedAt() != null).orElse(false)),
                count(stories, AuditStory::completed),
                count(
                        stories,
                        story ->
                                story.completed() && course(story).orElseThrow().onTime()),
                count(
                        stories,
                        story -> course(story)
                                .map(it -> it.ending() == StreamFacts.Audit.Ending.FINALISED)
                                .orElse(false)),
                outstanding.size(),
                count(
                        outstanding,
                        story -> course(story)
                                .map(StreamFacts.Audit.Course::overdue)
                                .orElse(false)));
    }

    private static Moderations moderations(List<AuditStory> stories) {
        var requested =
                stories.stream().flatMap(story -> story.moderation().stream()).toList();
        var completed =
                requested.stream().filter(it -> it.completedAt() != null).toList();
        var disputes =
                stories.stream().flatMap(story -> story.disputes().stream()).toList();
        return new Moderations(
                requested.size(),
                completed.size(),
                requested.size() - completed.size(),
                count(completed, it -> !it.moderatedGrade().equals(it.auditorGrade())),
                disputes.size(),
                count(disputes, it -> it.decidedAt() != null));
    }

    private static Grades grades(List<AuditStory> stories) {
        return new Grades(
                tally(stories, AuditStory::auditorGrade),
                tally(stories, AuditStory::moderatedGrade),
                tally(stories, AuditStory::gradeOfRecord));
    }

    private static Feedback feedback(List<AuditStory> stories) {
        var gradings = stories.stream()
                .filter(AuditStory::completed)
                .flatMap(story -> story.audit().stream())
                .map(StreamFacts.Audit::grading)
                .filter(grading -> grading != null)
                .toList();
        return new Feedback(
                count(gradings, grading -> grading.familyFeedback().equals("obtained")),
                count(gradings, StreamFacts.Audit.Grading::practitionerFeedback));
    }

    private static Actions actions(List<AuditStory> stories) {
        var actions =
                stories.stream().flatMap(story -> story.actions().stream()).toList();
        var open = actions.stream()
                .filter(it -> it.standing() == Standing.OPEN || it.standing() == Standing.COMPLETED)
                .toList();
        return new Actions(
                actions.size(),
                open.size(),
                count(open, it -> it.standing() == Standing.COMPLETED),
                count(actions, it -> it.standing() == Standing.CLOSED),
                count(actions, it -> it.standing() == Standing.CANCELLED),
                count(actions, StreamFacts.Action::stillOverdue));
    }

    private static Concerns concerns(List<AuditStory> stories) {
        var open = stories.stream()
                .flatMap(story -> story.audit().stream())
                .mapToInt(audit -> audit.concerns().open().size())
                .sum();
        var addressed = stories.stream()
                .flatMap(story -> story.audit().stream())
                .mapToInt(audit -> audit.concerns().addressed().size())
                .sum();
        return new Concerns(open + addressed, addressed);
    }

    private static Optional<StreamFacts.Audit.Course> course(AuditStory story) {
        return story.audit().map(StreamFacts.Audit::course);
    }

    private static <T> int count(Collection<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private static Map<String, Integer> tally(List<AuditStory> stories, Function<AuditStory, Optional<String>> grade) {
        var tally = new TreeMap<String, Integer>();
        stories.forEach(story -> grade.apply(story).ifPresent(it -> tally.merge(it, 1, Integer::sum)));
        return tally;
    }
}
