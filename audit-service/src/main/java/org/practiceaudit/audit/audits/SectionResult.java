package org.practiceaudit.audit.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** How far a section has come. Its revision counts its saves and is its ETag. */
sealed interface SectionResult {
    long revision();

    /** Work in hand, without a grade. */
    record Answered(SectionWork work, long revision) implements SectionResult {}

    record Graded(SectionWork work, Grade grade, long revision) implements SectionResult {}

    /** By extent or level of compliance (PQ-12, CA-08). */
    record Judged(SectionWork work, String level, long revision) implements SectionResult {}

    record NotApplicable(Narrative reason, long revision) implements SectionResult {}

    default Optional<Grade> given() {
        return switch (this) {
            case Graded graded -> Optional.of(graded.grade());
            case Answered _, Judged _, NotApplicable _ -> Optional.empty();
        };
    }

    /** The level by which it is judged, where the tool has levels. */
    default Optional<String> reached() {
        return switch (this) {
            case Judged judged -> Optional.of(judged.level());
            case Answered _, Graded _, NotApplicable _ -> Optional.empty();
        };
    }

    /** What the auditor wrote; nothing where the section does not apply. */
    default Optional<SectionWork> written() {
        return switch (this) {
            case Answered answered -> Optional.of(answered.work());
            case Graded graded -> Optional.of(graded.work());
            case Judged judged -> Optional.of(judged.work());
            case NotApplicable _ -> Optional.empty();
        };
    }

    /** What this save changed, as a request names it (the grade, the reasons, …). */
    default List<String> changedFrom(Optional<SectionResult> before) {
        var changed = new ArrayList<String>();
        if (!given().equals(before.flatMap(SectionResult::given))) {
            changed.add("grade");
        }
        if (!reached().equals(before.flatMap(SectionResult::reached))) {
            changed.add("level");
        }
        var nothing = new SectionWork(Map.of(), Narrative.of(""), Narrative.of(""), Narrative.of(""), List.of());
        var now = written();
        if (now.isPresent()) {
            changed.addAll(
                    now.get().changedFrom(before.flatMap(SectionResult::written).orElse(nothing)));
        }
        var wasLeftOut = before.map(NotApplicable.class::isInstance).orElse(false);
        if (now.isEmpty() || wasLeftOut) {
            changed.add("notApplicable");
        }
        return changed;
    }

    /** The auditor's last word on the section was a grade or level, or that it does not apply. */
    default boolean judged() {
        return switch (this) {
            case Graded _, Judged _, NotApplicable _ -> true;
            case Answered _ -> false;
        };
    }
}
