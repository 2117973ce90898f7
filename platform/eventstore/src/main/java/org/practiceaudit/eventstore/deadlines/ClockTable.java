package org.practiceaudit.eventstore.deadlines;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.Json;

/** The rows of the clocks. The append sets, moves and stops them; here they are found, fired and put off. */
@ApplicationScoped
class ClockTable {
    /** Waits of a clock whose firing failed: a second, then twice as long each time, up to ten minutes. */
    private static final String PUT_OFF = """
            update deadline
            set retry_at = clock_timestamp() + least(interval '10 minutes', interval '1 second' * power(2, least(failures, 20))),
                failures = failures + 1, failure = :failure
            where authority = :authority and stream = :stream and name = :name and fired_at is null
              and due = cast(cast(:due as text) as timestamptz)
            """;

    /** A stream whose clock was put off waits with its later ones; the others go on. */
    static final String DUE = """
            select d.authority, d.stream, d.name, cast(extract(epoch from d.due) * 1000000 as bigint), d.failures
            from deadline d
            where d.fired_at is null and d.due <= cast(cast(:now as text) as timestamptz)
              and not exists (
                select 1 from deadline held
                where held.authority = d.authority and held.stream = d.stream and held.fired_at is null
                  and held.failures > 0 and held.retry_at > clock_timestamp() and (held.due, held.name) <= (d.due, d.name))
            order by d.due, d.authority, d.stream, d.name
            limit :most
            """;

    /** Streams that somebody is changing are left for the next look: a runner that waits for nobody holds nobody up. */
    private static final String LOCK = """
            select s.authority, s.stream
            from jsonb_to_recordset(cast(cast(:clocks as text) as jsonb)) as c(authority text, stream text)
            join stream s on s.authority = c.authority and s.stream = c.stream
            order by s.authority, s.stream for update of s skip locked
            """;

    private static final String STANDING = """
            select d.authority, d.stream, d.name
            from jsonb_to_recordset(cast(cast(:clocks as text) as jsonb))
              as c(authority text, stream text, name text, due timestamptz)
            join deadline d on d.authority = c.authority and d.stream = c.stream and d.name = c.name
            where d.due = c.due and d.fired_at is null
            """;

    private static final String FIRED = """
            update deadline d set fired_at = cast(cast(:now as text) as timestamptz)
            from jsonb_to_recordset(cast(cast(:clocks as text) as jsonb))
              as c(authority text, stream text, name text, due timestamptz)
            where d.authority = c.authority and d.stream = c.stream and d.name = c.name
              and d.due = c.due and d.fired_at is null
            """;

    private static final String STATE = """
            select (select cast(extract(epoch from min(due)) * 1000000 as bigint) from deadline where fired_at is null),
                   (select count(*) from deadline where fired_at is null and failures > 0),
                   (select string_agg(distinct left(stream, position('-' in stream) - 1) || ' ' || failure, ', ')
                    from deadline where fired_at is null and failures > 0)
            """;

    private record Place(String authority, String stream) {}

    private record Key(String authority, String stream, String name) {}

    private record Row(String authority, String stream, String name, String due) {
        static Row of(DueClock clock) {
            return new Row(
                    clock.authority(), clock.stream(), clock.name(), clock.due().toString());
        }
    }

    /**
     * How the clocks do.
     *
     * @param next when the first of those that have not fired is due, null when there is none
     * @param failing clocks whose firing has failed and is tried again
     * @param failures kinds of streams with the kinds of failures, null when there are none
     */
    record State(Instant next, long failing, String failures) {}

    private final Mutiny.SessionFactory sessions;

    ClockTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The first clocks that are due, in due order. */
    Uni<List<DueClock>> due(Instant now, int most) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(DUE, Object[].class)
                        .setParameter("now", now.toString())
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new DueClock(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                instant(row[3]),
                                ((Number) row[4]).intValue()))
                        .toList());
    }

    /**
     * Locks the streams and answers which of their clocks still stand as they were found: whoever moves or stops a clock holds
     * its stream, and a leader that was frozen meanwhile may have been replaced.
     */
    Uni<List<DueClock>> lock(Mutiny.StatelessSession transaction, List<DueClock> clocks) {
        var rows = json(clocks);
        return transaction
                .createNativeQuery(LOCK, Object[].class)
                .setParameter("clocks", rows)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Place((String) row[0], (String) row[1]))
                        .collect(Collectors.toSet()))
                .flatMap(locked -> standing(transaction, rows)
                        .map(standing -> clocks.stream()
                                .filter(clock -> locked.contains(new Place(clock.authority(), clock.stream())))
                                .filter(clock ->
                                        standing.contains(new Key(clock.authority(), clock.stream(), clock.name())))
                                .toList()));
    }

    private static Uni<Set<Key>> standing(Mutiny.StatelessSession transaction, String rows) {
        return transaction
                .createNativeQuery(STANDING, Object[].class)
                .setParameter("clocks", rows)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Key((String) row[0], (String) row[1], (String) row[2]))
                        .collect(Collectors.toSet()));
    }

    /** The append itself clears or moves a clock whose firing was a fact; what is left here fired without one. */
    Uni<Integer> fired(Mutiny.StatelessSession transaction, List<DueClock> clocks, Instant now) {
        return transaction
                .createNativeQuery(FIRED)
                .setParameter("now", now.toString())
                .setParameter("clocks", json(clocks))
                .executeUpdate();
    }

    /** @param failure its kind */
    Uni<Integer> putOff(DueClock clock, String failure) {
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery(PUT_OFF)
                .setParameter("failure", failure)
                .setParameter("authority", clock.authority())
                .setParameter("stream", clock.stream())
                .setParameter("name", clock.name())
                .setParameter("due", clock.due().toString())
                .executeUpdate());
    }

    Uni<State> state() {
        return sessions.withStatelessSession(session ->
                        session.createNativeQuery(STATE, Object[].class).getSingleResult())
                .map(row -> new State(
                        row[0] == null ? null : instant(row[0]), ((Number) row[1]).longValue(), (String) row[2]));
    }

    private static Instant instant(Object micros) {
        var value = ((Number) micros).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1_000L);
    }

    private static String json(List<DueClock> clocks) {
        return Json.MAPPER.valueToTree(clocks.stream().map(Row::of).toList()).toString();
    }
}
