package org.practiceaudit.audit.practiceweek;

import java.util.Optional;
import org.practiceaudit.audit.practiceweek.Observation.Recorded;
import org.practiceaudit.eventstore.Evolution;

/** How an observation's facts fold. */
class ObservationEvolution implements Evolution<Observation, ObservationEvent> {
    @Override
    public Observation initial() {
        return new Observation.NotRecorded();
    }

    @Override
    public Observation evolve(Observation state, ObservationEvent event) {
        return switch (event) {
            case ObservationEvent.PracticeObserved(var seen) -> new Recorded(seen, Optional.empty(), Optional.empty());
            case ObservationEvent.ObservationDiscussed(var discussion, var _) -> {
                var was = (Recorded) state;
                yield new Recorded(was.seen(), Optional.of(discussion), was.response());
            }
            case ObservationEvent.ObservedResponded(var response) -> {
                var was = (Recorded) state;
                yield new Recorded(was.seen(), was.discussion(), Optional.of(response));
            }
        };
    }
}
