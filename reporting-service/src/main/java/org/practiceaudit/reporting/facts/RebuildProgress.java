package org.practiceaudit.reporting.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * How the latest rebuild goes.
 *
 * @param state {@code none} so far, {@code running}, {@code switched} or {@code failed}, the last also when its process ended
 * @param beganAt by the machine's clock
 * @param endedAt empty while it runs
 * @param events folded so far
 * @param allEvents that the log held when it began
 * @param streams made so far
 * @param allStreams that there were when it began
 */
public record RebuildProgress(
        String state,
        Optional<Instant> beganAt,
        Optional<Instant> endedAt,
        long events,
        long allEvents,
        long streams,
        long allStreams) {
    public boolean running() {
        return state.equals("running");
    }
}
