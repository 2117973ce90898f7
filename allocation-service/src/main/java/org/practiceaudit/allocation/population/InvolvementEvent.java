package org.practiceaudit.allocation.population;

import java.time.Instant;

sealed interface InvolvementEvent {
    /** Somebody is or was connected with a child; the latest word on the same beginning stands. */
    record Recorded(Involvement involvement, Instant at) implements InvolvementEvent {}
}
