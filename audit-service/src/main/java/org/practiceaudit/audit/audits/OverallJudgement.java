package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * The auditor's overall judgement (BR-24, BR-29).
 *
 * @param grade null where such an audit has a score or findings in place of a grade (CA-08, TH-07)
 * @param significantIssue the one that pulls the grade below the sections' majority; blank where none does
 * @param overrideReason why it is more than the allowed steps above the lowest section; blank where it is not
 * @param goodNotCompromised why good holds over sections below good; blank where there are none
 * @param remarks by the code of what the programme asks in words beside the grade (TH-34, EN-05, PQ-13)
 */
record OverallJudgement(
        Grade grade,
        Narrative reason,
        Narrative significantIssue,
        Narrative overrideReason,
        Narrative goodNotCompromised,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Narrative> remarks) {
    OverallJudgement {
        remarks = remarks == null ? Map.of() : Map.copyOf(remarks);
    }

    /** Without remarks. */
    OverallJudgement(
            Grade grade,
            Narrative reason,
            Narrative significantIssue,
            Narrative overrideReason,
            Narrative goodNotCompromised) {
        this(grade, reason, significantIssue, overrideReason, goodNotCompromised, Map.of());
    }
}
