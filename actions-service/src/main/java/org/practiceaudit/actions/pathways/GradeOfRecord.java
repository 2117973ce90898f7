package org.practiceaudit.actions.pathways;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.practiceaudit.programme.Grade;

/**
 * Which grade stands: the decided one, else the moderated one, else the auditor's, of those known. It looks at when grades
 * were given and not at when they were heard of, since topics keep no order among each other.
 */
final class GradeOfRecord {
    private GradeOfRecord() {}

    /** The grade that stands when all that is known has happened. */
    static Optional<Graded> now(List<Graded> known, Set<GradeSource> counting) {
        return known.stream()
                .filter(graded -> counting.contains(graded.source()))
                .max(Comparator.comparing(Graded::source).thenComparing(Graded::at));
    }

    /**
     * What made the standing grade one of those that are asked for; empty when it is not one of them. A later word that
     * leaves it one of them moves nothing.
     */
    static Optional<Graded> since(List<Graded> known, Set<GradeSource> counting, Predicate<Grade> asked) {
        var since = Optional.<Graded>empty();
        for (var next : asGiven(known)) {
            var standing = now(until(known, next), counting);
            if (standing.isEmpty() || !asked.test(standing.get().grade())) {
                since = Optional.empty();
            } else if (since.isEmpty()) {
                since = standing;
            }
        }
        return since;
    }

    /** In the order in which they were given. */
    static List<Graded> asGiven(List<Graded> known) {
        return known.stream()
                .sorted(Comparator.comparing(Graded::at).thenComparing(Graded::source))
                .toList();
    }

    private static List<Graded> until(List<Graded> known, Graded last) {
        return known.stream().filter(graded -> !graded.at().isAfter(last.at())).toList();
    }
}
