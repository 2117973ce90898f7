package org.practiceaudit.allocation.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.assignment.Assigner;

/** The commands and events of one ordinary cycle, for tests. */
final class Life {
    static final Instant AT = Instant.parse("2026-08-28T09:00:00Z");

    private Life() {}

    static CycleCommand plan(YearMonth month) {
        return new CycleCommand.PlanCycle(
                "bradford", Town.CYCLE, "bradford", 1, "monthly", Held.Choice.of(month), null, "September", AT);
    }

    static CycleEvent planned() {
        return new CycleEvent.CyclePlanned(
                "bradford",
                Town.CYCLE,
                "bradford",
                1,
                "monthly",
                Held.Choice.of(YearMonth.of(2026, 9)),
                "September",
                Town.STARTS_ON,
                "BR-04",
                "first working day of the month from Tue 1 Sep 2026: Tue 1 Sep 2026",
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 9, 30),
                "last day of the month of Tue 1 Sep 2026: Wed 30 Sep 2026",
                AT);
    }

    static CycleCommand freeze(int children) {
        return new CycleCommand.FreezePopulation("f1", children, 8, List.of(), AT);
    }

    static CycleEvent frozen() {
        return new CycleEvent.PopulationFrozen(Town.CYCLE, "f1", 12, 8, AT);
    }

    static CycleCommand draw(String frame, int drawn) {
        return new CycleCommand.DrawSample(
                frame,
                7,
                Draw.ALGORITHM,
                11,
                drawn,
                Map.of("recently-audited", 1),
                List.of(),
                drawn == 8 ? List.of() : List.of(new Sample.Shortfall(Draw.GENERAL, "BR-01", 8, drawn)),
                null,
                "s1",
                AT);
    }

    static CycleEvent drawn() {
        return new CycleEvent.SampleDrawn(
                Town.CYCLE, "f1", 7, Draw.ALGORITHM, 11, 8, Map.of("recently-audited", 1), List.of(), null, "s1", AT);
    }

    /** The best assignment of the town's sample. */
    static Proposal.Complete proposal() {
        var sample = Draw.of(Town.frame(), Town.HELD, 7);
        return (Proposal.Complete) Assigner.propose(Town.frame(), sample, Town.HELD, Town.CYCLE);
    }

    static CycleCommand assign(Proposal proposal) {
        return new CycleCommand.AssignAuditors("s1", proposal, "a1", AT);
    }

    static CycleEvent assigned() {
        return new CycleEvent.AuditorsAssigned(Town.CYCLE, "s1", "a1", 8, 2, AT);
    }

    static CycleEvent confirmed(boolean late, Instant at) {
        return new CycleEvent.AllocationsConfirmed(Town.CYCLE, "a1", 8, "hos-1", late, at);
    }

    static CycleEvent missed() {
        return new CycleEvent.SendingMissed(Town.CYCLE, Town.STARTS_ON, Instant.parse("2026-09-30T22:30:00Z"));
    }

    static List<CycleEvent> untilDrawn() {
        return List.of(planned(), frozen(), drawn());
    }

    static List<CycleEvent> untilAssigned() {
        return List.of(planned(), frozen(), drawn(), assigned());
    }

    static List<CycleEvent> untilConfirmed() {
        return List.of(planned(), frozen(), drawn(), assigned(), confirmed(false, AT));
    }

    static List<CycleEvent> untilSent() {
        return List.of(
                planned(),
                frozen(),
                drawn(),
                assigned(),
                confirmed(false, AT),
                new CycleEvent.AllocationsSent(Town.CYCLE, 8, AT));
    }

    static List<CycleEvent> untilClosed() {
        return List.of(
                planned(),
                frozen(),
                drawn(),
                assigned(),
                confirmed(false, AT),
                new CycleEvent.AllocationsSent(Town.CYCLE, 8, AT),
                new CycleEvent.CycleClosed(Town.CYCLE, LocalDate.of(2026, 9, 30), AT));
    }
}
