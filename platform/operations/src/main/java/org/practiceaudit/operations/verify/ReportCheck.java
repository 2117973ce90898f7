package org.practiceaudit.operations.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.operations.verify.Difference.Kind;
import org.practiceaudit.reporting.facts.FactsTable;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFold;
import org.practiceaudit.reporting.log.Heard;
import org.practiceaudit.reporting.log.LogJson;
import org.practiceaudit.reporting.log.LogPart;
import org.practiceaudit.reporting.log.StreamKey;

/** Holds reporting's log against the topics, and its live facts against what the log comes to when it is folded anew. */
final class ReportCheck {
    /** What reporting does not hear. */
    private static final Set<String> NOT_HEARD = Set.of("allocation-involvement");

    private static final String SERVICE = "reporting";
    private static final int FETCH = 5_000;

    private final Findings findings;
    private final FactsTable facts = new FactsTable();

    ReportCheck(Findings findings) {
        this.findings = findings;
    }

    /**
     * Answers how many events of a share the log has.
     *
     * @param said of the share
     */
    long log(Connection store, Share share, TopicContents said) throws SQLException {
        var events = 0L;
        try (var query =
                store.prepareStatement("select authority, topic, stream, sequence, event_id from intake_log where "
                        + share.holds("intake_log"))) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events++;
                    var stream = new Stream(rows.getString(1), rows.getString(3));
                    find(said, rows.getString(2), stream, rows.getLong(4), rows.getObject(5, UUID.class));
                }
            }
        }
        notInLog(said);
        return events;
    }

    private void find(TopicContents said, String topic, Stream stream, long sequence, UUID id) {
        var sent = said.of(topic).getOrDefault(stream, Collections.emptyNavigableMap());
        var same = sent.getOrDefault(sequence, List.of()).stream()
                .filter(event -> event.id().equals(id))
                .toList();
        same.forEach(TopicContents.Event::find);
        if (same.isEmpty() && !Topics.COMPACTED.contains(topic)) {
            add(Kind.NOT_IN_TOPIC, topic, stream, "number " + sequence + ", event " + id);
        }
    }

    /** A type that this version does not know is passed over, here as there. */
    private void notInLog(TopicContents said) {
        Topics.ALL.stream()
                .filter(topic -> !NOT_HEARD.contains(topic))
                .forEach(topic -> said.of(topic)
                        .forEach((stream, sent) -> sent.forEach((sequence, events) -> events.stream()
                                .filter(event -> !event.found()
                                        && EventTypes.classOf(event.type()).isPresent())
                                .forEach(event -> add(
                                        Kind.NOT_IN_LOG,
                                        topic,
                                        stream,
                                        "number " + sequence + ", event " + event.id())))));
    }

    /** Answers how many streams were folded anew. */
    long replay(Connection store) throws SQLException {
        var live = facts.live(store);
        var streams = 0L;
        for (var part : LogPart.all(store)) {
            var heard = part.read(store);
            var known = facts.known(store, live, heard.keySet());
            streams += heard.size();
            heard.forEach((stream, events) -> {
                events.sort(Heard.IN_ORDER);
                compare(stream, known, fold(stream, events));
            });
        }
        notInLog(store);
        return streams;
    }

    private static StreamFold fold(StreamKey stream, List<Heard> inOrder) {
        var fold = StreamFold.start(stream, inOrder.getFirst().cycle());
        for (var heard : inOrder) {
            fold = fold.plus(heard.sequence(), heard.event());
        }
        return fold;
    }

    private void compare(StreamKey stream, Map<StreamKey, StreamFold> known, StreamFold replayed) {
        var live = known.get(stream);
        var detail = live == null ? "there are none" : difference(live, asKept(replayed));
        if (!detail.isEmpty()) {
            add(Kind.OTHER_FACTS, stream.topic(), new Stream(stream.authority(), stream.stream()), detail);
        }
    }

    /** As they are when they come back from the table. */
    private static StreamFold asKept(StreamFold fold) {
        var facts = LogJson.read(LogJson.write(fold.facts()), StreamFacts.class);
        return new StreamFold(
                fold.stream(), fold.cycle(), fold.lastSequence(), fold.heardSequence(), fold.trouble(), facts);
    }

    private static String difference(StreamFold live, StreamFold replayed) {
        if (live.equals(replayed)) {
            return "";
        }
        return live.lastSequence() == replayed.lastSequence() && live.heardSequence() == replayed.heardSequence()
                ? "to number " + live.lastSequence() + " in both"
                : "live to " + live.lastSequence() + " of " + live.heardSequence() + ", replayed to "
                        + replayed.lastSequence() + " of " + replayed.heardSequence();
    }

    private void notInLog(Connection store) throws SQLException {
        var sql = """
                select f.authority, f.topic, f.stream from stream_facts f
                where not exists (select 1 from intake_log l
                                  where l.authority = f.authority and l.topic = f.topic and l.stream = f.stream)
                """;
        try (var query = store.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                add(
                        Kind.OTHER_FACTS,
                        rows.getString(2),
                        new Stream(rows.getString(1), rows.getString(3)),
                        "of a stream that the log does not have");
            }
        }
    }

    private void add(Kind kind, String topic, Stream stream, String detail) {
        findings.add(new Difference(SERVICE, kind, topic + " " + stream, detail));
    }
}
