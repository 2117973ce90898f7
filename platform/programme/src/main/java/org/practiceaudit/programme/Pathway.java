package org.practiceaudit.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must follow a grade.
 *
 * @param trigger which grade counts; when it becomes one of {@code grades} the pathway opens
 * @param steps in the order in which they start; a step's clock counts from the trigger or from an earlier step
 */
public record Pathway(String code, String name, Trigger trigger, List<Grade> grades, List<Step> steps, String source) {

    /** Which grade opens, re-plans and closes a pathway. */
    public enum Trigger implements Coded {
        AUDITOR_GRADE,
        /** Decided, else moderated, else the auditor's. */
        GRADE_OF_RECORD,
        /** Only a grade that moderation or finalisation has confirmed. */
        CONFIRMED
    }

    /**
     * A step of a pathway.
     *
     * @param rule the rule that asks for it
     * @param clock counts from {@code trigger} or from the code of an earlier step
     * @param informedBefore told when the step is planned
     * @param informedAt told when it is done
     * @param informedAfter told when it is missed
     * @param proof code of the record that proves it done
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
            String proof,
            String source) {

        public Step {
            informedBefore = List.copyOf(informedBefore);
            informedAt = List.copyOf(informedAt);
            informedAfter = List.copyOf(informedAfter);
            new Checks()
                    .code("code", code)
                    .text("name", name)
                    .text("rule", rule)
                    .code("proof", proof)
                    .sourced(source)
                    .orThrow();
        }
    }

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
        var known = new ArrayList<String>(List.of(Clock.TRIGGER));
        for (int i = 0; i < steps.size(); i++) {
            checks.that(
                    known.contains(steps.get(i).clock().after()),
                    "steps[" + i + "].clock.after",
                    "is '" + steps.get(i).clock().after() + "'",
                    "name the trigger or an earlier step: " + String.join(", ", known));
            known.add(steps.get(i).code());
        }
        checks.orThrow();
    }

    public Optional<Step> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    public boolean follows(Grade grade) {
        return grades.contains(grade);
    }
}
