package org.practiceaudit.reporting.log;

import java.util.Comparator;

/** One stream of one producer. */
public record StreamKey(String authority, String topic, String stream) implements Comparable<StreamKey> {
    private static final Comparator<StreamKey> ORDER = Comparator.comparing(StreamKey::authority)
            .thenComparing(StreamKey::topic)
            .thenComparing(StreamKey::stream);

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }
}
