package org.practiceaudit.allocation.cycles;

import java.util.List;
import java.util.Optional;

/** Under which digests a cycle's frame, sample and allocations are kept; empty until it has come to them. */
final class Digests {
    private Digests() {}

    static Optional<String> frame(Cycle cycle) {
        return switch (cycle) {
            case Cycle.NotPlanned _, Cycle.Planned _ -> Optional.empty();
            case Cycle.Frozen frozen -> Optional.of(frozen.frame().digest());
            case Cycle.Drawn drawn -> Optional.of(drawn.frame().digest());
            case Cycle.Assigned assigned -> Optional.of(assigned.frame().digest());
            case Cycle.Confirmed confirmed -> Optional.of(confirmed.frame().digest());
            case Cycle.Sent sent -> Optional.of(sent.frame().digest());
            case Cycle.Closed closed -> frame(closed.before());
        };
    }

    static Optional<String> sample(Cycle cycle) {
        return switch (cycle) {
            case Cycle.NotPlanned _, Cycle.Planned _, Cycle.Frozen _ -> Optional.empty();
            case Cycle.Drawn drawn -> Optional.of(drawn.sample().digest());
            case Cycle.Assigned assigned -> Optional.of(assigned.sample().digest());
            case Cycle.Confirmed confirmed -> Optional.of(confirmed.sample().digest());
            case Cycle.Sent sent -> Optional.of(sent.sample().digest());
            case Cycle.Closed closed -> sample(closed.before());
        };
    }

    static Optional<String> assignment(Cycle cycle) {
        return switch (cycle) {
            case Cycle.NotPlanned _, Cycle.Planned _, Cycle.Frozen _, Cycle.Drawn _ -> Optional.empty();
            case Cycle.Assigned assigned -> Optional.of(assigned.assignment().digest());
            case Cycle.Confirmed confirmed -> Optional.of(confirmed.assignment().digest());
            case Cycle.Sent sent -> Optional.of(sent.assignment().digest());
            case Cycle.Closed closed -> assignment(closed.before());
        };
    }

    /** Codes of the lines of enquiry under which the sample was drawn. */
    static List<String> lines(Cycle cycle) {
        return switch (cycle) {
            case Cycle.NotPlanned _, Cycle.Planned _, Cycle.Frozen _ -> List.of();
            case Cycle.Drawn drawn -> drawn.sample().lines();
            case Cycle.Assigned assigned -> assigned.sample().lines();
            case Cycle.Confirmed confirmed -> confirmed.sample().lines();
            case Cycle.Sent sent -> sent.sample().lines();
            case Cycle.Closed closed -> lines(closed.before());
        };
    }
}
