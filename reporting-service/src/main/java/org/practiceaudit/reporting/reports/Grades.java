package org.practiceaudit.reporting.reports;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.programme.Grade;

/** Grade codes in the order of people's reading: the best first. */
public final class Grades {
    private static final Map<String, Grade> BY_CODE =
            Arrays.stream(Grade.values()).collect(Collectors.toMap(Grade::code, grade -> grade));

    private Grades() {}

    /** Those that occur, and the four that every programme has; the best first. */
    public static List<String> of(Collection<Map<String, Integer>> tallies) {
        return bestFirst(
                tallies.stream().flatMap(tally -> tally.keySet().stream()).toList());
    }

    /** These, and the four that every programme has. */
    public static List<String> bestFirst(Collection<String> codes) {
        var always = Stream.of(Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE)
                .map(Grade::code);
        return Stream.concat(always, codes.stream())
                .distinct()
                .sorted(Comparator.comparing((String code) -> BY_CODE.getOrDefault(code, Grade.INADEQUATE))
                        .reversed())
                .toList();
    }

    /** These codes, the best first where they are grades, else as they come. */
    public static List<String> inOrder(Collection<String> codes) {
        return codes.stream().allMatch(Grades::known)
                ? bestFirst(codes).stream().filter(codes::contains).toList()
                : List.copyOf(codes);
    }

    /** Whether a grade is better than, as good as or worse than another: 1, 0 or -1. */
    public static int compare(String grade, String other) {
        return Integer.signum(BY_CODE.get(grade).compareTo(BY_CODE.get(other)));
    }

    public static boolean known(String code) {
        return BY_CODE.containsKey(code);
    }

    /** Requires improvement, with good elements or without, and inadequate. */
    public static boolean belowGood(String code) {
        return BY_CODE.get(code).belowGood();
    }
}
