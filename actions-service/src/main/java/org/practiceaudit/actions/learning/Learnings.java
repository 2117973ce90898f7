package org.practiceaudit.actions.learning;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.LearningEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.WorkingDays;

/** The streams of learning records: their stored names, the clock of an improvement, and what the others are told. */
@ApplicationScoped
class Learnings implements StreamDefinition<LearningCommand, Learnt, LearntEvent> {
    static final String KIND = "learning";

    /** The one clock of an improvement: the end of its last day. */
    static final String DUE = "due";

    private final ProgrammeBook programmes;
    private final LearningEvolution evolution = new LearningEvolution();
    private final EventNames<LearntEvent> names = EventNames.of(LearntEvent.class)
            .name("learning:passed-on.v1", LearntEvent.PassedOn.class)
            .name("learning:campaign-recorded.v1", LearntEvent.CampaignRecorded.class)
            .name("learning:improvement-planned.v1", LearntEvent.ImprovementPlanned.class)
            .name("learning:completed.v1", LearntEvent.Completed.class)
            .name("learning:fell-overdue.v1", LearntEvent.FellOverdue.class)
            .complete();

    Learnings(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<LearntEvent> names() {
        return names;
    }

    @Override
    public Evolution<Learnt, LearntEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<LearningCommand, Learnt, LearntEvent>> decider(Learnt state, LearningCommand command) {
        return command.named()
                .or(() -> state.recorded().map(Learnt.Entry::cycle))
                .map(cycle -> programmes
                        .find(cycle.authority(), cycle.programme(), cycle.programmeVersion())
                        .<Decider<LearningCommand, Learnt, LearntEvent>>map(LearningDecider::new))
                // What has not begun knows no programme, and refuses without one.
                .orElseGet(() -> Uni.createFrom().item(new LearningDecider(null)));
    }

    @Override
    public List<PublicEvent> publish(LearntEvent event, Learnt after) {
        var entry = after.recorded().orElseThrow();
        return List.of(
                switch (event) {
                    case LearntEvent.PassedOn of ->
                        new ActionsEvent.LearningPassedOn(
                                of.id(), of.cycle().cycle(), of.service(), of.themes(), of.passedOnBy(), of.at());
                    case LearntEvent.CampaignRecorded of ->
                        new ActionsEvent.CampaignRecorded(
                                of.id(),
                                of.cycle().cycle(),
                                of.kind(),
                                of.theme(),
                                of.service(),
                                of.lead(),
                                of.startsOn(),
                                of.endsOn());
                    case LearntEvent.ImprovementPlanned of ->
                        new ActionsEvent.ImprovementPlanned(
                                of.id(), of.cycle().cycle(), of.theme(), of.service(), of.lead(), of.dueOn());
                    case LearntEvent.Completed of -> completed(entry, of);
                    case LearntEvent.FellOverdue(var dueOn, var at) ->
                        new LearningEvent.ImprovementOverdue(
                                entry.id(), entry.cycle().cycle(), dueOn, at);
                });
    }

    private static PublicEvent completed(Learnt.Entry entry, LearntEvent.Completed of) {
        var cycle = entry.cycle().cycle();
        return switch (entry.subject()) {
            case Learnt.Subject.PassedOn _ ->
                new LearningEvent.LearningShared(entry.id(), cycle, of.completedBy(), of.at());
            case Learnt.Subject.Campaign _ ->
                new LearningEvent.CampaignHeld(entry.id(), cycle, of.doneOn(), of.completedBy(), of.at());
            case Learnt.Subject.Improvement _ ->
                new LearningEvent.ImprovementAchieved(entry.id(), cycle, of.doneOn(), of.completedBy(), of.at());
        };
    }

    @Override
    public List<DeadlineChange> deadlines(LearntEvent event, Learnt after) {
        return switch (event) {
            case LearntEvent.ImprovementPlanned of -> List.of(due(of));
            case LearntEvent.Completed _, LearntEvent.FellOverdue _ -> List.of(new DeadlineChange.Clear(DUE));
            case LearntEvent.PassedOn _, LearntEvent.CampaignRecorded _ -> List.of();
        };
    }

    private static DeadlineChange due(LearntEvent.ImprovementPlanned of) {
        var ends = WorkingDays.endOfDay(of.dueOn());
        var why = new DeadlineChange.Why(
                "CA-14", "improvement planned", "the last day of its timescale, " + of.dueOn() + ", ends at " + ends);
        return new DeadlineChange.Set(DUE, ends, why);
    }

    @Override
    public LearningCommand whenDue(String deadline, Instant due, Instant at) {
        return new LearningCommand.FallDue(due);
    }

    @Override
    public Map<String, Object> listing(Learnt state) {
        return state.recorded().map(entry -> listing(state, entry)).orElse(Map.of());
    }

    private static Map<String, Object> listing(Learnt state, Learnt.Entry entry) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("sort", entry.subject().sort());
        shown.put("cycle", entry.cycle().cycle());
        shown.put("state", state.code());
        shown.put("overdue", state.late());
        shown.put("themes", entry.subject().allThemes());
        entry.subject().only().ifPresent(service -> shown.put("service", service));
        entry.subject().leader().ifPresent(lead -> shown.put("lead", lead));
        switch (entry.subject()) {
            case Learnt.Subject.PassedOn _ -> {}
            case Learnt.Subject.Campaign campaign -> {
                shown.put("kind", campaign.kind().code());
                shown.put("startsOn", campaign.startsOn().toString());
                shown.put("endsOn", campaign.endsOn().toString());
            }
            case Learnt.Subject.Improvement improvement ->
                shown.put("dueOn", improvement.dueOn().toString());
        }
        shown.put("recordedAt", entry.at().toString());
        return shown;
    }
}
