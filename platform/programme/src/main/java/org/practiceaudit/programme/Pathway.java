package org.practiceaudit.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must follow a grade. It goes in rounds: the first begins with the trigger, a further one with a re-audit that finds
 * the work still no better than {@code grades}.
 *
 * @param trigger which grade counts; when it becomes one of {@code grades} the pathway opens
 * @param until what ends it
 * @param steps in the order in which they start; a step's clock counts from the round's beginning or from an earlier step
 */
public record Pathway(
        String code, String name, Trigger trigger, List<Grade> grades, Until until, List<Step> steps, String source) {

    /** Which grade opens, re-plans and closes a pathway. */
    public enum Trigger implements Coded {
        /** The auditor's at once; what moderation or a decision makes of it counts as soon as it is known. */
        AUDITOR_GRADE,
        /** Decided, else moderated, else the auditor's. */
        GRADE_OF_RECORD,
        /** Only a grade that moderation or finalisation has confirmed. */
        CONFIRMED
    }

    /** What ends a pathway, beside a change of the grade that opened it. */
    public enum Until implements Coded {
        /** All steps of the first round that somebody does are done. */
        STEPS_DONE,
        /** A re-audit finds the work better than the pathway's grades. */
        IMPROVED
    }

    /** In which rounds a step is taken. */
    public enum Starts implements Coded {
        /** In the first only. */
        ONCE,
        EVERY_ROUND,
        /** In every round but the first, as a re-audit found the work no better. */
        WHEN_STILL_BELOW;

        boolean first() {
            return this != WHEN_STILL_BELOW;
        }

        boolean later() {
            return this != ONCE;
        }

        public boolean in(int round) {
            return round == 1 ? first() : later();
        }
    }

    /**
     * A step of a pathway.
     *
     * @param rule the rule that asks for it
     * @param clock counts from {@code trigger}, the beginning of the round, or from the code of an earlier step
     * @param informedBefore told when the step is planned
     * @param informedAt told when it is done
     * @param informedAfter told when it is missed
     */
    public record Step(
            String code,
            String name,
            String rule,
            Clock clock,
            Role responsible,
            List<Role> informedBefore,
            List<Role> informedAt,
            List<Role> informedAfter,
            Starts starts,
            Proof proof,
            String source) {

        public Step {
            informedBefore = List.copyOf(informedBefore);
            informedAt = List.copyOf(informedAt);
            informedAfter = List.copyOf(informedAfter);
            new Checks()
                    .code("code", code)
                    .text("name", name)
                    .text("rule", rule)
                    .sourced(source)
                    .orThrow();
        }

        /** Everybody who does something about it or is told of it. */
        Stream<Role> parts() {
            return Stream.of(
                            Stream.of(responsible),
                            informedBefore.stream(),
                            informedAt.stream(),
                            informedAfter.stream(),
                            proof.parts())
                    .flatMap(each -> each);
        }

        public boolean weekly() {
            return clock.kind() == Clock.Kind.WEEKLY;
        }
    }

    private static final String ROUND = "--r";
    private static final String TIME = "--";
    private static final Pattern IN_ROUND = Pattern.compile(ROUND + "(\\d+)");

    public Pathway {
        grades = List.copyOf(grades);
        steps = List.copyOf(steps);
        var checks = new Checks()
                .code("code", code)
                .text("name", name)
                .some("grades", grades)
                .distinct("grades", grades, Grade::code)
                .some("steps", steps)
                .distinct("steps", steps, Step::code)
                .sourced(source);
        new PathwayChecks(steps, checks).all(until);
        checks.orThrow();
    }

    public Optional<Step> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** Roles that have a part in it, as who acts or who is told. */
    public Set<Role> parts() {
        return steps.stream().flatMap(Step::parts).collect(Collectors.toUnmodifiableSet());
    }

    public boolean follows(Grade grade) {
        return grades.contains(grade);
    }

    /** Whether this grade is better than all that the pathway follows. */
    public boolean improvedBy(Grade grade) {
        return grades.stream().allMatch(grade::isAbove);
    }

    /**
     * A step's key in plans and events: its code, with {@code --r2} in the second round and {@code --2} for the second time
     * of a weekly one, and so on.
     */
    public static String key(String code, int round, int nth) {
        return code + (round == 1 ? "" : ROUND + round) + (nth == 1 ? "" : TIME + nth);
    }

    /** The code of the step that a key names. */
    public static String codeOf(String key) {
        int end = key.indexOf(TIME);
        return end < 0 ? key : key.substring(0, end);
    }

    /** The round that a key names. */
    public static int roundOf(String key) {
        var round = IN_ROUND.matcher(key);
        return round.find() ? Integer.parseInt(round.group(1)) : 1;
    }
}
