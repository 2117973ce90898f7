package org.practiceaudit.actions.pathways;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.programme.Pathway;

/**
 * The new plan of a pathway whose grade turned out to stand since another day. What was done since that day stays done, and
 * what was missed stays missed where the new clock runs out no later.
 */
final class Replanning {
    private final PathwayPlanner planner;
    private final Pathway pathway;
    private final Plan before;
    private final Graded trigger;
    private final List<Step> anew = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    Replanning(PathwayPlanner planner, Pathway pathway, Plan before, Graded trigger) {
        this.planner = planner;
        this.pathway = pathway;
        this.before = before;
        this.trigger = trigger;
    }

    PathwayEvent event() {
        planner.fromTrigger(pathway, trigger, 1).forEach(this::place);
        return new PathwayEvent.Replanned(pathway.code(), before.number() + 1, trigger, anew, kept, trigger.at());
    }

    private void place(Step step) {
        var stays = before.progress(step.key()).filter(progress -> stays(progress, step));
        if (stays.isEmpty()) {
            anew.add(step);
            return;
        }
        kept.add(step.key());
        var following =
                switch (stays.get()) {
                    case Plan.Progress.Done done -> planner.following(pathway, step, done.doneOn(), "done");
                    case Plan.Progress.Missed missed ->
                        planner.following(pathway, step, missed.step().dueOn(), "missed");
                    case Plan.Progress.Due _, Plan.Progress.Escalated _, Plan.Progress.Spared _ -> List.<Step>of();
                };
        following.forEach(this::place);
        planner.again(pathway, step).forEach(this::place);
    }

    private boolean stays(Plan.Progress progress, Step anew) {
        return switch (progress) {
            case Plan.Progress.Done done -> !done.doneOn().isBefore(trigger.on());
            case Plan.Progress.Missed missed ->
                !anew.dueAt().isAfter(missed.step().dueAt());
            case Plan.Progress.Escalated(var step, var _) -> !anew.dueAt().isAfter(step.dueAt());
            case Plan.Progress.Due _, Plan.Progress.Spared _ -> false;
        };
    }
}
