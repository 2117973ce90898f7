package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.actions.pathways.AuditPathways.NotWatched;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.actions.pathways.AuditPathways.Stopped;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;

/**
 * Runs the pathways of a programme for one audit (BR-12 in bradford): each opens when the grade that it goes by becomes one
 * of its own, has its plan changed when that turns out to have been another day, and closes when the grade has changed or
 * all is done. Which pathways there are is policy.
 */
final class PathwayDecider implements Decider<PathwayCommand, AuditPathways, PathwayEvent> {
    static final String GRADE_CHANGED = "grade-changed";
    static final String STEPS_COMPLETED = "steps-completed";

    private final PathwayEvolution evolution = new PathwayEvolution();
    private final Optional<ProgrammePolicy> pinned;

    PathwayDecider(ProgrammePolicy policy) {
        this.pinned = Optional.of(policy);
    }

    /** For an audit that nobody has graded: no policy is pinned to it yet, and none is needed to say so. */
    PathwayDecider() {
        this.pinned = Optional.empty();
    }

    private ProgrammePolicy policy() {
        return pinned.orElseThrow();
    }

    @Override
    public AuditPathways initial() {
        return evolution.initial();
    }

    @Override
    public AuditPathways evolve(AuditPathways state, PathwayEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<PathwayEvent> decide(PathwayCommand command, AuditPathways state) {
        return switch (state) {
            case NotWatched() -> whenNotWatched(command);
            case Watched watched -> whenWatched(command, watched);
            case Stopped _ -> whenStopped(command);
        };
    }

    private Decision<PathwayEvent> whenNotWatched(PathwayCommand command) {
        return switch (command) {
            case PathwayCommand.NoteGrade(var watch, var graded) -> {
                var begun = new PathwayEvent.AuditWatched(watch, graded.at());
                yield Decision.accept(with(begun, noted((Watched) evolve(initial(), begun), graded)));
            }
            case PathwayCommand.StopWatching(var watch, var reason, var at) ->
                Decision.accept(new PathwayEvent.AuditWatched(watch, at), new PathwayEvent.WatchingStopped(reason, at));
            case PathwayCommand.CompleteStep _ ->
                Decision.reject(Rejection.notFound(
                        "The audit has no pathway.", "Look up the audits that have one with GET /v1/pathways."));
            case PathwayCommand.MissStep _ -> Decision.unchanged();
        };
    }

    private Decision<PathwayEvent> whenWatched(PathwayCommand command, Watched watched) {
        return switch (command) {
            case PathwayCommand.NoteGrade(var _, var graded) ->
                watched.grades().contains(graded) ? Decision.unchanged() : Decision.accept(noted(watched, graded));
            case PathwayCommand.CompleteStep complete -> new StepCompletion(policy(), watched).decide(complete);
            case PathwayCommand.MissStep miss -> missed(watched, miss);
            case PathwayCommand.StopWatching(var _, var reason, var at) ->
                Decision.accept(stopped(watched, reason, at));
        };
    }

    private Decision<PathwayEvent> whenStopped(PathwayCommand command) {
        return switch (command) {
            case PathwayCommand.NoteGrade _, PathwayCommand.MissStep _, PathwayCommand.StopWatching _ ->
                Decision.unchanged();
            case PathwayCommand.CompleteStep _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit counts no more, and neither do its pathways.",
                        "Record what was done where it was done."));
        };
    }

    private List<PathwayEvent> noted(Watched before, Graded graded) {
        var events = new ArrayList<PathwayEvent>(List.of(new PathwayEvent.GradeNoted(graded)));
        var watched = before.with(graded);
        policy().pathways().forEach(pathway -> events.addAll(followed(pathway, watched, graded.at())));
        return events;
    }

    /** What the grades that are known now make of a pathway. */
    private List<PathwayEvent> followed(Pathway pathway, Watched watched, Instant at) {
        var since = GradeOfRecord.since(watched.grades(), GradeSource.counting(pathway.trigger()), pathway::follows);
        return switch (watched.runs().get(pathway.code())) {
            case null ->
                since.map(trigger -> opened(pathway, watched, 1, trigger)).orElse(List.of());
            case Run.Open open ->
                since.map(trigger -> replanned(pathway, watched, open.plan(), trigger))
                        .orElse(List.of(new PathwayEvent.Closed(pathway.code(), GRADE_CHANGED, at)));
            case Run.Closed closed ->
                since.filter(trigger -> comesBack(closed, trigger))
                        .map(trigger -> opened(pathway, watched, closed.plan().number() + 1, trigger))
                        .orElse(List.of());
        };
    }

    /** Where all steps were done, only a grade that came back after the one they were done for asks for them again. */
    private static boolean comesBack(Run.Closed closed, Graded trigger) {
        return !closed.reason().equals(STEPS_COMPLETED)
                || trigger.at().isAfter(closed.plan().trigger().at());
    }

    private List<PathwayEvent> opened(Pathway pathway, Watched watched, int plan, Graded trigger) {
        var steps = new PathwayPlanner(policy(), watched.watch()).fromTrigger(pathway, trigger);
        return List.of(new PathwayEvent.Opened(pathway.code(), plan, trigger, steps, trigger.at()));
    }

    private List<PathwayEvent> replanned(Pathway pathway, Watched watched, Plan plan, Graded trigger) {
        return plan.trigger().equals(trigger)
                ? List.of()
                : List.of(
                        new Replanning(new PathwayPlanner(policy(), watched.watch()), pathway, plan, trigger).event());
    }

    /** A miss is what it is also when it is noticed late; of a step that has been planned anew it says nothing. */
    private Decision<PathwayEvent> missed(Watched watched, PathwayCommand.MissStep miss) {
        if (!(watched.runs().get(miss.pathway()) instanceof Run.Open open)
                || !(open.plan().progress(miss.step()).orElse(null) instanceof Plan.Progress.Due(var step))
                || !step.dueAt().equals(miss.due())) {
            return Decision.unchanged();
        }
        var events = new ArrayList<PathwayEvent>(
                List.of(new PathwayEvent.StepMissed(miss.pathway(), miss.step(), miss.due())));
        var pathway = policy().pathway(miss.pathway()).orElseThrow();
        var planner = new PathwayPlanner(policy(), watched.watch());
        var next = new ArrayList<>(planner.following(pathway, step, step.dueOn(), "missed"));
        next.addAll(planner.again(pathway, step));
        if (!next.isEmpty()) {
            events.add(new PathwayEvent.StepsPlanned(miss.pathway(), "earlier-step-missed", next, miss.due()));
        }
        return Decision.accept(events);
    }

    private static List<PathwayEvent> stopped(Watched watched, String reason, Instant at) {
        var events = new ArrayList<PathwayEvent>();
        watched.runs().forEach((code, run) -> {
            if (run instanceof Run.Open) {
                events.add(new PathwayEvent.Closed(code, reason, at));
            }
        });
        events.add(new PathwayEvent.WatchingStopped(reason, at));
        return events;
    }

    private static List<PathwayEvent> with(PathwayEvent first, List<PathwayEvent> rest) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
