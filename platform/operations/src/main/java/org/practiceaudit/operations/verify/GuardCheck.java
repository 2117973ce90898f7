package org.practiceaudit.operations.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.practiceaudit.operations.verify.Difference.Kind;

/** Holds what a service has reacted to against the topics: each foreign stream followed to its end, unless its events are kept. */
final class GuardCheck {
    private static final String GUARDS = """
            select g.authority, g.topic, g.stream, g.last_sequence, g.standing, g.reason,
                   exists (select 1 from held_event h
                           where h.authority = g.authority and h.topic = g.topic and h.stream = g.stream)
            from guard g where %s
            """;

    private final String service;
    private final Share share;
    private final TopicContents said;
    private final Findings findings;
    private final Map<String, HashSet<Stream>> followed = new HashMap<>();

    /** @param said of the share */
    GuardCheck(String service, Share share, TopicContents said, Findings findings) {
        this.service = service;
        this.share = share;
        this.said = said;
        this.findings = findings;
    }

    /** Answers how many streams it follows. */
    long run(Connection store) throws SQLException {
        var streams = 0L;
        topics(store);
        try (var query = store.createStatement();
                var rows = query.executeQuery(GUARDS.formatted(share.holds("g")))) {
            while (rows.next()) {
                streams++;
                var topic = rows.getString(2);
                var stream = new Stream(rows.getString(1), rows.getString(3));
                followed.get(topic).add(stream);
                check(topic, stream, rows.getLong(4), rows.getString(5), rows.getString(6), rows.getBoolean(7));
            }
        }
        notFollowed();
        return streams;
    }

    private void topics(Connection store) throws SQLException {
        try (var query = store.createStatement();
                var rows = query.executeQuery("select distinct topic from guard")) {
            while (rows.next()) {
                followed.put(rows.getString(1), new HashSet<>());
            }
        }
    }

    private void check(String topic, Stream stream, long last, String standing, String reason, boolean keeps) {
        var sent = said.of(topic).get(stream);
        var end = sent == null ? 0 : sent.lastKey();
        if (standing.equals("parked")) {
            add(Kind.PARKED, topic, stream, reason);
        } else if (last < end && !keeps) {
            add(Kind.NOT_HEARD, topic, stream, "followed to " + last + " of " + end);
        } else if (last > end) {
            add(Kind.HEARD_TOO_MUCH, topic, stream, "followed to " + last + ", the topic ends at " + end);
        }
    }

    /** Of a topic that it follows at all, it follows every stream. */
    private void notFollowed() {
        followed.forEach((topic, streams) -> said.of(topic).keySet().stream()
                .filter(stream -> !streams.contains(stream))
                .forEach(stream -> add(Kind.NOT_HEARD, topic, stream, "nothing was taken in")));
    }

    private void add(Kind kind, String topic, Stream stream, String detail) {
        findings.add(new Difference(service, kind, topic + " " + stream, detail));
    }
}
