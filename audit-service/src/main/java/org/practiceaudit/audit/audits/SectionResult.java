package org.practiceaudit.audit.audits;

import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** How far a section has come. Its revision counts its saves and is its ETag. */
sealed interface SectionResult {
    long revision();

    /** Work in hand, without a grade. */
    record Answered(SectionWork work, long revision) implements SectionResult {}

    record Graded(SectionWork work, Grade grade, long revision) implements SectionResult {}

    record NotApplicable(Narrative reason, long revision) implements SectionResult {}

    default Optional<Grade> given() {
        return switch (this) {
            case Graded graded -> Optional.of(graded.grade());
            case Answered _, NotApplicable _ -> Optional.empty();
        };
    }

    /** The auditor's last word on the section was a grade, or that it does not apply. */
    default boolean judged() {
        return switch (this) {
            case Graded _, NotApplicable _ -> true;
            case Answered _ -> false;
        };
    }
}
