package org.practiceaudit.allocation.cycles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cycle as it is read. What it has not come to yet is left out.
 *
 * @param startsOn day by whose end allocations are made and sent (BR-04)
 * @param dueOn day at whose end its audits are due (BR-05)
 * @param state planned, frozen, drawn, assigned, confirmed, sent or closed
 * @param sentLate whether the day for sending passed before the allocations were confirmed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CycleShown(
        String id,
        String name,
        String programme,
        int version,
        String activity,

        @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$")
        YearMonth month,

        String group,
        String theme,
        String following,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate dueOn,
        String state,
        boolean sentLate,
        FrameShown frame,
        SampleShown sample,
        AssignmentShown assignment,
        String confirmedBy,
        Instant confirmedAt,
        LocalDate closedOn) {
    /** @param digest SHA-256 of the frame as it is kept */
    public record FrameShown(String digest, int children, int auditors) {}

    /**
     * @param digest SHA-256 of the sample as it is kept
     * @param eligible children that could be drawn
     * @param excludedByReason a child with two reasons counts under both
     */
    public record SampleShown(
            String digest,
            long seed,
            String algorithm,
            int eligible,
            int drawn,
            Map<String, Integer> excludedByReason,
            List<String> lines,
            String shortfallAccepted) {}

    /** @param digest SHA-256 of the allocations as they are kept */
    public record AssignmentShown(String digest, int audits, int inModerationSample) {}

    static String stateOf(Cycle.Begun state) {
        return switch (state) {
            case Cycle.Planned _ -> "planned";
            case Cycle.Frozen _ -> "frozen";
            case Cycle.Drawn _ -> "drawn";
            case Cycle.Assigned _ -> "assigned";
            case Cycle.Confirmed _ -> "confirmed";
            case Cycle.Sent _ -> "sent";
            case Cycle.Closed _ -> "closed";
        };
    }

    static CycleShown of(Cycle.Begun cycle) {
        return switch (cycle) {
            case Cycle.Planned _ -> of(cycle, null, null, null, null, null);
            case Cycle.Frozen frozen -> of(cycle, frozen.frame(), null, null, null, null);
            case Cycle.Drawn drawn -> of(cycle, drawn.frame(), drawn.sample(), null, null, null);
            case Cycle.Assigned at -> of(cycle, at.frame(), at.sample(), at.assignment(), null, null);
            case Cycle.Confirmed at ->
                of(cycle, at.frame(), at.sample(), at.assignment(), at.confirmedBy(), at.confirmedAt());
            case Cycle.Sent at ->
                of(cycle, at.frame(), at.sample(), at.assignment(), at.confirmedBy(), at.confirmedAt());
            case Cycle.Closed closed -> of(closed.before()).closed(closed.closedOn());
        };
    }

    private static CycleShown of(
            Cycle.Begun cycle,
            Cycle.FrozenFrame frame,
            Cycle.DrawnSample sample,
            Cycle.Assignment assignment,
            String by,
            Instant at) {
        var plan = cycle.plan();
        return new CycleShown(
                plan.cycle(),
                plan.name(),
                plan.programme(),
                plan.version(),
                plan.activity(),
                plan.choice().month(),
                plan.choice().group(),
                plan.choice().theme(),
                plan.choice().following(),
                plan.startsOn(),
                plan.endsOn(),
                plan.dueOn(),
                stateOf(cycle),
                plan.late(),
                frame == null ? null : new FrameShown(frame.digest(), frame.children(), frame.auditors()),
                sample == null ? null : shown(sample),
                assignment == null
                        ? null
                        : new AssignmentShown(
                                assignment.digest(), assignment.audits(), assignment.inModerationSample()),
                by,
                at,
                null);
    }

    private static SampleShown shown(Cycle.DrawnSample sample) {
        return new SampleShown(
                sample.digest(),
                sample.seed(),
                sample.algorithm(),
                sample.eligible(),
                sample.drawn(),
                new TreeMap<>(sample.excludedByReason()),
                sample.lines(),
                sample.shortfallAccepted());
    }

    private CycleShown closed(LocalDate on) {
        return new CycleShown(
                id,
                name,
                programme,
                version,
                activity,
                month,
                group,
                theme,
                following,
                startsOn,
                endsOn,
                dueOn,
                "closed",
                sentLate,
                frame,
                sample,
                assignment,
                confirmedBy,
                confirmedAt,
                on);
    }
}
