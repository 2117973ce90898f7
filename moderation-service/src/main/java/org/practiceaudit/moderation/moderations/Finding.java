package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/**
 * That an audit is not up to standard, and what follows (TH-17). The moderator never audits anew.
 *
 * @param what is lacking, in words for the auditor
 * @param sections of the tool that are meant; empty for the whole
 * @param conversationOn day of the conversation with the auditor, null where none was held yet
 * @param dueOn day by which the audit must come back, null where it does not go back
 * @param action for the auditor's own supervision, null where none is given
 */
public record Finding(
        Scenario scenario,
        Narrative what,
        List<String> sections,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate conversationOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate dueOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) SmartAction action,
        String by,
        Instant at) {

    /** What is wrong with it, and what that asks for. */
    public enum Scenario implements Coded {
        /** Thin work: a conversation that supports or challenges. */
        SUPPORTIVE_CONVERSATION,
        /** Sections or grades are missing: the auditor completes them. */
        COMPLETION_REQUEST,
        /** Many words and no evidence for the grade: a conversation, then the auditor amends their audit. */
        REMEDIAL_EVIDENCE,
        /** Nobody spoke to the practitioner: the audit team settles it and is likely to invalidate the audit. */
        PRACTITIONER_NOT_CONTACTED,
        /** Still poor after a conversation: the audit team looks into training, coaching or support. */
        TRAINING_REFERRAL;

        /** Whether the audit goes back to its auditor. */
        boolean returns() {
            return this == COMPLETION_REQUEST || this == REMEDIAL_EVIDENCE;
        }

        /** Whether the audit team has to answer. */
        boolean refers() {
            return this == PRACTITIONER_NOT_CONTACTED || this == TRAINING_REFERRAL;
        }

        /** Whether there is no moderating until the audit team has answered. */
        boolean stopsModeration() {
            return this == PRACTITIONER_NOT_CONTACTED;
        }
    }

    public Finding {
        sections = List.copyOf(sections);
    }
}
