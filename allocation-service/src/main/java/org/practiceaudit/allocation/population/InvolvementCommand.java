package org.practiceaudit.allocation.population;

import java.time.Instant;

sealed interface InvolvementCommand {
    record RecordInvolvement(Involvement involvement, Instant at) implements InvolvementCommand {}
}
