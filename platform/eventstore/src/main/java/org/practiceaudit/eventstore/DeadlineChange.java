package org.practiceaudit.eventstore;

import java.time.Instant;

/** What an event does to the clocks of its stream. */
public sealed interface DeadlineChange {
    String name();

    /**
     * Sets the clock {@code name} of the stream, or moves it.
     *
     * @param due the first instant at which it is missed
     * @param why rule, triggering event and arithmetic, for whoever asks why it is due
     */
    record Set(String name, Instant due, Why why) implements DeadlineChange {}

    /** Stops the clock. */
    record Clear(String name) implements DeadlineChange {}

    /**
     * @param rule the id of the rule that sets the clock
     * @param trigger the event type that started it
     * @param arithmetic how the date was counted, the skipped days named
     */
    record Why(String rule, String trigger, String arithmetic) {}
}
