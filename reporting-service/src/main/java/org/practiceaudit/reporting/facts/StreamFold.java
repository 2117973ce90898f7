package org.practiceaudit.reporting.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.log.StreamKey;

/**
 * One stream's facts and how far they reach. Only {@code last + 1} is folded: behind a gap nothing counts until the gap is filled.
 * Of a compacted topic each later word is folded, since Kafka keeps but the last. Live, rebuilt and as-at facts all come from
 * here, of events alone: a rebuild reads no more of the metadata than the sequence.
 *
 * @param cycle null where the stream belongs to none, such as that of a member of staff
 * @param lastSequence the facts hold everything up to this event
 * @param heardSequence the highest heard
 * @param trouble what keeps the facts from being right, if anything does
 */
public record StreamFold(
        StreamKey stream, String cycle, long lastSequence, long heardSequence, Trouble trouble, StreamFacts facts) {
    private static final Logger LOG = Logger.getLogger(StreamFold.class);

    /** What keeps a stream's facts from being right. */
    public enum Trouble {
        NONE,
        /** Two events were heard under one sequence; the one heard first counts. */
        CONTESTED,
        /** An event could not be folded; nothing behind it counts, until a rebuild knows how. */
        UNFOLDABLE
    }

    public static StreamFold start(StreamKey stream, String cycle) {
        return new StreamFold(stream, cycle, 0, 0, Trouble.NONE, new StreamFacts.Nothing());
    }

    /** With one event more, which the log did not hold before. */
    public StreamFold plus(long sequence, PublicEvent event) {
        if (follows(sequence)) {
            return folded(sequence, event);
        }
        if (sequence > lastSequence) {
            return new StreamFold(stream, cycle, lastSequence, Math.max(heardSequence, sequence), trouble, facts);
        }
        return compacted() && sequence < lastSequence
                ? this
                : new StreamFold(stream, cycle, lastSequence, heardSequence, Trouble.CONTESTED, facts);
    }

    /** An event that cannot be folded must not hold up those of other streams. */
    private StreamFold folded(long sequence, PublicEvent event) {
        var heard = Math.max(heardSequence, sequence);
        try {
            return new StreamFold(stream, cycle, sequence, heard, trouble, FactsFold.evolve(facts, event));
        } catch (RuntimeException unfoldable) {
            LOG.errorf("event %d of %s cannot be folded: %s", sequence, stream, unfoldable);
            return new StreamFold(stream, cycle, lastSequence, heard, Trouble.UNFOLDABLE, facts);
        }
    }

    boolean follows(long sequence) {
        return compacted() ? sequence > lastSequence : sequence == lastSequence + 1;
    }

    /** Whether events behind a gap, or behind one that cannot be folded, are not in the facts. */
    public boolean waits() {
        return heardSequence > lastSequence;
    }

    private boolean compacted() {
        return Topics.COMPACTED.contains(stream.topic());
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
            folds.put(key, before.plus(received.metadata().sequence(), received.event()));
        }
        return new ArrayList<>(folds.values());
    }
}
