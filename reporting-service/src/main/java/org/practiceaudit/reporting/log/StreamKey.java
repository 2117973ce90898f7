package org.practiceaudit.reporting.log;

import java.util.Comparator;

/** One stream of one producer. */
public record StreamKey(String authority, String topic, String stream) implements Comparable<StreamKey> {
    private static final Comparator<StreamKey> ORDER = Comparator.comparing(StreamKey::authority)
            .thenComparing(StreamKey::topic)
            .thenComparing(StreamKey::stream);

    private static final int GOLDEN_RATIO = 0x9E3779B9;

    /** Mixed: ids that differ in a few digits would else fall into a few of a table's places. */
    @Override
    public int hashCode() {
        return (31 * (31 * authority.hashCode() + topic.hashCode()) + stream.hashCode()) * GOLDEN_RATIO;
    }

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }
}
