package org.practiceaudit.reporting.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.log.StreamKey;

/**
 * One stream's facts and how far they reach. Only {@code last + 1} is folded: a repeat is passed over, and behind a gap nothing
 * counts until the gap is filled. Of a compacted topic each later word is folded, since Kafka keeps but the last. Live, rebuilt and
 * as-at facts all come from here.
 *
 * @param cycle null where the stream belongs to none, such as that of a member of staff
 */
public record StreamFold(StreamKey stream, String cycle, long lastSequence, StreamFacts facts) {
    public static StreamFold start(StreamKey stream, String cycle) {
        return new StreamFold(stream, cycle, 0, new StreamFacts.Nothing());
    }

    public StreamFold plus(Received next) {
        var sequence = next.metadata().sequence();
        return follows(sequence)
                ? new StreamFold(stream, cycle, sequence, FactsFold.evolve(facts, next.event()))
                : this;
    }

    private boolean follows(long sequence) {
        return Topics.COMPACTED.contains(stream.topic()) ? sequence > lastSequence : sequence == lastSequence + 1;
    }

    public static StreamKey keyOf(Received received) {
        return new StreamKey(
                received.metadata().authority(), Topics.of(received.event()), received.metadata().stream());
    }

    /** Folds events, each stream in order, on top of what is known of their streams. */
    public static List<StreamFold> fold(Map<StreamKey, StreamFold> known, Iterable<Received> inOrder) {
        var folds = new LinkedHashMap<StreamKey, StreamFold>();
        for (var received : inOrder) {
            var key = keyOf(received);
            var before = folds.containsKey(key)
                    ? folds.get(key)
                    : known.getOrDefault(key, start(key, received.metadata().cycle()));
            folds.put(key, before.plus(received));
        }
        return new ArrayList<>(folds.values());
    }
}
