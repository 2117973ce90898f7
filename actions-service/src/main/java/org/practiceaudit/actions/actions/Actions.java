package org.practiceaudit.actions.actions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** The streams of actions: their stored names, their clock, and what the others are told of them. */
@ApplicationScoped
public class Actions implements StreamDefinition<ActionCommand, Action, ActionEvent> {
    public static final String KIND = "action";

    /** The one clock of an action: the end of its due day. */
    static final String DUE = "due";

    /** Told as the progress of an action whose completion was refused. */
    public static final String REFUSED = "refused";

    private final ActionDecider decider = new ActionDecider();
    private final EventNames<ActionEvent> names = EventNames.of(ActionEvent.class)
            .name("action:opened.v1", ActionEvent.Opened.class)
            .name("action:opened-directly.v1", ActionEvent.OpenedDirectly.class)
            .name("action:reviewed.v1", ActionEvent.Reviewed.class)
            .name("action:completed.v1", ActionEvent.Completed.class)
            .name("action:assured.v1", ActionEvent.Assured.class)
            .name("action:refused.v1", ActionEvent.Refused.class)
            .name("action:fell-overdue.v1", ActionEvent.FellOverdue.class)
            .name("action:cancelled.v1", ActionEvent.Cancelled.class)
            .name("action:reassigned.v1", ActionEvent.Reassigned.class)
            .name("action:rescheduled.v1", ActionEvent.Rescheduled.class)
            .name("action:not-reached.v1", ActionEvent.NotReached.class)
            .name("action:split.v1", ActionEvent.Split.class)
            .name("action:merged.v1", ActionEvent.Merged.class)
            .name("action:opened-in-place.v1", ActionEvent.OpenedInPlace.class)
            .complete();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<ActionEvent> names() {
        return names;
    }

    @Override
    public Evolution<Action, ActionEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<ActionCommand, Action, ActionEvent>> decider(Action state, ActionCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public List<PublicEvent> publish(ActionEvent event, Action after) {
        return ActionPublication.of(event, after.taken().orElseThrow().of());
    }

    @Override
    public List<DeadlineChange> deadlines(ActionEvent event, Action after) {
        var entry = after.taken().orElseThrow();
        return switch (event) {
            case ActionEvent.Opened _ -> List.of(due(entry, entry.due()));
            case ActionEvent.OpenedDirectly _ -> List.of(due(entry, entry.due()));
            case ActionEvent.Refused(var _, var _, var at) ->
                after.late() ? List.of() : List.of(due(entry, at.isAfter(entry.due()) ? at : entry.due()));
            case ActionEvent.OpenedInPlace _ -> List.of(due(entry, entry.due()));
            case ActionEvent.Rescheduled _ -> List.of(due(entry, entry.due()));
            case ActionEvent.Completed _,
                    ActionEvent.Assured _,
                    ActionEvent.FellOverdue _,
                    ActionEvent.Cancelled _,
                    ActionEvent.Split _,
                    ActionEvent.Merged _ -> List.of(new DeadlineChange.Clear(DUE));
            case ActionEvent.Reviewed _, ActionEvent.Reassigned _, ActionEvent.NotReached _ -> List.of();
        };
    }

    private static DeadlineChange due(Action.Entry entry, Instant at) {
        var of = entry.of();
        var trigger = of.source().code() + " " + (of.reference().isEmpty() ? of.audit() : of.reference());
        var arithmetic = "the day agreed, " + of.dueOn() + ", ends at " + WorkingDays.endOfDay(of.dueOn());
        return new DeadlineChange.Set(DUE, at, new DeadlineChange.Why("BR-22", trigger, arithmetic));
    }

    @Override
    public ActionCommand whenDue(String deadline, Instant due, Instant at) {
        return new ActionCommand.FallDue(due);
    }

    @Override
    public Map<String, Object> listing(Action state) {
        return state.taken().map(entry -> listing(state, entry)).orElse(Map.of());
    }

    private static Map<String, Object> listing(Action state, Action.Entry entry) {
        var of = entry.of();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("audit", of.audit());
        shown.put("cycle", of.cycle());
        shown.put("state", state.code());
        shown.put("overdue", state.late());
        shown.put("owner", of.owner());
        shown.put("team", of.team());
        shown.put("service", of.service());
        shown.put("theme", of.theme());
        shown.put("source", of.source().code());
        shown.put("reference", of.reference());
        shown.put("dueOn", of.dueOn().toString());
        shown.put("openedAt", entry.openedAt().toString());
        shown.put("reviews", entry.reviews().size());
        shown.put("pulledThrough", state.pulledThrough());
        shown.put("asked", entry.asked());
        shown.put("supervisions", of.supervisions());
        shown.put("teamManager", manager(of, Role.TEAM_MANAGER));
        shown.put("headOfService", manager(of, Role.HEAD_OF_SERVICE));
        shown.put("readers", of.readers());
        return shown;
    }

    /** Empty for what is not about the case: an auditor's own learning is none of its managers' (BR-14). */
    private static String manager(Particulars of, Role role) {
        return of.source().aboutTheCase() ? of.people().getOrDefault(role.code(), "") : "";
    }
}
