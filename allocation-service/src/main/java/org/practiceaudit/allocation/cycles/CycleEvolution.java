package org.practiceaudit.allocation.cycles;

import org.practiceaudit.eventstore.Evolution;

final class CycleEvolution implements Evolution<Cycle, CycleEvent> {
    @Override
    public Cycle initial() {
        return new Cycle.NotPlanned();
    }

    @Override
    public Cycle evolve(Cycle state, CycleEvent event) {
        return switch (event) {
            case CycleEvent.CyclePlanned planned -> new Cycle.Planned(plan(planned));
            case CycleEvent.PopulationFrozen frozen ->
                new Cycle.Frozen(
                        begun(state).plan(),
                        new Cycle.FrozenFrame(frozen.digest(), frozen.children(), frozen.auditors()));
            case CycleEvent.SampleDrawn drawn -> drawn((Cycle.Frozen) state, drawn);
            case CycleEvent.AuditorsAssigned assigned -> assigned((Cycle.Drawn) state, assigned);
            case CycleEvent.AllocationsConfirmed confirmed -> confirmed((Cycle.Assigned) state, confirmed);
            case CycleEvent.AllocationsSent _ -> sent((Cycle.Confirmed) state);
            case CycleEvent.SendingMissed _ -> missed(state);
            case CycleEvent.CycleStartedAgain _ ->
                new Cycle.Planned(begun(state).plan());
            case CycleEvent.CycleClosed closed -> new Cycle.Closed(begun(state), closed.closedOn());
        };
    }

    private static Cycle.Plan plan(CycleEvent.CyclePlanned planned) {
        return new Cycle.Plan(
                planned.authority(),
                planned.cycle(),
                planned.programme(),
                planned.version(),
                planned.activity(),
                planned.choice(),
                planned.name(),
                planned.startsOn(),
                planned.startsRule(),
                planned.endsOn(),
                planned.dueOn(),
                false);
    }

    private static Cycle drawn(Cycle.Frozen before, CycleEvent.SampleDrawn drawn) {
        return new Cycle.Drawn(
                before.plan(),
                before.frame(),
                new Cycle.DrawnSample(
                        drawn.digest(),
                        drawn.seed(),
                        drawn.algorithm(),
                        drawn.eligible(),
                        drawn.drawn(),
                        drawn.excludedByReason(),
                        drawn.lines(),
                        drawn.shortfallAccepted()));
    }

    private static Cycle assigned(Cycle.Drawn before, CycleEvent.AuditorsAssigned assigned) {
        return new Cycle.Assigned(
                before.plan(),
                before.frame(),
                before.sample(),
                new Cycle.Assignment(assigned.digest(), assigned.audits(), assigned.inModerationSample()));
    }

    private static Cycle confirmed(Cycle.Assigned before, CycleEvent.AllocationsConfirmed confirmed) {
        return new Cycle.Confirmed(
                before.plan(),
                before.frame(),
                before.sample(),
                before.assignment(),
                confirmed.confirmedBy(),
                confirmed.at());
    }

    private static Cycle sent(Cycle.Confirmed before) {
        return new Cycle.Sent(
                before.plan(),
                before.frame(),
                before.sample(),
                before.assignment(),
                before.confirmedBy(),
                before.confirmedAt());
    }

    private static Cycle missed(Cycle state) {
        return switch (state) {
            case Cycle.Planned(var plan) -> new Cycle.Planned(plan.missed());
            case Cycle.Frozen(var plan, var frame) -> new Cycle.Frozen(plan.missed(), frame);
            case Cycle.Drawn(var plan, var frame, var sample) -> new Cycle.Drawn(plan.missed(), frame, sample);
            case Cycle.Assigned(var plan, var frame, var sample, var assignment) ->
                new Cycle.Assigned(plan.missed(), frame, sample, assignment);
            case Cycle.NotPlanned _, Cycle.Confirmed _, Cycle.Sent _, Cycle.Closed _ ->
                throw new IllegalStateException("sending missed by a cycle that waits for none");
        };
    }

    private static Cycle.Begun begun(Cycle state) {
        return switch (state) {
            case Cycle.Begun begun -> begun;
            case Cycle.NotPlanned() -> throw new IllegalStateException("the cycle was never planned");
        };
    }
}
