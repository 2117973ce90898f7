package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;

/**
 * What the allocated worker writes themselves; nobody else can (TH-10).
 *
 * @param by staff id
 * @param revision counts its saves and is its ETag
 */
record OwnWords(Narrative text, String by, Instant at, long revision) {
    /** Zero where nothing was written. */
    static long revisionOf(Optional<OwnWords> words) {
        return words.map(OwnWords::revision).orElse(0L);
    }
}
