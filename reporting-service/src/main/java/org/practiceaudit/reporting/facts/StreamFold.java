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
 * counts until the gap is filled. Live, rebuilt and as-at facts all come from here.
 */
public record StreamFold(StreamKey stream, String cycle, long lastSequence, StreamFacts facts) {
    public static StreamFold start(StreamKey stream, String cycle) {
        return new StreamFold(stream, cycle, 0, new StreamFacts.Nothing());
    }

    public StreamFold plus(Received next) {
        return next.metadata().sequence() == lastSequence + 1
                ? new StreamFold(stream, cycle, lastSequence + 1, FactsFold.evolve(facts, next.event()))
                : this;
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
