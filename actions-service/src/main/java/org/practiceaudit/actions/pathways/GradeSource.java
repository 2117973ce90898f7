package org.practiceaudit.actions.pathways;

import java.util.Set;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Pathway;

/** Whose word a grade is, the weakest first. */
public enum GradeSource implements Coded {
    AUDITOR,
    /** The grade that stood when the audit was finalised. */
    FINALISATION,
    MODERATION,
    DECISION;

    /** Whose grades count for pathways of this trigger. */
    static Set<GradeSource> counting(Pathway.Trigger trigger) {
        return switch (trigger) {
            case AUDITOR_GRADE -> Set.of(AUDITOR);
            case GRADE_OF_RECORD -> Set.of(AUDITOR, MODERATION, DECISION);
            case CONFIRMED -> Set.of(FINALISATION, MODERATION, DECISION);
        };
    }

    /** The public event that brings such a grade. */
    String eventType() {
        return switch (this) {
            case AUDITOR -> "audit.graded.v1";
            case FINALISATION -> "audit.finalised.v1";
            case MODERATION -> "moderation.completed.v1";
            case DECISION -> "moderation.grade-decided.v1";
        };
    }

    /** As the others are told: what finalisation confirms is the auditor's word where nobody else had one. */
    String told() {
        return switch (this) {
            case AUDITOR, FINALISATION -> AUDITOR.code();
            case MODERATION, DECISION -> code();
        };
    }
}
