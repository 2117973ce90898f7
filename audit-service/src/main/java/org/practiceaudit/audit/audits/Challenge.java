package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;

/**
 * Somebody audited does not agree, before the audit is final (PQ-15).
 *
 * @param as what the challenger is to the audit
 * @param answer of the auditor; empty where there is none yet, or never was one
 */
record Challenge(
        String id,
        Subject subject,
        Narrative text,
        Role as,
        String by,
        Instant at,
        Optional<Answered> answer,
        Standing standing) {

    enum Subject implements Coded {
        GRADE,
        FINDING,
        ACTION
    }

    /** The auditor's answer. */
    enum Outcome implements Coded {
        ACCEPTED,
        PARTLY_ACCEPTED,
        NOT_ACCEPTED
    }

    /** Where it stands. */
    sealed interface Standing {}

    /** The auditor is to answer. */
    record Open() implements Standing {}

    /** @param amends whether the auditor takes the audit back to change it */
    record Answered(Outcome outcome, Narrative reason, boolean amends, String by, Instant at) implements Standing {}

    /** The challenger is content with the answer. */
    record Agreed(Instant at) implements Standing {}

    /** Without consensus: somebody else decides (PQ-17). */
    record Unresolved(Instant at) implements Standing {}

    /** Moderation has decided. */
    record Decided() implements Standing {}

    Challenge now(Standing next) {
        var given = next instanceof Answered answered ? Optional.of(answered) : answer;
        return new Challenge(id, subject, text, as, by, at, given, next);
    }

    Challenge moderated() {
        return standing instanceof Unresolved ? now(new Decided()) : this;
    }
}
