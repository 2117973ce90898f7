package org.practiceaudit.reporting.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.UUID;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.messaging.Received;

/**
 * The order in which a case is told: by business time. What happened at one instant is told after what caused it and in the
 * order of its own stream; beyond that by when it was recorded and in the order in which work goes on: allocation, audit,
 * moderation, pathway, action, follow-up. Always the same for the same events, in whatever order they came.
 */
final class CausalOrder {
    private static final Comparator<Received> AT_ONE_INSTANT = Comparator.comparing(
                    (Received each) -> each.metadata().recordedTime())
            .thenComparing(CausalOrder::place)
            .thenComparing(each -> each.metadata().stream())
            .thenComparing(each -> each.metadata().sequence());

    private CausalOrder() {}

    static List<Received> of(List<Received> events) {
        var instants = new TreeMap<Instant, List<Received>>();
        events.forEach(each -> instants.computeIfAbsent(each.metadata().businessTime(), _ -> new ArrayList<>())
                .add(each));
        return instants.values().stream()
                .flatMap(atOnce -> atOneInstant(atOnce).stream())
                .toList();
    }

    /** The next to be told is the first by the comparator of those whose cause and predecessor have been told. */
    private static List<Received> atOneInstant(List<Received> events) {
        var waiting = new HashMap<UUID, Integer>();
        var after = new HashMap<UUID, List<Received>>();
        var known = new HashSet<UUID>();
        events.forEach(each -> known.add(each.metadata().eventId()));
        var before = predecessors(events);
        for (var event : events) {
            var of = new HashSet<UUID>();
            if (known.contains(event.metadata().causationId())) {
                of.add(event.metadata().causationId());
            }
            if (before.containsKey(event.metadata().eventId())) {
                of.add(before.get(event.metadata().eventId()));
            }
            waiting.put(event.metadata().eventId(), of.size());
            of.forEach(id -> after.computeIfAbsent(id, _ -> new ArrayList<>()).add(event));
        }
        var ready = new PriorityQueue<>(AT_ONE_INSTANT);
        events.stream()
                .filter(each -> waiting.get(each.metadata().eventId()) == 0)
                .forEach(ready::add);
        var told = new ArrayList<Received>();
        while (!ready.isEmpty()) {
            var next = ready.poll();
            told.add(next);
            for (var free : after.getOrDefault(next.metadata().eventId(), List.of())) {
                if (waiting.merge(free.metadata().eventId(), -1, Integer::sum) == 0) {
                    ready.add(free);
                }
            }
        }
        // A circle of causes would be a producer's mistake; what is in it is told all the same.
        if (told.size() < events.size()) {
            events.stream()
                    .filter(each -> !told.contains(each))
                    .sorted(AT_ONE_INSTANT)
                    .forEach(told::add);
        }
        return told;
    }

    /** The event before in its stream, of those at the same instant, by event id. */
    private static Map<UUID, UUID> predecessors(List<Received> events) {
        var last = new HashMap<String, EventMetadata>();
        var before = new HashMap<UUID, UUID>();
        events.stream()
                .map(Received::metadata)
                .sorted(Comparator.comparing(EventMetadata::sequence))
                .forEach(each -> {
                    var stream = each.source() + " " + each.stream();
                    if (last.containsKey(stream)) {
                        before.put(each.eventId(), last.get(stream).eventId());
                    }
                    last.put(stream, each);
                });
        return before;
    }

    private static int place(Received received) {
        return switch (received.event()) {
            case AllocationEvent _ -> 0;
            case AuditEvent _, WiderWorkEvent _ -> 1;
            case ModerationEvent _ -> 2;
            case PathwayEvent _ -> 3;
            case SupervisionEvent _ -> 5;
            case ActionsEvent _ -> 4;
        };
    }
}
