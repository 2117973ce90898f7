package org.practiceaudit.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Pure steps from the JSON of an old public event to its newer shape. Immutable. */
public final class Upcasters {
    private record Step(String to, UnaryOperator<JsonNode> change) {}

    /** An event's JSON under the name that fits its shape. */
    public record Current(String type, JsonNode json) {}

    private static final Upcasters NONE = new Upcasters(Map.of());

    private final Map<String, Step> steps;

    private Upcasters(Map<String, Step> steps) {
        this.steps = steps;
    }

    /** The upcasters of the public events of this release: every shape is still the first one. */
    public static Upcasters ofContracts() {
        return NONE;
    }

    public static Upcasters none() {
        return NONE;
    }

    /**
     * Reads events of type {@code from} as type {@code to}.
     *
     * @throws IllegalArgumentException when {@code from} has a step already, or the steps would run in a circle
     */
    public Upcasters with(String from, String to, UnaryOperator<JsonNode> change) {
        for (var type = to;
                type != null;
                type = steps.containsKey(type) ? steps.get(type).to() : null) {
            if (type.equals(from)) {
                throw new IllegalArgumentException("upcasters from " + from + " run in a circle");
            }
        }
        var more = new HashMap<>(steps);
        if (more.put(from, new Step(to, change)) != null) {
            throw new IllegalArgumentException("two upcasters start from " + from);
        }
        return new Upcasters(Map.copyOf(more));
    }

    /** True when nothing has to be done to this type. */
    public boolean isCurrent(String type) {
        return !steps.containsKey(type);
    }

    /** The newest shape of an event. */
    public Current current(String type, JsonNode json) {
        var now = new Current(type, json);
        for (var step = steps.get(type); step != null; step = steps.get(now.type())) {
            now = new Current(step.to(), step.change().apply(now.json()));
        }
        return now;
    }
}
