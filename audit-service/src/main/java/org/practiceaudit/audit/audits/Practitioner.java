package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** The allocated worker's part in the audit (BR-06, BR-21). */
sealed interface Practitioner {

    /**
     * The conversation took place.
     *
     * @param meetingArrangedFor the day that was agreed for it, null where it came about without an appointment
     * @param account their account of the child's journey
     * @param response their response to the outcome of the audit
     */
    record SpokenTo(
            LocalDate firstContactOn,
            LocalDate meetingArrangedFor,
            LocalDate heldOn,
            Narrative account,
            Narrative response)
            implements Practitioner {}

    /** No conversation took place, and why not. */
    record NotSpokenTo(LocalDate firstContactOn, Why why, Narrative note) implements Practitioner {}

    enum Why implements Coded {
        NOT_REACHED,
        ABSENT,
        DECLINED,
        LEFT
    }
}
