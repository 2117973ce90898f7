package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.programme.Coded;

/**
 * That an audit is to be moderated.
 *
 * @param blind whether the moderator is not shown the auditor's grades until they have committed their own
 * @param dueOn the last London day in time
 * @param missedAt the first instant that is too late
 * @param counted how the day was counted
 * @param rule where the clock comes from, such as TH-15; older facts leave it out
 * @param trigger type of the event that the clock counts from; older facts leave it out
 * @param notBlind why it is not blind though the programme moderates blind, null where it is or nobody asked for it
 */
public record Request(
        Reason reason,
        boolean blind,
        LocalDate dueOn,
        Instant missedAt,
        String counted,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) String rule,
        @JsonInclude(JsonInclude.Include.NON_NULL) String trigger,
        @JsonInclude(JsonInclude.Include.NON_NULL) NotBlind notBlind) {
    private static final String FORMER_RULE = "BR-14";

    /** Why it is moderated. */
    public enum Reason implements Coded {
        /** Drawn when it was allocated. */
        SAMPLE,
        /** Not drawn, but of a grade that the programme always has moderated. */
        INADEQUATE,
        /** The programme moderates every audit. */
        ALL,
        /** A challenge to it stayed unresolved (PQ-17). */
        CHALLENGE
    }

    /** What gives the auditor's grade away, so that nobody may call the moderation blind. */
    public enum NotBlind implements Coded {
        /** It is moderated on account of its grade. */
        SCOPE,
        /** Its grade has a clock of its own, so that the due day tells it (TH-24). */
        CLOCK,
        /** What is challenged is known. */
        CHALLENGE,
        /** The auditors' group goes over it together (CA-06). */
        MEETING
    }

    /** The rule behind the clock. */
    String clockRule() {
        return rule == null ? FORMER_RULE : rule;
    }

    /** The event that the clock counts from. */
    String countedFrom() {
        return trigger == null ? Moderations.TRIGGER : trigger;
    }
}
