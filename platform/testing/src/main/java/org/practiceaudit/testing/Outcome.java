package org.practiceaudit.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A decision as a test compares it: what happened, or which rules said no. */
sealed interface Outcome {
    record Accepted(List<?> events) implements Outcome {}

    record Rejected(List<String> rules) implements Outcome {}

    /** Reads a decision by the names of its components; its type lies in a module that this one must not depend on. */
    static Outcome read(Object decision) {
        var events = component(decision, "events");
        if (events.isPresent()) {
            return new Accepted((List<?>) events.get());
        }
        var why = component(decision, "why")
                .orElseThrow(() -> new IllegalArgumentException("a decision has events or why: " + decision));
        return new Rejected(((List<?>) why).stream().map(Outcome::rule).toList());
    }

    private static String rule(Object rejection) {
        return (String) component(rejection, "rule")
                .orElseThrow(() -> new IllegalArgumentException("a rejection names its rule: " + rejection));
    }

    private static Optional<Object> component(Object holder, String name) {
        if (!holder.getClass().isRecord()) {
            throw new IllegalArgumentException("not a record: " + holder);
        }
        return Arrays.stream(holder.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> {
                    try {
                        component.getAccessor().setAccessible(true);
                        return component.getAccessor().invoke(holder);
                    } catch (ReflectiveOperationException unreadable) {
                        throw new IllegalArgumentException("cannot read " + name + " of " + holder, unreadable);
                    }
                });
    }
}
