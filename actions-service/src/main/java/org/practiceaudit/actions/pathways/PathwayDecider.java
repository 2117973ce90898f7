package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practiceaudit.actions.pathways.AuditPathways.NotWatched;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.actions.pathways.AuditPathways.Stopped;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;

/**
 * Runs the pathways of a programme for one audit (BR-12, TH-24, TH-25, CA-12, PQ-20): each opens when the grade that it goes
 * by becomes one of its own, has its plan changed when that turns out to have been another day, goes on from round to round,
 * and closes when the grade has changed, all is done or a re-audit clears it. Which pathways there are is policy.
 */
final class PathwayDecider implements Decider<PathwayCommand, AuditPathways, PathwayEvent> {
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
            case PathwayCommand.NoteGrade(var watch, var graded) ->
                graded.source().onTheAuditors() ? tooEarly() : begun(watch, graded.at(), command);
            case PathwayCommand.NoteReAuditGrade(var watch, var _, var graded) -> begun(watch, graded.at(), command);
            case PathwayCommand.StopWatching(var watch, var reason, var at) ->
                Decision.accept(new PathwayEvent.AuditWatched(watch, at), new PathwayEvent.WatchingStopped(reason, at));
            case PathwayCommand.ByHand _ ->
                Decision.reject(Rejection.notFound(
                        "The audit has no pathway.", "Look up the audits that have one with GET /v1/pathways."));
            case PathwayCommand.HandOver _,
                    PathwayCommand.MissStep _,
                    PathwayCommand.NoteReAudit _,
                    PathwayCommand.DropReAudit _,
                    PathwayCommand.CountClosures _ -> Decision.unchanged();
        };
    }

    private Decision<PathwayEvent> begun(Watch watch, Instant at, PathwayCommand command) {
        var begun = new PathwayEvent.AuditWatched(watch, at);
        var events = new ArrayList<PathwayEvent>(List.of(begun));
        if (whenWatched(command, new Watched(watch, List.of(), Map.of()))
                instanceof Decision.Accepted<PathwayEvent>(var rest)) {
            events.addAll(rest);
        }
        return Decision.accept(events);
    }

    private Decision<PathwayEvent> whenWatched(PathwayCommand command, Watched watched) {
        var unfolding = new Unfolding(policy(), watched);
        switch (command) {
            case PathwayCommand.NoteGrade(var _, var graded) -> {
                if (graded.source().onTheAuditors() && !auditorHasGraded(watched)) {
                    return tooEarly();
                }
                if (!watched.grades().contains(graded)) {
                    new AuditGrades(unfolding).note(graded);
                }
            }
            case PathwayCommand.HandOver handOver -> handOver(unfolding, handOver);
            case PathwayCommand.NoteReAudit(var reAudit, var activity, var at) ->
                new ReAuditResults(unfolding).allocated(reAudit, activity, at);
            case PathwayCommand.NoteReAuditGrade(var _, var reAudit, var graded) -> {
                if (!watched.reAudits().getOrDefault(reAudit, List.of()).contains(graded)) {
                    new ReAuditResults(unfolding).note(reAudit, graded);
                }
            }
            case PathwayCommand.DropReAudit(var reAudit, var reason, var at) -> {
                if (knows(watched, reAudit)) {
                    new ReAuditResults(unfolding).ended(reAudit, reason, at);
                }
            }
            case PathwayCommand.MissStep miss -> new DueSteps(unfolding).missed(miss);
            case PathwayCommand.CountClosures closures -> new DueSteps(unfolding).recount(closures);
            case PathwayCommand.ByHand byHand -> {
                return recorded(unfolding, byHand);
            }
            case PathwayCommand.StopWatching(var _, var reason, var at) -> {
                return Decision.accept(stopped(unfolding, reason, at));
            }
        }
        return unfolding.decided();
    }

    private static Decision<PathwayEvent> recorded(Unfolding unfolding, PathwayCommand.ByHand command) {
        return switch (command) {
            case PathwayCommand.CompleteStep complete -> new StepCompletion(unfolding).decide(complete);
            case PathwayCommand.Convene convene -> new StepMeetings(unfolding).convene(convene);
            case PathwayCommand.RecordNotHeld notHeld -> new StepMeetings(unfolding).notHeld(notHeld);
        };
    }

    private static void handOver(Unfolding unfolding, PathwayCommand.HandOver handOver) {
        var before = unfolding.now().watch().people();
        var others = new TreeMap<>(handOver.people());
        others.entrySet().removeIf(now -> now.getValue().equals(before.get(now.getKey())));
        if (!others.isEmpty()) {
            unfolding.say(new PathwayEvent.HandedOver(others, handOver.at()));
        }
    }

    private static boolean auditorHasGraded(Watched watched) {
        return watched.grades().stream().anyMatch(graded -> graded.source() == GradeSource.AUDITOR);
    }

    /** Of two topics the later word may be heard first; a plan that counts from it would be counted anew at once. */
    private static Decision<PathwayEvent> tooEarly() {
        return Decision.reject(Rejection.notFound(
                "The auditor's grade, which this is a word on, has not been heard yet.", "Say it again afterwards."));
    }

    private static boolean knows(Watched watched, String reAudit) {
        return watched.reAudits().containsKey(reAudit)
                || watched.runs().values().stream()
                        .flatMap(run -> run.plan().course().asked().values().stream())
                        .anyMatch(
                                asked -> asked.reAudit().filter(reAudit::equals).isPresent());
    }

    private Decision<PathwayEvent> whenStopped(PathwayCommand command) {
        return switch (command) {
            case PathwayCommand.NoteGrade _,
                    PathwayCommand.HandOver _,
                    PathwayCommand.NoteReAudit _,
                    PathwayCommand.NoteReAuditGrade _,
                    PathwayCommand.DropReAudit _,
                    PathwayCommand.CountClosures _,
                    PathwayCommand.MissStep _,
                    PathwayCommand.StopWatching _ -> Decision.unchanged();
            case PathwayCommand.ByHand _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit counts no more, and neither do its pathways.",
                        "Record what was done where it was done."));
        };
    }

    private static List<PathwayEvent> stopped(Unfolding unfolding, String reason, Instant at) {
        unfolding.now().runs().forEach((code, run) -> {
            if (run instanceof Run.Open) {
                unfolding.close(code, reason, at);
            }
        });
        var events = new ArrayList<>(unfolding.said());
        events.add(new PathwayEvent.WatchingStopped(reason, at));
        return events;
    }
}
