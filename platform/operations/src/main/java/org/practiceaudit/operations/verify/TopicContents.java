package org.practiceaudit.operations.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the topics hold of a share of the streams, by stream and number. Topics keep everything for ever, but of a compacted one Kafka
 * keeps each key's last message only.
 */
final class TopicContents {
    /** An event as it stands in a topic; one that was sent again stands there more than once. */
    static final class Event {
        private final UUID id;
        private final String type;
        private boolean found;

        Event(UUID id, String type) {
            this.id = id;
            this.type = type;
        }

        UUID id() {
            return id;
        }

        String type() {
            return type;
        }

        boolean found() {
            return found;
        }

        void find() {
            found = true;
        }
    }

    private final Map<String, Map<Stream, NavigableMap<Long, List<Event>>>> byTopic = new HashMap<>();

    void add(String topic, Stream stream, long sequence, Event event) {
        byTopic.computeIfAbsent(topic, _ -> new HashMap<>())
                .computeIfAbsent(stream, _ -> new TreeMap<>())
                .computeIfAbsent(sequence, _ -> new ArrayList<>(1))
                .add(event);
    }

    /** What was said of each stream in a topic. */
    Map<Stream, NavigableMap<Long, List<Event>>> of(String topic) {
        return byTopic.getOrDefault(topic, Map.of());
    }

    /** Times that an event was sent again, which consumers skip. */
    long repeats(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> of(topic).values().stream())
                .flatMap(stream -> stream.values().stream())
                .mapToLong(events -> events.size()
                        - events.stream().map(Event::id).distinct().count())
                .sum();
    }
}
