package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
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
     * @param gradesDiscussedOn the day on which the grades were discussed with them (TH-10); null while they were not
     * @param goodPractice what they were told is good in their work (CA-05); null while that is not recorded
     */
    record SpokenTo(
            LocalDate firstContactOn,
            LocalDate meetingArrangedFor,
            LocalDate heldOn,
            Narrative account,
            Narrative response,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate gradesDiscussedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Narrative goodPractice)
            implements Practitioner {
        public SpokenTo {
            goodPractice = goodPractice == null || goodPractice.blank() ? null : goodPractice;
        }

        SpokenTo(
                LocalDate firstContactOn,
                LocalDate meetingArrangedFor,
                LocalDate heldOn,
                Narrative account,
                Narrative response) {
            this(firstContactOn, meetingArrangedFor, heldOn, account, response, null, null);
        }
    }

    /** No conversation took place, and why not. */
    record NotSpokenTo(LocalDate firstContactOn, Why why, Narrative note) implements Practitioner {}

    enum Why implements Coded {
        NOT_REACHED,
        ABSENT,
        DECLINED,
        LEFT;

        /** They could not have taken part. */
        boolean away() {
            return this == ABSENT || this == LEFT;
        }
    }
}
