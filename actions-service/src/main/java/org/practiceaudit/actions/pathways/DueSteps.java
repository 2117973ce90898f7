package org.practiceaudit.actions.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Proof;

/** What clocks do to steps that are due: they run out, or run on where the authority closes on further days. */
final class DueSteps {
    static final String CLOSURE_ADDED = "closure-added";

    private final Unfolding unfolding;

    DueSteps(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    /** A miss is what it is also when it is noticed late; of a step that has been planned anew it says nothing. */
    void missed(PathwayCommand.MissStep miss) {
        var plan = unfolding.now().open(miss.pathway());
        if (plan.isEmpty()
                || !(plan.get().progress(miss.step()).orElse(null) instanceof Plan.Progress.Due(var step))
                || !step.dueAt().equals(miss.due())) {
            return;
        }
        var pathway = unfolding.policy().pathway(miss.pathway()).orElseThrow();
        var policyStep = pathway.step(step.code()).orElseThrow();
        if (policyStep.proof() instanceof Proof.Escalation escalation) {
            unfolding.say(escalated(pathway, policyStep, escalation, plan.get(), miss));
            return;
        }
        unfolding.say(new PathwayEvent.StepMissed(miss.pathway(), miss.step(), miss.due()));
        var planner = unfolding.planner();
        var next = new ArrayList<>(planner.following(pathway, step, step.dueOn(), "missed"));
        next.addAll(planner.again(pathway, step));
        unfolding.planned(pathway, "earlier-step-missed", next, miss.due());
        unfolding.settle(miss.due());
    }

    /** TH-32: not where the work has improved by then. */
    private PathwayEvent escalated(
            Pathway pathway, Pathway.Step step, Proof.Escalation escalation, Plan plan, PathwayCommand.MissStep miss) {
        if (pathway.improvedBy(plan.standing())) {
            return new PathwayEvent.EscalationSpared(miss.pathway(), miss.step(), miss.due());
        }
        var watch = unfolding.now().watch();
        var told = Stream.concat(Stream.of(escalation.to()), step.informedAfter().stream())
                .map(watch::holder)
                .distinct()
                .toList();
        return new PathwayEvent.Escalated(miss.pathway(), miss.step(), escalation.to(), told, miss.due());
    }

    /** Open deadlines are counted anew; those that are past stay, and so does all else of the pinned policy. */
    void recount(PathwayCommand.CountClosures command) {
        var known = Stream.concat(unfolding.policy().closures().stream(), unfolding.now().closures().stream())
                .toList();
        if (known.containsAll(command.closures())) {
            return;
        }
        unfolding.say(new PathwayEvent.ClosuresAdded(command.programmeVersion(), command.closures(), command.at()));
        for (var pathway : unfolding.policy().pathways()) {
            unfolding.planned(pathway, CLOSURE_ADDED, recounted(pathway, command), command.at());
        }
        unfolding.settle(command.at());
    }

    private List<Step> recounted(Pathway pathway, PathwayCommand.CountClosures command) {
        var planner = unfolding.planner();
        return unfolding.now().open(pathway.code()).map(Plan::due).orElse(List.of()).stream()
                .filter(step -> step.dueAt().isAfter(command.at()))
                .flatMap(step -> {
                    var anew = planner.recounted(pathway.step(step.code()).orElseThrow(), step);
                    return anew.dueAt().equals(step.dueAt()) ? Stream.empty() : Stream.of(anew);
                })
                .toList();
    }
}
