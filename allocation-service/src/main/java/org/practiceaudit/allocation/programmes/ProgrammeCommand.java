package org.practiceaudit.allocation.programmes;

import java.time.Instant;
import java.time.LocalDate;

sealed interface ProgrammeCommand {
    /**
     * @param digest SHA-256 of {@code policy}
     * @param policy the whole policy as canonical JSON
     */
    record PublishVersion(
            String programme,
            int version,
            String name,
            LocalDate effectiveFrom,
            String digest,
            String policy,
            Instant at)
            implements ProgrammeCommand {}
}
