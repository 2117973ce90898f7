package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** One stream for each cycle. */
@ApplicationScoped
class CycleStreams implements StreamDefinition<CycleCommand, Cycle, CycleEvent> {
    static final String KIND = "cycle";

    /** When allocations should have been sent (BR-04). */
    static final String TO_BE_SENT = "allocations-to-be-sent";

    /** Due at once on confirmation, and due again until every allocation has its stream. */
    static final String SENDING = "sending";

    static final EventNames<CycleEvent> NAMES = EventNames.of(CycleEvent.class)
            .name("cycle:planned.v1", CycleEvent.CyclePlanned.class)
            .name("cycle:population-frozen.v1", CycleEvent.PopulationFrozen.class)
            .name("cycle:sample-drawn.v1", CycleEvent.SampleDrawn.class)
            .name("cycle:auditors-assigned.v1", CycleEvent.AuditorsAssigned.class)
            .name("cycle:allocations-confirmed.v1", CycleEvent.AllocationsConfirmed.class)
            .name("cycle:allocations-sent.v1", CycleEvent.AllocationsSent.class)
            .name("cycle:sending-missed.v1", CycleEvent.SendingMissed.class)
            .name("cycle:started-again.v1", CycleEvent.CycleStartedAgain.class)
            .name("cycle:closed.v1", CycleEvent.CycleClosed.class)
            .complete();

    private final CycleEvolution evolution = new CycleEvolution();
    private final PublishedProgrammes programmes;
    private final SendingOut sendingOut;

    CycleStreams(PublishedProgrammes programmes, SendingOut sendingOut) {
        this.programmes = programmes;
        this.sendingOut = sendingOut;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<CycleEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Cycle, CycleEvent> evolution() {
        return evolution;
    }

    /** The clock's command to send is decided only after every allocation has begun; until then the clock stays due. */
    @Override
    public Uni<Decider<CycleCommand, Cycle, CycleEvent>> decider(Cycle state, CycleCommand command) {
        var policy = policy(state, command);
        return command instanceof CycleCommand.SendAllocations && state instanceof Cycle.Confirmed confirmed
                ? policy.flatMap(
                        pinned -> sendingOut.allOf(this, confirmed, pinned).replaceWith(new CycleDecider(pinned)))
                : policy.map(CycleDecider::new);
    }

    private Uni<ProgrammePolicy> policy(Cycle state, CycleCommand command) {
        return switch (state) {
            case Cycle.Begun begun ->
                programmes.pinned(
                        begun.plan().authority(),
                        begun.plan().programme(),
                        begun.plan().version());
            case Cycle.NotPlanned() ->
                command instanceof CycleCommand.PlanCycle plan
                        ? programmes.pinned(plan.authority(), plan.programme(), plan.version())
                        : Uni.createFrom().nullItem();
        };
    }

    @Override
    public List<PublicEvent> publish(CycleEvent event, Cycle after) {
        return switch (event) {
            case CycleEvent.CyclePlanned planned ->
                List.of(new AllocationEvent.CyclePlanned(
                        planned.cycle(), planned.name(), planned.startsOn(), planned.endsOn(), planned.dueOn()));
            case CycleEvent.PopulationFrozen frozen ->
                List.of(new AllocationEvent.PopulationFrozen(frozen.cycle(), frozen.children(), frozen.digest()));
            case CycleEvent.SampleDrawn drawn ->
                List.of(new AllocationEvent.SampleDrawn(
                        drawn.cycle(), drawn.seed(), drawn.drawn(), drawn.excludedByReason()));
            case CycleEvent.AllocationsConfirmed confirmed ->
                List.of(new AllocationEvent.AllocationsConfirmed(
                        confirmed.cycle(), confirmed.audits(), confirmed.confirmedBy()));
            case CycleEvent.CycleClosed closed ->
                List.of(new AllocationEvent.CycleClosed(closed.cycle(), closed.closedOn()));
            case CycleEvent.AuditorsAssigned assigned ->
                List.of(new AllocationEvent.AllocationsProposed(assigned.cycle(), assigned.audits(), assigned.at()));
            case CycleEvent.AllocationsSent _, CycleEvent.SendingMissed _, CycleEvent.CycleStartedAgain _ -> List.of();
        };
    }

    @Override
    public List<DeadlineChange> deadlines(CycleEvent event, Cycle after) {
        return switch (event) {
            case CycleEvent.CyclePlanned planned ->
                List.of(new DeadlineChange.Set(
                        TO_BE_SENT,
                        WorkingDays.endOfDay(planned.startsOn()),
                        new DeadlineChange.Why(planned.startsRule(), NAMES.nameOf(planned), planned.startsWhy())));
            case CycleEvent.AllocationsConfirmed confirmed ->
                List.of(
                        new DeadlineChange.Clear(TO_BE_SENT),
                        new DeadlineChange.Set(
                                SENDING,
                                confirmed.at(),
                                new DeadlineChange.Why(
                                        ((Cycle.Begun) after).plan().startsRule(),
                                        NAMES.nameOf(confirmed),
                                        "at once")));
            case CycleEvent.SendingMissed _ -> List.of(new DeadlineChange.Clear(TO_BE_SENT));
            case CycleEvent.AllocationsSent _ -> List.of(new DeadlineChange.Clear(SENDING));
            case CycleEvent.CycleClosed _ -> List.of(new DeadlineChange.Clear(TO_BE_SENT));
            case CycleEvent.PopulationFrozen _,
                    CycleEvent.SampleDrawn _,
                    CycleEvent.AuditorsAssigned _,
                    CycleEvent.CycleStartedAgain _ -> List.of();
        };
    }

    @Override
    public CycleCommand whenDue(String deadline, Instant due, Instant at) {
        return switch (deadline) {
            case TO_BE_SENT -> new CycleCommand.MissSending(due);
            case SENDING -> new CycleCommand.SendAllocations(at);
            default -> throw new IllegalArgumentException("a cycle has no clock " + deadline);
        };
    }

    @Override
    public Map<String, Object> listing(Cycle state) {
        return switch (state) {
            case Cycle.NotPlanned() -> Map.of();
            case Cycle.Begun begun ->
                Map.of(
                        "name", begun.plan().name(),
                        "programme", begun.plan().programme(),
                        "version", begun.plan().version(),
                        "month", begun.plan().choice().month(),
                        "activity", begun.plan().activity(),
                        "startsOn", begun.plan().startsOn(),
                        "endsOn", begun.plan().endsOn(),
                        "dueOn", begun.plan().dueOn(),
                        "state", CycleShown.stateOf(begun));
        };
    }
}
