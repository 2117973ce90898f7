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
    DECISION,
    /** The confirmed result of an audit that repeats this one; never the grade of record. */
    RE_AUDIT;

    /** Whose words on a re-audit make its result. */
    static final Set<GradeSource> CONFIRMED = Set.of(FINALISATION, MODERATION, DECISION);

    /** Whose grades count for pathways of this trigger. */
    static Set<GradeSource> counting(Pathway.Trigger trigger) {
        return switch (trigger) {
            case AUDITOR_GRADE, GRADE_OF_RECORD -> Set.of(AUDITOR, MODERATION, DECISION);
            case CONFIRMED -> CONFIRMED;
        };
    }

    /** Whether it is a word on the auditor's grade, which therefore was given before. */
    boolean onTheAuditors() {
        return this == MODERATION || this == DECISION;
    }

    /** The public event that brings such a grade. */
    String eventType() {
        return switch (this) {
            case AUDITOR -> "audit.graded.v1";
            case FINALISATION, RE_AUDIT -> "audit.finalised.v1";
            case MODERATION -> "moderation.completed.v1";
            case DECISION -> "moderation.grade-decided.v1";
        };
    }

    /** As the others are told: what finalisation confirms is the auditor's word where nobody else had one. */
    String told() {
        return switch (this) {
            case AUDITOR, FINALISATION -> AUDITOR.code();
            case MODERATION, DECISION, RE_AUDIT -> code();
        };
    }
}
