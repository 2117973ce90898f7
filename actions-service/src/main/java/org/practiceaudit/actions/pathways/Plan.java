package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** One plan of a pathway: what has to be done since which grade, and how far it is. */
public record Plan(int number, Graded trigger, Instant plannedAt, Map<String, Progress> steps, Course course) {
    public Plan {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    Plan(int number, Graded trigger, Instant plannedAt, Map<String, Progress> steps) {
        this(number, trigger, plannedAt, steps, Course.NONE);
    }

    /** How far a step is. */
    public sealed interface Progress {
        Step step();

        record Due(Step step) implements Progress {}

        record Missed(Step step) implements Progress {}

        /** @param missed whether it was called missed before; wrongly so unless it is late */
        record Done(
                Step step,
                LocalDate doneOn,
                boolean late,
                boolean missed,
                Narrative note,
                String completedBy,
                Instant at,
                Optional<Meeting> meeting)
                implements Progress {}

        /** Nobody did what would have spared it. */
        record Escalated(Step step, Instant at) implements Progress {}

        /** An escalation whose time came when the work had improved. */
        record Spared(Step step, Instant at) implements Progress {}

        /** Whether it still has to be done, in time or not. */
        default boolean open() {
            return switch (this) {
                case Due _, Missed _ -> true;
                case Done _, Escalated _, Spared _ -> false;
            };
        }
    }

    public record Meeting(String meeting, LocalDate heldOn, String chairedBy, List<String> attended) {}

    static Plan of(int number, Graded trigger, Instant at, List<Step> steps) {
        return new Plan(number, trigger, at, Map.of()).with(steps);
    }

    Optional<Progress> progress(String key) {
        return Optional.ofNullable(steps.get(key));
    }

    /** The steps that are still to be done in time. */
    List<Step> due() {
        var due = new ArrayList<Step>();
        for (var progress : steps.values()) {
            if (progress instanceof Progress.Due(var step)) {
                due.add(step);
            }
        }
        return due;
    }

    /** How many steps were missed and not done since. */
    long missed() {
        return steps.values().stream()
                .filter(progress -> progress instanceof Progress.Missed)
                .count();
    }

    Plan with(List<Step> planned) {
        var more = new LinkedHashMap<>(steps);
        planned.forEach(step -> more.put(step.key(), new Progress.Due(step)));
        return new Plan(number, trigger, plannedAt, more, course);
    }

    Plan with(Progress progress) {
        var more = new LinkedHashMap<>(steps);
        more.put(progress.step().key(), progress);
        return new Plan(number, trigger, plannedAt, more, course);
    }

    Plan with(Course going) {
        return new Plan(number, trigger, plannedAt, steps, going);
    }

    /** Whoever has a role now has what is still to be done in it. */
    Plan handed(Map<String, String> people) {
        var now = this;
        for (var progress : steps.values()) {
            var other = people.get(progress.step().role().code());
            if (other != null) {
                now = switch (progress) {
                    case Progress.Due(var step) -> now.with(new Progress.Due(step.by(other)));
                    case Progress.Missed(var step) -> now.with(new Progress.Missed(step.by(other)));
                    case Progress.Done _, Progress.Escalated _, Progress.Spared _ -> now;
                };
            }
        }
        return now;
    }

    Plan without(String key) {
        var fewer = new LinkedHashMap<>(steps);
        fewer.remove(key);
        return new Plan(number, trigger, plannedAt, fewer, course);
    }

    /** The grade of the work as it now is: the one that asked for the plan, or what it was raised to since. */
    Grade standing() {
        var from =
                course.rounds().isEmpty() ? trigger : course.rounds().getLast().result();
        return course.raised().stream()
                .filter(raised -> !raised.at().isBefore(from.at()))
                .reduce((_, later) -> later)
                .map(Course.Raised::to)
                .orElse(from.grade());
    }

    /** Whether a re-audit asks for it, and not the grades of the audit itself. */
    boolean heldByReAudit() {
        return trigger.source() == GradeSource.RE_AUDIT || !course.rounds().isEmpty();
    }
}
