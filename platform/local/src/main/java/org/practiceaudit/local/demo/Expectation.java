package org.practiceaudit.local.demo;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Something that a programme asks of a cycle.
 *
 * @param rule id in the rule list, or {@code our default}
 * @param what is expected, in words
 * @param faults what was found against it; empty where it is met
 */
record Expectation(String rule, String what, List<String> faults) {
    private static final Pattern RULE = Pattern.compile("\\b[A-Z]{2}-\\d{2}\\b");

    Expectation {
        faults = List.copyOf(faults);
    }

    static Expectation that(String source, String what, boolean met, String found) {
        return new Expectation(ruleOf(source), what, met ? List.of() : List.of(found));
    }

    static Expectation equal(String source, String what, Object expected, Object found) {
        return that(source, what + ": " + expected, Objects.equals(expected, found), "found " + found);
    }

    /** @param says what is wrong with one of which it is not so */
    static <T> Expectation each(String source, String what, List<T> all, Predicate<T> so, Function<T, String> says) {
        return new Expectation(
                ruleOf(source), what, all.stream().filter(so.negate()).map(says).toList());
    }

    boolean met() {
        return faults.isEmpty();
    }

    /** The first rule that a part of a programme names as its source. */
    static String ruleOf(String source) {
        var found = RULE.matcher(source);
        return found.find() ? found.group() : "our default";
    }

    /** Prints what was expected; answers how much of it is not so. */
    static long print(String of, List<Expectation> expectations) {
        var table = new Table("Rule", of, "");
        expectations.forEach(
                each -> table.row(each.rule(), each.what(), each.met() ? "as expected" : "NOT AS EXPECTED"));
        System.out.println(table + "\n");
        expectations.stream()
                .flatMap(each -> each.faults().stream().map(fault -> each.what() + ": " + fault))
                .forEach(fault -> System.out.println("NOT AS EXPECTED  " + fault));
        return expectations.stream().filter(each -> !each.met()).count();
    }
}
