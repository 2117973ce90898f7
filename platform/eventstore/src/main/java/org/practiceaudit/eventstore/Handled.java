package org.practiceaudit.eventstore;

import java.util.List;

/** What became of a command. */
public sealed interface Handled<S> {
    /** Accepted: the stream stands at {@code version} in {@code state}; {@code appended} events are new, perhaps none. */
    record Done<S>(S state, long version, int appended) implements Handled<S> {}

    /** The same request was accepted before: its answer again. */
    record Repeated<S>(int status, String location, long version) implements Handled<S> {}

    /** The idempotency key was used before with another body. */
    record KeyReused<S>(String key) implements Handled<S> {}

    /** The caller read an older version than the one that stands. */
    record Stale<S>(long standing) implements Handled<S> {}

    /** The rules said no. */
    record Refused<S>(List<Rejection> why) implements Handled<S> {}
}
