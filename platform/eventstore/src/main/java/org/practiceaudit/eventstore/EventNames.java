package org.practiceaudit.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The one place where the private events of a kind of stream get their stored names ({@code audit:graded.v1}). A name is
 * never given to another shape: a new shape gets the next version and the old one an upcaster.
 */
public final class EventNames<E> {
    private final Class<E> events;
    private final Map<String, Class<? extends E>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, String> byClass = new HashMap<>();
    private final Map<String, Upcast> upcasts = new HashMap<>();

    /** A pure step from one version's JSON to the next one's. */
    private record Upcast(String to, UnaryOperator<ObjectNode> step) {}

    /** A stored event in its newest shape. */
    record Current(String name, ObjectNode json) {}

    private EventNames(Class<E> events) {
        this.events = events;
    }

    public static <E> EventNames<E> of(Class<E> sealedEvents) {
        return new EventNames<>(sealedEvents);
    }

    public EventNames<E> name(String name, Class<? extends E> event) {
        if (!name.matches("[a-z-]+:[a-z0-9-]+\\.v[1-9][0-9]*")) {
            throw new IllegalArgumentException(name + " is not an event name like audit:graded.v1");
        }
        if (byName.putIfAbsent(name, event) != null || byClass.putIfAbsent(event, name) != null) {
            throw new IllegalArgumentException(name + " or " + event.getSimpleName() + " is named twice");
        }
        return this;
    }

    /** Reads what was stored as {@code from} as if it had been stored as {@code to}. */
    public EventNames<E> upcast(String from, String to, UnaryOperator<ObjectNode> step) {
        upcasts.put(from, new Upcast(to, step));
        return this;
    }

    /** Every event of the sealed type has a name, and every upcaster leads to one. */
    public EventNames<E> complete() {
        var unnamed = new HashSet<Class<?>>();
        collect(events, unnamed);
        unnamed.removeAll(byClass.keySet());
        if (!unnamed.isEmpty()) {
            throw new IllegalStateException("events without a stored name: " + unnamed);
        }
        upcasts.forEach((from, upcast) -> {
            if (!byName.containsKey(upcast.to()) && !upcasts.containsKey(upcast.to())) {
                throw new IllegalStateException("upcaster of " + from + " leads to the unknown " + upcast.to());
            }
        });
        return this;
    }

    private static void collect(Class<?> type, Set<Class<?>> leaves) {
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) {
                collect(permitted, leaves);
            }
        } else {
            leaves.add(type);
        }
    }

    public String nameOf(Object event) {
        var name = byClass.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no stored name");
        }
        return name;
    }

    /** Name to class of every current version, for golden tests. */
    public Map<String, Class<? extends E>> all() {
        return Map.copyOf(byName);
    }

    /** Names of the old versions that are still read. */
    public Set<String> superseded() {
        return Set.copyOf(upcasts.keySet());
    }

    Current current(String name, ObjectNode json) {
        var upcast = upcasts.get(name);
        return upcast == null
                ? new Current(name, json)
                : current(upcast.to(), upcast.step().apply(json));
    }

    Class<? extends E> classOf(String name) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("stored event " + name + " is unknown to this version of the service");
        }
        return type;
    }
}
