package org.practiceaudit.operations.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.operations.verify.Difference.Kind;

/**
 * Holds a service's store against its topics: versions contiguous, heads right, every publication once in a topic or waiting in the
 * outbox under the id of its event, and nothing in a topic that the store does not know.
 */
final class StoreCheck {
    private static final String EVENTS = """
            select e.authority, e.stream, e.version, e.sequence, e.event_id, s.version, s.sequence
            from event e left join stream s on s.authority = e.authority and s.stream = e.stream
            where %s
            order by e.authority, e.stream, e.version
            """;
    private static final String EMPTY_HEADS = """
            select s.authority, s.stream, s.version from stream s
            where not exists (select 1 from event e where e.authority = s.authority and e.stream = s.stream) and %s
            """;
    private static final String OUTBOX = """
            select o.authority, o.stream, o.sequence, o.event_id
            from (select headers::json ->> 'ce_authority' as authority, headers::json ->> 'ce_subject' as stream,
                         cast(headers::json ->> 'ce_sequence' as bigint) as sequence, event_id from outbox) o
            where %s
            """;
    private static final int FETCH = 5_000;

    /** What was counted. */
    record Count(long events, long streams, long published, long waiting, long again) {
        static final Count NONE = new Count(0, 0, 0, 0, 0);

        Count plus(Count more) {
            return new Count(
                    events + more.events,
                    streams + more.streams,
                    published + more.published,
                    waiting + more.waiting,
                    again + more.again);
        }
    }

    private record Fact(long version, long sequence, UUID id) {}

    /** @param version of the head, -1 where there is none */
    private record Head(long version, long sequence) {}

    private final String service;
    private final List<String> topics;
    private final Share share;
    private final TopicContents said;
    private final Findings findings;
    private final Map<Stream, Map<Long, UUID>> waiting = new HashMap<>();
    private final Set<Stream> known = new HashSet<>();
    private long events;
    private long published;

    /** @param said of the share */
    StoreCheck(String service, List<String> topics, Share share, TopicContents said, Findings findings) {
        this.service = service;
        this.topics = topics;
        this.share = share;
        this.said = said;
        this.findings = findings;
    }

    /** @param store within a transaction that sees one moment */
    Count run(Connection store) throws SQLException {
        readOutbox(store);
        try (var query = store.prepareStatement(EVENTS.formatted(share.holds("e")))) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                Stream stream = null;
                var head = new Head(-1, -1);
                var facts = new ArrayList<Fact>();
                while (rows.next()) {
                    var next = new Stream(rows.getString(1), rows.getString(2));
                    if (!next.equals(stream)) {
                        check(stream, head, facts);
                        facts.clear();
                        stream = next;
                        var version = rows.getLong(6);
                        head = rows.wasNull() ? new Head(-1, -1) : new Head(version, rows.getLong(7));
                    }
                    facts.add(new Fact(rows.getLong(3), rows.getLong(4), rows.getObject(5, UUID.class)));
                }
                check(stream, head, facts);
            }
        }
        emptyHeads(store);
        unknownStreams();
        return new Count(
                events,
                known.size(),
                published,
                waiting.values().stream().mapToLong(Map::size).sum(),
                said.repeats(topics));
    }

    private void readOutbox(Connection store) throws SQLException {
        try (var query = store.createStatement();
                var rows = query.executeQuery(OUTBOX.formatted(share.holds("o")))) {
            while (rows.next()) {
                waiting.computeIfAbsent(new Stream(rows.getString(1), rows.getString(2)), _ -> new HashMap<>())
                        .put(rows.getLong(3), rows.getObject(4, UUID.class));
            }
        }
    }

    private void check(Stream stream, Head head, List<Fact> facts) {
        if (stream == null) {
            return;
        }
        known.add(stream);
        events += facts.size();
        for (var i = 0; i < facts.size(); i++) {
            if (facts.get(i).version() != i + 1) {
                add(Kind.VERSION_GAP, stream, "version " + facts.get(i).version() + " follows " + i);
                break;
            }
        }
        var last = facts.getLast();
        if (head.version() != last.version() || head.sequence() != last.sequence()) {
            add(
                    Kind.WRONG_HEAD,
                    stream,
                    "head " + head.version() + " with " + head.sequence() + " published, last event " + last.version()
                            + " with " + last.sequence());
        }
        publications(stream, facts);
    }

    private void publications(Stream stream, List<Fact> facts) {
        var sent = sentOf(stream);
        var queued = waiting.getOrDefault(stream, Map.of());
        var last = facts.getLast().sequence();
        published += sent.size();
        sent.tailMap(last, false)
                .forEach((sequence, of) -> add(
                        Kind.TOPIC_AHEAD,
                        stream,
                        "number " + sequence + ", event " + of.getFirst().id()));
        var from = compacted(stream) ? Math.max(last, 1) : 1;
        for (var sequence = from; sequence <= last; sequence++) {
            if (!sent.containsKey(sequence) && !queued.containsKey(sequence)) {
                add(Kind.NOT_PUBLISHED, stream, "number " + sequence);
            }
        }
        rivals(stream, sent);
        ids(stream, facts, sent, queued);
    }

    private NavigableMap<Long, List<TopicContents.Event>> sentOf(Stream stream) {
        var sent = new TreeMap<Long, List<TopicContents.Event>>();
        for (var topic : topics) {
            said.of(topic)
                    .getOrDefault(stream, new TreeMap<>())
                    .forEach((sequence, of) -> sent.computeIfAbsent(sequence, _ -> new ArrayList<>(1))
                            .addAll(of));
        }
        return sent;
    }

    private boolean compacted(Stream stream) {
        return topics.stream()
                .filter(Topics.COMPACTED::contains)
                .anyMatch(topic -> said.of(topic).containsKey(stream));
    }

    private void rivals(Stream stream, NavigableMap<Long, List<TopicContents.Event>> sent) {
        sent.forEach((sequence, of) -> {
            if (of.stream().map(TopicContents.Event::id).distinct().count() > 1) {
                add(Kind.OTHER_EVENT, stream, "number " + sequence + " was said by two events");
            }
        });
    }

    /** The first publication of a fact carries the fact's own id. */
    private void ids(
            Stream stream,
            List<Fact> facts,
            NavigableMap<Long, List<TopicContents.Event>> sent,
            Map<Long, UUID> queued) {
        var before = 0L;
        for (var fact : facts) {
            var first = before + 1;
            if (fact.sequence() >= first) {
                var id = sent.containsKey(first) ? sent.get(first).getFirst().id() : queued.get(first);
                if (id != null && !id.equals(fact.id())) {
                    add(Kind.OTHER_EVENT, stream, "number " + first + " is " + id + ", the store has " + fact.id());
                }
            }
            before = fact.sequence();
        }
    }

    private void emptyHeads(Connection store) throws SQLException {
        try (var query = store.createStatement();
                var rows = query.executeQuery(EMPTY_HEADS.formatted(share.holds("s")))) {
            while (rows.next()) {
                var stream = new Stream(rows.getString(1), rows.getString(2));
                known.add(stream);
                add(Kind.WRONG_HEAD, stream, "head " + rows.getLong(3) + " and no event");
            }
        }
    }

    private void unknownStreams() {
        for (var topic : topics) {
            said.of(topic).forEach((stream, of) -> {
                if (!known.contains(stream)) {
                    add(Kind.TOPIC_AHEAD, stream, of.size() + " events of a stream that the store does not have");
                }
            });
        }
    }

    private void add(Kind kind, Stream stream, String detail) {
        findings.add(new Difference(service, kind, stream.toString(), detail));
    }
}
