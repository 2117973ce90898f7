package org.practiceaudit.eventstore;

import java.util.List;
import java.util.Optional;

/**
 * A stream as read: its state, its facts in order, and where it stands.
 *
 * @param version zero when the stream has not begun
 * @param sequence of its last publication, zero when it has published nothing
 * @param origin empty when the stream has not begun
 */
public record Loaded<S, E>(S state, List<Stored<E>> facts, long version, long sequence, Optional<Origin> origin) {
    public boolean begun() {
        return version > 0;
    }
}
