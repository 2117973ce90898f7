package org.practiceaudit.audit.audits;

import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * The auditor's overall grade (BR-24, BR-29).
 *
 * @param significantIssue the one that pulls the grade below the sections' majority; blank where none does
 * @param overrideReason why it is more than the allowed steps above the lowest section; blank where it is not
 * @param goodNotCompromised why good holds over sections below good; blank where there are none
 */
record OverallJudgement(
        Grade grade,
        Narrative reason,
        Narrative significantIssue,
        Narrative overrideReason,
        Narrative goodNotCompromised) {}
