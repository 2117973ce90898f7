package org.practiceaudit.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Collects every fault of a part before refusing it, so that an author mends a file in one go. */
final class Checks {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SOURCE = Pattern.compile(".*(\\b[A-Z]{2}-\\d{2}\\b|\\bour default\\b).*");

    private final List<InvalidPart.Fault> faults = new ArrayList<>();

    Checks that(boolean holds, String field, String message, String remedy) {
        if (!holds) {
            faults.add(new InvalidPart.Fault(field, message, remedy));
        }
        return this;
    }

    Checks text(String field, String value) {
        return that(value != null && !value.isBlank(), field, "is empty", "write a text");
    }

    Checks code(String field, String value) {
        return that(
                value != null && CODE.matcher(value).matches(),
                field,
                "is '" + value + "'",
                "use small letters, digits and single hyphens, such as management-oversight");
    }

    /** Both ends are allowed. */
    Checks range(String field, int value, int least, int most) {
        return that(
                value >= least && value <= most,
                field,
                "is " + value,
                "give a whole number from " + least + " to " + most);
    }

    Checks some(String field, List<?> list) {
        return that(!list.isEmpty(), field, "is empty", "list at least one");
    }

    <T> Checks distinct(String field, List<T> list, Function<T, String> code) {
        var seen = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            String each = code.apply(list.get(i));
            that(seen.add(each), field + "[" + i + "]", "repeats '" + each + "'", "give each its own code");
        }
        return this;
    }

    /** A clock counts from what its part is about. */
    Checks counts(String field, Clock clock, String from) {
        return that(
                clock.after().equals(from),
                field + ".after",
                "is '" + clock.after() + "'",
                "this clock counts from " + from);
    }

    /** Every value of a programme says where it comes from: a rule's id or that it is our default. */
    Checks sourced(String source) {
        return that(
                source != null && SOURCE.matcher(source).matches(),
                "source",
                "is '" + source + "'",
                "name the rule, such as BR-24, or write 'our default'");
    }

    void orThrow() {
        if (!faults.isEmpty()) {
            throw new InvalidPart(faults);
        }
    }
}
