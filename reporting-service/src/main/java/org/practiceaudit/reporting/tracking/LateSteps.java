package org.practiceaudit.reporting.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Who is late where with work below standard: the steps of all pathways that are past their day, or were done after it.
 *
 * @param roles by role, over all pathways
 * @param services by service of the child
 * @param steps the late ones, the latest first
 */
public record LateSteps(
        Scope scope,
        Optional<Instant> knownUntil,
        SortedMap<String, Count> roles,
        SortedMap<String, Count> services,
        List<Step> steps)
        implements Reported {
    /**
     * How steps whose day has come stand; those that are still due in time are not counted.
     *
     * @param outstanding not done, and past their day
     */
    public record Count(int due, int inTime, int late, int outstanding) {}

    /**
     * @param doneOn null while it is not done
     * @param days late, in calendar days, up to its doing or else the day of the report
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String audit,
            String cycle,
            String pathway,
            String step,
            String rule,
            String service,
            String role,
            String responsible,
            LocalDate dueOn,
            LocalDate doneOn,
            long days) {
        boolean late() {
            return days > 0;
        }
    }

    public static LateSteps of(AuthorityFacts known, Scope scope) {
        var steps = known.cycles().stream()
                .flatMap(cycle -> cycle.stories().stream()
                        .flatMap(story -> steps(cycle.cycle().cycle(), story, known.day())))
                .toList();
        return new LateSteps(
                scope,
                known.knownUntil(),
                by(steps, Step::role),
                by(steps, Step::service),
                steps.stream()
                        .filter(Step::late)
                        .sorted(Comparator.comparingLong(Step::days)
                                .reversed()
                                .thenComparing(Step::audit)
                                .thenComparing(Step::step))
                        .toList());
    }

    /** Those that are done, or whose day is over: the others may still be in time. What a closed pathway left open is dropped. */
    private static Stream<Step> steps(String cycle, AuditStory story, LocalDate day) {
        return story.pathways().stream()
                .flatMap(pathway -> pathway.steps().stream()
                        .filter(step -> step.doneAt() != null
                                || step.dueOn().isBefore(day) && (step.missed() || pathway.closedAt() == null))
                        .map(step -> step(cycle, story, pathway, step, day)));
    }

    private static Step step(String cycle, AuditStory story, Pathway pathway, Pathway.Step step, LocalDate day) {
        var doneOn = step.doneAt() == null ? null : WorkingDays.dateOf(step.doneAt());
        return new Step(
                story.allocation().audit(),
                cycle,
                pathway.code(),
                step.step(),
                step.rule(),
                story.allocation().service(),
                step.role(),
                step.responsible(),
                step.dueOn(),
                doneOn,
                AuditRow.late(step.dueOn(), doneOn == null ? day : doneOn));
    }

    private static SortedMap<String, Count> by(Collection<Step> steps, Function<Step, String> part) {
        var counts = new TreeMap<String, Count>();
        steps.stream()
                .collect(Collectors.groupingBy(part))
                .forEach((name, of) -> counts.put(
                        name,
                        new Count(
                                of.size(),
                                (int) of.stream().filter(step -> !step.late()).count(),
                                (int) of.stream()
                                        .filter(step -> step.late() && step.doneOn() != null)
                                        .count(),
                                (int) of.stream()
                                        .filter(step -> step.doneOn() == null)
                                        .count())));
        return counts;
    }

    @Override
    public Document document() {
        return LateStepsDocument.of(this);
    }
}
