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
            from guard g
            """;

    private final String service;
    private final TopicContents said;
    private final Findings findings;
    private final Map<String, HashSet<Stream>> followed = new HashMap<>();

    GuardCheck(String service, TopicContents said, Findings findings) {
        this.service = service;
        this.said = said;
        this.findings = findings;
    }

    void run(Connection store) throws SQLException {
        var streams = 0L;
        try (var query = store.createStatement();
                var rows = query.executeQuery(GUARDS)) {
            while (rows.next()) {
                streams++;
                var topic = rows.getString(2);
                var stream = new Stream(rows.getString(1), rows.getString(3));
                followed.computeIfAbsent(topic, _ -> new HashSet<>()).add(stream);
                check(topic, stream, rows.getLong(4), rows.getString(5), rows.getString(6), rows.getBoolean(7));
            }
        }
        notFollowed();
        findings.heard(service, streams);
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
