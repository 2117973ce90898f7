package org.practiceaudit.programme;

import java.util.ArrayList;
import java.util.List;

/** What the steps of a pathway must agree on between them. */
final class PathwayChecks {

    private final List<Pathway.Step> steps;
    private final Checks checks;

    PathwayChecks(List<Pathway.Step> steps, Checks checks) {
        this.steps = steps;
        this.checks = checks;
    }

    void all(Pathway.Until until) {
        var earlier = new ArrayList<Pathway.Step>();
        for (int i = 0; i < steps.size(); i++) {
            counted("steps[" + i + "]", steps.get(i), earlier);
            sendsBack("steps[" + i + "]", steps.get(i));
            earlier.add(steps.get(i));
        }
        checks.that(
                until != Pathway.Until.IMPROVED
                        || steps.stream()
                                .anyMatch(step -> step.proof().reAudit().isPresent()),
                "until",
                "is improved without a step that would show it",
                "add a step with a proof of kind re-audit, or use steps-done");
        checks.that(
                steps.stream().anyMatch(step -> step.starts().first()),
                "steps",
                "has none in the first round",
                "let one start once or every-round");
    }

    private void counted(String path, Pathway.Step step, List<Pathway.Step> earlier) {
        var known = new ArrayList<String>(List.of(Clock.TRIGGER));
        earlier.forEach(each -> known.add(each.code()));
        checks.that(
                known.contains(step.clock().after()),
                path + ".clock.after",
                "is '" + step.clock().after() + "'",
                "name the trigger or an earlier step: " + String.join(", ", known));
        earlier.stream()
                .filter(each -> each.code().equals(step.clock().after()))
                .filter(each -> step.starts().first() && !each.starts().first()
                        || step.starts().later() && !each.starts().later())
                .forEach(each -> checks.that(
                        false,
                        path + ".clock.after",
                        "is '" + each.code() + "', which is not a step of every round that this one is in",
                        "count from the trigger, or let both start alike"));
    }

    /** What satisfies is looked at anew once what was sent back has been done again. */
    private void sendsBack(String path, Pathway.Step step) {
        step.proof()
                .sendsBack()
                .ifPresent(to -> checks.that(
                        step.clock().after().equals(to),
                        path + ".proof.sendsBackTo",
                        "is '" + to + "', and the clock counts from '"
                                + step.clock().after() + "'",
                        "let the clock count from the step that is sent back"));
    }
}
