package org.practiceaudit.actions.pathways;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;

/** The streams of pathways, one an audit: their stored names, their clocks, and what the others are told of them. */
@ApplicationScoped
public class Pathways implements StreamDefinition<PathwayCommand, AuditPathways, PathwayEvent> {
    public static final String KIND = "pathway";

    static final EventNames<PathwayEvent> NAMES = EventNames.of(PathwayEvent.class)
            .name("pathway:audit-watched.v1", PathwayEvent.AuditWatched.class)
            .name("pathway:grade-noted.v1", PathwayEvent.GradeNoted.class)
            .name("pathway:handed-over.v1", PathwayEvent.HandedOver.class)
            .name("pathway:opened.v1", PathwayEvent.Opened.class)
            .name("pathway:replanned.v1", PathwayEvent.Replanned.class)
            .name("pathway:steps-planned.v1", PathwayEvent.StepsPlanned.class)
            .name("pathway:step-completed.v1", PathwayEvent.StepCompleted.class)
            .name("pathway:meeting-convened.v1", PathwayEvent.MeetingConvened.class)
            .name("pathway:meeting-not-held.v1", PathwayEvent.MeetingNotHeld.class)
            .name("pathway:meeting-held.v1", PathwayEvent.MeetingHeld.class)
            .name("pathway:absence-explained.v1", PathwayEvent.AbsenceExplained.class)
            .name("pathway:plan-agreed.v1", PathwayEvent.PlanAgreed.class)
            .name("pathway:progress-reported.v1", PathwayEvent.ProgressReported.class)
            .name("pathway:sent-back.v1", PathwayEvent.SentBack.class)
            .name("pathway:step-missed.v1", PathwayEvent.StepMissed.class)
            .name("pathway:escalated.v1", PathwayEvent.Escalated.class)
            .name("pathway:escalation-spared.v1", PathwayEvent.EscalationSpared.class)
            .name("pathway:grade-raised.v1", PathwayEvent.GradeRaised.class)
            .name("pathway:re-audit-asked.v1", PathwayEvent.ReAuditAsked.class)
            .name("pathway:re-audit-allocated.v1", PathwayEvent.ReAuditAllocated.class)
            .name("pathway:re-audit-withdrawn.v1", PathwayEvent.ReAuditWithdrawn.class)
            .name("pathway:re-audit-graded.v1", PathwayEvent.ReAuditGraded.class)
            .name("pathway:re-audit-ended.v1", PathwayEvent.ReAuditEnded.class)
            .name("pathway:round-began.v1", PathwayEvent.RoundBegan.class)
            .name("pathway:closures-added.v1", PathwayEvent.ClosuresAdded.class)
            .name("pathway:closed.v1", PathwayEvent.Closed.class)
            .name("pathway:watching-stopped.v1", PathwayEvent.WatchingStopped.class)
            .complete();

    private final PathwayEvolution evolution = new PathwayEvolution();
    private final ProgrammeBook programmes;

    Pathways(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<PathwayEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<AuditPathways, PathwayEvent> evolution() {
        return evolution;
    }

    /** With the policy that the audit was begun under. */
    @Override
    public Uni<Decider<PathwayCommand, AuditPathways, PathwayEvent>> decider(
            AuditPathways state, PathwayCommand command) {
        return watch(state, command)
                .map(watch -> programmes
                        .find(watch.authority(), watch.programme(), watch.programmeVersion())
                        .<Decider<PathwayCommand, AuditPathways, PathwayEvent>>map(PathwayDecider::new))
                .orElseGet(() -> Uni.createFrom().item(new PathwayDecider()));
    }

    @Override
    public List<PublicEvent> publish(PathwayEvent event, AuditPathways after) {
        return PathwayPublication.of(event, after.watched().orElseThrow());
    }

    @Override
    public List<DeadlineChange> deadlines(PathwayEvent event, AuditPathways after) {
        return PathwayClocks.of(event, after.watched().orElseThrow());
    }

    @Override
    public PathwayCommand whenDue(String deadline, Instant due, Instant at) {
        return PathwayClocks.miss(deadline, due);
    }

    @Override
    public Map<String, Object> listing(AuditPathways state) {
        return state.watched().map(Pathways::listing).orElse(Map.of());
    }

    private static Optional<Watch> watch(AuditPathways state, PathwayCommand command) {
        return switch (command) {
            case PathwayCommand.NoteGrade(var watch, var _) -> Optional.of(pinned(state, watch));
            case PathwayCommand.NoteReAuditGrade(var watch, var _, var _) -> Optional.of(pinned(state, watch));
            case PathwayCommand.StopWatching(var watch, var _, var _) -> Optional.of(pinned(state, watch));
            case PathwayCommand.ByHand _,
                    PathwayCommand.HandOver _,
                    PathwayCommand.NoteReAudit _,
                    PathwayCommand.DropReAudit _,
                    PathwayCommand.CountClosures _,
                    PathwayCommand.MissStep _ -> state.watched().map(Watched::watch);
        };
    }

    private static Watch pinned(AuditPathways state, Watch asked) {
        return state.watched().map(Watched::watch).orElse(asked);
    }

    static Map<String, Object> listing(Watched watched) {
        var runs = watched.runs().values();
        var open = runs.stream().filter(run -> run instanceof Run.Open).toList();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("programme", watched.watch().programme());
        shown.put("cycle", watched.watch().cycle());
        shown.put("team", watched.watch().team());
        shown.put("service", watched.watch().service());
        shown.put("opened", !runs.isEmpty());
        shown.put("state", open.isEmpty() ? "closed" : "open");
        shown.put("pathways", List.copyOf(watched.runs().keySet()));
        var missed = open.stream().mapToLong(run -> run.plan().missed()).sum();
        shown.put("missed", missed > 0);
        shown.put("missedSteps", missed);
        open.stream()
                .flatMap(run -> run.plan().due().stream())
                .map(Step::dueOn)
                .min(Comparator.naturalOrder())
                .ifPresent(next -> shown.put("nextDueOn", next.toString()));
        shown.put("readers", watched.watch().readers());
        return shown;
    }
}
