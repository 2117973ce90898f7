package org.practiceaudit.allocation.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.cycles.CycleShown;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.cycles.Draw;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.enquiry.Line;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.programme.Programmes;

/** A cycle of two audits, one of them drawn for a single line of enquiry. */
public final class SmallCycle {
    public static final Line THRESHOLDS = new Line("thresholds", "Are thresholds applied alike?");
    public static final Line REPEATS = new Line("repeats", "Why do referrals come back?");
    public static final List<Line> LINES = List.of(THRESHOLDS, REPEATS);
    public static final LocalDate STARTS_ON = LocalDate.of(2026, 10, 1);
    public static final LocalDate DUE_ON = LocalDate.of(2026, 10, 23);

    private SmallCycle() {}

    /** @param confirmedAt null for a proposal */
    public static Cycles.Standing standing(String programme, Instant confirmedAt) {
        var policy = Programmes.shipped(programme);
        var activity = policy.activities().getFirst();
        var shown = new CycleShown(
                "c-1",
                "October",
                programme,
                1,
                activity.code(),
                YearMonth.of(2026, 10),
                "front-door",
                "neglect",
                null,
                STARTS_ON,
                LocalDate.of(2027, 3, 31),
                DUE_ON,
                confirmedAt == null ? "assigned" : "confirmed",
                false,
                new CycleShown.FrameShown("f1", 2, 2),
                new CycleShown.SampleShown("s1", 7, "hmac", 2, 2, Map.of(), List.of("thresholds", "repeats"), null),
                new CycleShown.AssignmentShown("a1", 2, 2),
                confirmedAt == null ? null : "hos-1",
                confirmedAt,
                null);
        var choice = new Held.Choice(YearMonth.of(2026, 10), "front-door", "neglect", null, List.of());
        return new Cycles.Standing(
                shown,
                new Held(policy, activity, STARTS_ON, choice, List.of("thresholds", "repeats")),
                Instant.parse("2026-09-21T22:59:59Z"));
    }

    public static Cycles.Contents contents() {
        return new Cycles.Contents(
                new Frame(
                        List.of(child("ch-1", null), child("ch-2", null)), List.of(), List.of(), List.of(), List.of()),
                new Sample(
                        Draw.DrawRequest.of(7),
                        2,
                        List.of(
                                new Sample.Drawn("ch-2", "line-repeats", "audit-0"),
                                new Sample.Drawn("ch-1", "team-managers", null)),
                        List.of(),
                        List.of()),
                List.of(allocation("ch-2", "audit-0"), allocation("ch-1", null)));
    }

    public static Child child(String child, Child.Person person) {
        return new Child(
                child,
                Child.CHILD,
                "t1",
                "mash",
                "child-in-need",
                false,
                null,
                null,
                "w-1",
                null,
                false,
                false,
                null,
                null,
                List.of(),
                person);
    }

    private static Allocation allocation(String child, String reAuditOf) {
        return new Allocation(
                "audit-of-" + child,
                child,
                "t1",
                "mash",
                "w-1",
                "tm-1",
                "sm-1",
                "hos-1",
                null,
                null,
                child.equals("ch-1"),
                "tm-2",
                "ap-1",
                true,
                reAuditOf,
                List.of(),
                null);
    }
}
