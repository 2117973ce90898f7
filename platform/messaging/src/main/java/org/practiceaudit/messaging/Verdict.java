package org.practiceaudit.messaging;

import java.util.UUID;

/** What the guard says to an event, from where its stream stands. */
sealed interface Verdict {
    /** It is the next one. */
    record Apply() implements Verdict {}

    /** It was applied before. */
    record Skip() implements Verdict {}

    /** An earlier one is missing, or the stream may not go on. */
    record Hold() implements Verdict {}

    /** Two different events claim one place in the stream: nobody can tell which is true. */
    record Conflict(String reason) implements Verdict {}

    /**
     * @param last sequence applied last, zero before the first
     * @param lastId id of that event, null before the first
     * @param latestWins on a compacted topic, where earlier events may be gone and each is the whole truth
     */
    static Verdict on(long sequence, UUID id, long last, UUID lastId, Standing standing, boolean latestWins) {
        if (sequence < last) {
            return new Skip();
        }
        if (sequence == last) {
            return id.equals(lastId) ? new Skip() : new Conflict(conflict(sequence, lastId, id));
        }
        return switch (standing) {
            case WAITING, PARKED -> new Hold();
            case OPEN -> latestWins || sequence == last + 1 ? new Apply() : new Hold();
        };
    }

    static String conflict(long sequence, UUID one, UUID other) {
        return "sequence " + sequence + " came as event " + one + " and as event " + other;
    }
}
