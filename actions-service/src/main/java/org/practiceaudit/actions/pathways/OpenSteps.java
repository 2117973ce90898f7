package org.practiceaudit.actions.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.Role;

/** The steps that people can do something about, and who may. */
final class OpenSteps {
    private final Unfolding unfolding;

    OpenSteps(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    /** A step that is due or missed, or why there is none. */
    sealed interface Found permits Yes, No {}

    record Yes(Pathway pathway, Plan plan, Pathway.Step policyStep, Plan.Progress progress) implements Found {}

    record No(Rejection why) implements Found {}

    Found find(String key) {
        var watched = unfolding.now();
        return watched.openWith(key)
                .map(code -> {
                    var pathway = unfolding.policy().pathway(code).orElseThrow();
                    var plan = watched.runs().get(code).plan();
                    var progress = plan.steps().get(key);
                    return progress.open()
                            ? new Yes(
                                    pathway,
                                    plan,
                                    pathway.step(progress.step().code()).orElseThrow(),
                                    progress)
                            : new No(Rejection.wrongState("The step is done already.", "Nothing more is needed."));
                })
                .orElseGet(() -> new No(notPlanned(key)));
    }

    /** Who is responsible for it, or leads it. */
    List<Rejection> allowed(Pathway.Step step, PathwayCommand.By by) {
        var roles = new ArrayList<Role>(List.of(step.responsible()));
        if (step.proof() instanceof Proof.Meeting meeting) {
            roles.addAll(meeting.ledBy());
        }
        var watch = unfolding.now().watch();
        var may = roles.stream().anyMatch(role -> watch.is(role, by));
        return may
                ? List.of()
                : List.of(Rejection.notAllowed(
                        step.rule(),
                        "This step is for the " + step.responsible().words() + " to record.",
                        "Ask " + watch.holder(step.responsible()) + "."));
    }

    private Rejection notPlanned(String key) {
        var watched = unfolding.now();
        var closed = watched.runs().values().stream()
                .anyMatch(run -> run instanceof Run.Closed && run.plan().steps().containsKey(key));
        if (closed) {
            return Rejection.wrongState("The pathway of this step is closed.", "Nothing more is needed.");
        }
        var waits = watched.runs().keySet().stream()
                .map(unfolding.policy()::pathway)
                .flatMap(Optional::stream)
                .anyMatch(pathway -> pathway.step(Pathway.codeOf(key)).isPresent());
        return waits
                ? Rejection.wrongState("This step waits for an earlier one.", "Record the earlier step first.")
                : Rejection.notFound("The audit's pathways have no such step.", "Look at the pathway's steps.");
    }
}
