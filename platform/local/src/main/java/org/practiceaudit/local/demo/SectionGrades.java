package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Part.GOOD;
import static org.practiceaudit.local.demo.Part.INADEQUATE;
import static org.practiceaudit.local.demo.Part.OUTSTANDING;
import static org.practiceaudit.local.demo.Part.REQUIRES_IMPROVEMENT;

import java.util.Set;

/** Section grades from which the wanted overall grade follows under BR-24; risk, management oversight and impact weigh double. */
final class SectionGrades {
    private static final Set<String> HEAVY = Set.of("risk", "management-oversight", "impact");

    private SectionGrades() {}

    static String of(Part part, String section) {
        var recording = section.equals("recording");
        return switch (part.grade()) {
            case OUTSTANDING -> recording ? GOOD : OUTSTANDING;
            case GOOD -> recording ? part.override() ? INADEQUATE : REQUIRES_IMPROVEMENT : GOOD;
            case REQUIRES_IMPROVEMENT -> HEAVY.contains(section) ? REQUIRES_IMPROVEMENT : GOOD;
            case INADEQUATE ->
                HEAVY.contains(section) ? INADEQUATE : section.equals("planning") ? REQUIRES_IMPROVEMENT : GOOD;
            default -> throw new IllegalArgumentException(part.grade());
        };
    }

    static boolean belowGood(String grade) {
        return grade.equals(REQUIRES_IMPROVEMENT) || grade.equals(INADEQUATE);
    }

    /** What is below good says what would bring it there; the outstanding may have a minor point, too (BR-18, BR-29). */
    static boolean hasLearning(Part part, String section) {
        return belowGood(of(part, section)) || part.grade().equals(OUTSTANDING) && section.equals("recording");
    }
}
