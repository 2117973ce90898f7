package org.practiceaudit.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.practiceaudit.reporting.facts.FactsTable.Generation;
import org.practiceaudit.reporting.log.Heard;
import org.practiceaudit.reporting.log.LogEntry;
import org.practiceaudit.reporting.log.LogTable;
import org.practiceaudit.reporting.log.StreamKey;

/** Brings what was heard into the log and the facts, folded by stream before anything is written. */
@ApplicationScoped
public class Projection {
    private final LogTable log;
    private final FactsTable facts;

    Projection(LogTable log, FactsTable facts) {
        this.log = log;
        this.facts = facts;
    }

    /**
     * Takes in a batch within a transaction: what the log does not hold yet is added to it and folded into the live facts.
     *
     * @param entries in no order, repeats among them
     */
    public void take(Connection transaction, Collection<LogEntry> entries) throws SQLException {
        var once = new LinkedHashMap<Once, LogEntry>();
        entries.forEach(entry -> once.putIfAbsent(Once.of(entry), entry));
        var generation = facts.live(transaction);
        var known = facts.known(transaction, generation, streams(once.values()));
        var fresh = fresh(transaction, once.values(), known);
        if (fresh.isEmpty()) {
            return;
        }
        log.add(transaction, fresh);
        write(transaction, generation, known, folded(transaction, known, byStream(fresh)));
    }

    /** What tells an event from every other. */
    private record Once(StreamKey stream, long sequence, UUID event) {
        static Once of(LogEntry entry) {
            return new Once(
                    entry.stream(),
                    entry.sequence(),
                    entry.received().metadata().eventId());
        }
    }

    private static List<StreamKey> streams(Collection<LogEntry> entries) {
        return entries.stream().map(LogEntry::stream).distinct().toList();
    }

    /** Beyond what was heard of its stream an event is new; the log is asked about the others only. */
    private List<LogEntry> fresh(Connection transaction, Collection<LogEntry> entries, Map<StreamKey, StreamFold> known)
            throws SQLException {
        var doubtful = entries.stream()
                .filter(entry -> known.containsKey(entry.stream())
                        && entry.sequence() <= known.get(entry.stream()).heardSequence())
                .toList();
        if (doubtful.isEmpty()) {
            return List.copyOf(entries);
        }
        var there = log.among(transaction, doubtful);
        return entries.stream()
                .filter(entry -> !there.contains(entry.received().metadata().eventId()))
                .toList();
    }

    private static Map<StreamKey, List<Heard>> byStream(List<LogEntry> fresh) {
        var streams = new TreeMap<StreamKey, List<Heard>>();
        for (var entry : fresh) {
            streams.computeIfAbsent(entry.stream(), _ -> new ArrayList<>(4)).add(entry.heard());
        }
        streams.values().forEach(heard -> heard.sort(Heard.IN_ORDER));
        return streams;
    }

    private List<StreamFold> folded(
            Connection transaction, Map<StreamKey, StreamFold> known, Map<StreamKey, List<Heard>> fresh)
            throws SQLException {
        var folds = new ArrayList<StreamFold>();
        var filled = new ArrayList<StreamFold>();
        fresh.forEach((stream, heard) -> {
            var before = known.getOrDefault(
                    stream, StreamFold.start(stream, heard.getFirst().cycle()));
            if (before.waits() && heard.stream().anyMatch(it -> before.follows(it.sequence()))) {
                // What comes behind the last is read from the log; a rival of what is folded already is not.
                filled.add(plus(
                        before,
                        heard.stream()
                                .filter(it -> it.sequence() <= before.lastSequence())
                                .toList()));
            } else {
                folds.add(plus(before, heard));
            }
        });
        folds.addAll(caughtUp(transaction, filled));
        return folds;
    }

    private static StreamFold plus(StreamFold before, List<Heard> inOrder) {
        var fold = before;
        for (var heard : inOrder) {
            fold = fold.plus(heard.sequence(), heard.event());
        }
        return fold;
    }

    /** Goes on folding from the log, where it holds more of these streams than is known of them. */
    private List<StreamFold> caughtUp(Connection transaction, List<StreamFold> known) throws SQLException {
        if (known.isEmpty()) {
            return List.of();
        }
        var folds = new LinkedHashMap<StreamKey, StreamFold>();
        known.forEach(fold -> folds.put(fold.stream(), fold));
        var behind = known.stream()
                .map(fold -> new LogTable.Behind(fold.stream(), fold.lastSequence()))
                .toList();
        for (var heard : log.after(transaction, behind)) {
            folds.compute(
                    heard.stream(),
                    (stream, fold) -> (fold.heardSequence() == 0 ? StreamFold.start(stream, heard.cycle()) : fold)
                            .plus(heard.sequence(), heard.event()));
        }
        return List.copyOf(folds.values());
    }

    /** Makes the facts of these streams anew from the log, in a generation that is filled. */
    void makeAnew(Connection transaction, Generation generation, Collection<StreamKey> streams) throws SQLException {
        var known = facts.known(transaction, generation, streams);
        var nothing = streams.stream()
                .sorted()
                .map(stream -> StreamFold.start(stream, null))
                .toList();
        write(transaction, generation, known, caughtUp(transaction, nothing));
    }

    private void write(
            Connection transaction, Generation generation, Map<StreamKey, StreamFold> known, List<StreamFold> folds)
            throws SQLException {
        var parted = new HashMap<Boolean, List<StreamFold>>();
        folds.forEach(fold -> parted.computeIfAbsent(known.containsKey(fold.stream()), _ -> new ArrayList<>())
                .add(fold));
        facts.add(transaction, generation, parted.getOrDefault(false, List.of()));
        facts.replace(transaction, generation, parted.getOrDefault(true, List.of()));
    }

    /** Folds a part of the log that holds whole streams. */
    static List<StreamFold> fold(Map<StreamKey, List<Heard>> streams) {
        var folds = new ArrayList<StreamFold>(streams.size());
        streams.forEach((stream, heard) -> {
            heard.sort(Heard.IN_ORDER);
            folds.add(plus(StreamFold.start(stream, heard.getFirst().cycle()), heard));
        });
        return folds;
    }
}
