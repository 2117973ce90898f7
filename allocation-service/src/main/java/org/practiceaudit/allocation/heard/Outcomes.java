package org.practiceaudit.allocation.heard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.programme.Grade;

/** What became of the audits that were allocated here. */
@ApplicationScoped
public class Outcomes {
    /** Something that is said of an audit; said again, the later one stands. */
    enum Fact {
        SUBMITTED("submitted_at", null),
        RETURNED("returned_at", null),
        ENDED("ended_at", null),
        GRADED("graded_at", "auditor_grade"),
        MODERATED("moderated_at", "moderated_grade"),
        DECIDED("decided_at", "decided_grade");

        private final String statement;

        Fact(String time, String grade) {
            var columns = grade == null ? time : time + ", " + grade;
            var values = grade == null ? ":at" : ":at, :grade";
            var taken = grade == null ? "" : ", " + grade + " = excluded." + grade;
            this.statement = """
                    insert into audit_outcome (authority, audit, %1$s) values (:authority, :audit, %2$s)
                    on conflict (authority, audit) do update set %3$s = excluded.%3$s%4$s
                    where audit_outcome.%3$s is null or audit_outcome.%3$s <= excluded.%3$s
                    """.formatted(columns, values, time, taken);
        }
    }

    private static final String COLUMNS = """
            select audit, submitted_at, returned_at, ended_at, auditor_grade, graded_at, moderated_grade, moderated_at,
                   decided_grade, decided_at
            from audit_outcome where authority = :authority""";

    private final Mutiny.SessionFactory sessions;

    Outcomes(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Of every audit of which anything was said, by its id. */
    public Uni<Map<String, Outcome>> of(String authority) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(COLUMNS, Object[].class)
                        .setParameter("authority", authority)
                        .getResultList())
                .map(Outcomes::read);
    }

    /** Of one audit; neither submitted nor graded where nothing was said. */
    public Uni<Outcome> of(String authority, String audit) {
        return sessions.withStatelessSession(
                        session -> session.createNativeQuery(COLUMNS + " and audit = :audit", Object[].class)
                                .setParameter("authority", authority)
                                .setParameter("audit", audit)
                                .getResultList())
                .map(rows -> read(rows).getOrDefault(audit, Outcome.UNKNOWN));
    }

    Uni<Void> note(Mutiny.StatelessSession transaction, String authority, String audit, Fact fact, Instant at) {
        return transaction
                .createNativeQuery(fact.statement)
                .setParameter("authority", authority)
                .setParameter("audit", audit)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> note(
            Mutiny.StatelessSession transaction, String authority, String audit, Fact fact, String grade, Instant at) {
        return transaction
                .createNativeQuery(fact.statement)
                .setParameter("authority", authority)
                .setParameter("audit", audit)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .setParameter("grade", Grade.of(grade).code())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<String, Outcome> read(List<Object[]> rows) {
        var outcomes = new HashMap<String, Outcome>();
        rows.forEach(row -> outcomes.put(
                (String) row[0],
                new AuditHistory(
                                instant(row[1]),
                                instant(row[2]),
                                instant(row[3]),
                                given(row[4], row[5]),
                                given(row[6], row[7]),
                                given(row[8], row[9]))
                        .outcome()));
        return outcomes;
    }

    private static AuditHistory.Given given(Object grade, Object at) {
        return grade == null ? null : new AuditHistory.Given(Grade.of((String) grade), instant(at));
    }

    private static Instant instant(Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            default -> throw new IllegalStateException("not a time: " + value.getClass());
        };
    }
}
