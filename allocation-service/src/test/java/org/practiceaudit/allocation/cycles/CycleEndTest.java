package org.practiceaudit.allocation.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.GivenWhenThen;

/** How a cycle begins anew, and how it ends. */
class CycleEndTest {
    private static final Instant AT = Life.AT;
    private static final Instant LATER = Instant.parse("2026-09-30T22:30:00Z");

    private final CycleDecider decider = new CycleDecider(Town.BRADFORD);
    private final GivenWhenThen<CycleCommand, Cycle, CycleEvent> cycle =
            GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);

    @Test
    void startsAgainBeforeAnythingIsConfirmed() {
        for (var before : List.of(List.of(Life.planned(), Life.frozen()), Life.untilDrawn(), Life.untilAssigned())) {
            cycle.given(before)
                    .when(new CycleCommand.StartAgain(RestartReason.DATA_CORRECTED, AT))
                    .then(new CycleEvent.CycleStartedAgain(Town.CYCLE, RestartReason.DATA_CORRECTED, AT));
        }
    }

    @Test
    void isPlannedAgainAfterwards() {
        cycle.given(
                        Life.planned(),
                        Life.frozen(),
                        Life.drawn(),
                        new CycleEvent.CycleStartedAgain(Town.CYCLE, RestartReason.ASSIGNMENT_IMPOSSIBLE, AT))
                .when(Life.freeze(12))
                .then(Life.frozen());
    }

    @Test
    void hasNothingToUndoWhenOnlyPlanned() {
        cycle.given(Life.planned())
                .when(new CycleCommand.StartAgain(RestartReason.DATA_CORRECTED, AT))
                .thenRejected("STATE");
    }

    @Test
    void neverUndoesWhatIsConfirmed() {
        for (var before : List.of(Life.untilConfirmed(), Life.untilSent(), Life.untilClosed())) {
            cycle.given(before)
                    .when(new CycleCommand.StartAgain(RestartReason.DATA_CORRECTED, AT))
                    .thenRejected("STATE");
        }
    }

    /** At half past eleven on a summer evening in London it is still that day. */
    @Test
    void closesOnALondonDay() {
        for (var before : List.of(
                List.of(Life.planned()),
                List.of(Life.planned(), Life.frozen()),
                Life.untilDrawn(),
                Life.untilAssigned(),
                Life.untilSent())) {
            cycle.given(before)
                    .when(new CycleCommand.CloseCycle(LATER))
                    .then(new CycleEvent.CycleClosed(Town.CYCLE, LocalDate.of(2026, 9, 30), LATER));
        }
    }

    @Test
    void staysOpenWhileAllocationsAreSentOut() {
        cycle.given(Life.untilConfirmed())
                .when(new CycleCommand.CloseCycle(LATER))
                .thenRejected("STATE");
    }

    @Test
    void closesOnce() {
        cycle.given(Life.untilClosed()).when(new CycleCommand.CloseCycle(LATER)).thenRejected("STATE");
    }
}
