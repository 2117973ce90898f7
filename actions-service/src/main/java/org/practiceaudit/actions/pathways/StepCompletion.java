package org.practiceaudit.actions.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.WorkingDays;

/** The rules of a step being done, and what follows from it. */
final class StepCompletion {
    private final ProgrammePolicy policy;
    private final Watched watched;

    StepCompletion(ProgrammePolicy policy, Watched watched) {
        this.policy = policy;
        this.watched = watched;
    }

    Decision<PathwayEvent> decide(PathwayCommand.CompleteStep complete) {
        return watched.openWith(complete.step())
                .map(code -> decide(
                        complete,
                        policy.pathway(code).orElseThrow(),
                        watched.runs().get(code).plan()))
                .orElseGet(() -> Decision.reject(notPlanned(complete.step())));
    }

    private Decision<PathwayEvent> decide(PathwayCommand.CompleteStep complete, Pathway pathway, Plan plan) {
        return switch (plan.steps().get(complete.step())) {
            case Plan.Progress.Done _ ->
                Decision.reject(Rejection.wrongState("The step is done already.", "Nothing more is needed."));
            case Plan.Progress.Due(var step) -> decide(complete, pathway, plan, step, false);
            case Plan.Progress.Missed(var step) -> decide(complete, pathway, plan, step, true);
        };
    }

    private Decision<PathwayEvent> decide(
            PathwayCommand.CompleteStep complete, Pathway pathway, Plan plan, Step step, boolean missed) {
        var policyStep = pathway.step(step.code()).orElseThrow();
        var why = wrong(complete, policyStep, plan, step);
        if (!why.isEmpty()) {
            return Decision.reject(why);
        }
        var late = WorkingDays.endOfDay(complete.doneOn()).isAfter(step.dueAt());
        var done = new PathwayEvent.StepCompleted(
                pathway.code(),
                step.key(),
                complete.doneOn(),
                late,
                missed && !late,
                complete.note(),
                complete.by(),
                complete.at());
        var events = new ArrayList<PathwayEvent>(List.of(done));
        if (!complete.attended().isEmpty()) {
            events.add(new PathwayEvent.MeetingHeld(
                    pathway.code(),
                    step.key(),
                    complete.meeting(),
                    complete.doneOn(),
                    complete.by(),
                    complete.attended(),
                    complete.at()));
        }
        events.addAll(following(pathway, plan, step, done, missed));
        return Decision.accept(events);
    }

    /** What it starts, or the end of the pathway. */
    private List<PathwayEvent> following(
            Pathway pathway, Plan plan, Step step, PathwayEvent.StepCompleted done, boolean missed) {
        var events = new ArrayList<PathwayEvent>();
        var planner = new PathwayPlanner(policy, watched.watch());
        var next = new ArrayList<Step>();
        // After a miss that stands, what follows counts from the due day already.
        if (!missed || done.missCorrected()) {
            next.addAll(planner.following(pathway, step, done.doneOn(), "done"));
            next.removeIf(later -> !(plan.progress(later.key()).orElse(null) instanceof Plan.Progress.Due)
                    && plan.steps().containsKey(later.key()));
        }
        planner.again(pathway, step).stream()
                .filter(later -> !plan.steps().containsKey(later.key()))
                .forEach(next::add);
        if (!next.isEmpty()) {
            events.add(new PathwayEvent.StepsPlanned(pathway.code(), "earlier-step-done", next, done.at()));
        }
        if (finished(pathway, plan, step)) {
            events.add(new PathwayEvent.Closed(pathway.code(), PathwayDecider.STEPS_COMPLETED, done.at()));
        }
        return events;
    }

    /** Weekly steps go on until the others are done. */
    private static boolean finished(Pathway pathway, Plan plan, Step last) {
        return pathway.steps().stream()
                .filter(step -> !step.weekly())
                .allMatch(step ->
                        step.code().equals(last.key()) || plan.steps().get(step.code()) instanceof Plan.Progress.Done);
    }

    private List<Rejection> wrong(PathwayCommand.CompleteStep complete, Pathway.Step policyStep, Plan plan, Step step) {
        var rule = policyStep.rule();
        var why = new ArrayList<Rejection>();
        if (!responsible(complete, step)) {
            why.add(Rejection.notAllowed(
                    rule,
                    "This step is for the " + step.role().code().replace('-', ' ') + " to record.",
                    "Ask " + step.responsible() + "."));
        }
        if (complete.doneOn().isAfter(WorkingDays.dateOf(complete.at()))) {
            why.add(Rejection.broken(rule, "doneOn", "That day is still to come.", "Record it once it is done."));
        }
        if (complete.doneOn().isBefore(plan.trigger().on())) {
            why.add(Rejection.broken(
                    rule,
                    "doneOn",
                    "That day is before the grade that asks for it, of "
                            + plan.trigger().on() + ".",
                    "Give the day on which it was done in answer to that grade."));
        }
        if (complete.note().blank()) {
            why.add(Rejection.broken(rule, "note", "There is no record of it.", "Record it against the child."));
        }
        if (policyStep.proof() instanceof Proof.Meeting && complete.attended().isEmpty()) {
            why.add(Rejection.broken(rule, "attendees", "Nobody attended.", "Give the staff ids of who was there."));
        }
        return why;
    }

    /** Whoever the allocation names in the role; where it names nobody, whoever holds it in the programme. */
    private boolean responsible(PathwayCommand.CompleteStep complete, Step step) {
        return watched.watch().people().containsKey(step.role().code())
                ? step.responsible().equals(complete.by())
                : complete.roles().contains(step.role());
    }

    private Rejection notPlanned(String step) {
        var closed = watched.runs().values().stream()
                .anyMatch(run -> run instanceof Run.Closed && run.plan().steps().containsKey(step));
        if (closed) {
            return Rejection.wrongState("The pathway of this step is closed.", "Nothing more is needed.");
        }
        var waits = watched.runs().keySet().stream()
                .map(policy::pathway)
                .flatMap(Optional::stream)
                .anyMatch(pathway -> pathway.step(step).isPresent());
        return waits
                ? Rejection.wrongState("This step waits for an earlier one.", "Record the earlier step first.")
                : Rejection.notFound("The audit's pathways have no such step.", "Look at the pathway's steps.");
    }
}
