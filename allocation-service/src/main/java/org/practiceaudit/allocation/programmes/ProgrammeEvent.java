package org.practiceaudit.allocation.programmes;

import java.time.Instant;
import java.time.LocalDate;

sealed interface ProgrammeEvent {
    /** A version stands from now on and never changes. */
    record VersionPublished(
            String programme,
            int version,
            String name,
            LocalDate effectiveFrom,
            String digest,
            String policy,
            Instant at)
            implements ProgrammeEvent {}
}
