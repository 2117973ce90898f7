package org.practiceaudit.actions.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.Unbroken;

/** The secret addresses at which people's calendars fetch what they have to do. Only a digest of each is kept. */
@ApplicationScoped
class CalendarFeeds {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whose feed it is. */
    record Owner(String authority, String staff) {}

    private final Mutiny.SessionFactory sessions;

    CalendarFeeds(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** A new address, which replaces the one before. */
    Uni<String> begin(Owner owner) {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction
                        .createNativeQuery("""
                                insert into calendar_feed (authority, staff, digest) values (:authority, :staff, :digest)
                                on conflict (authority, staff) do update set digest = excluded.digest
                                """)
                        .setParameter("authority", owner.authority())
                        .setParameter("staff", owner.staff())
                        .setParameter("digest", digest(token))
                        .executeUpdate()))
                .replaceWith(token);
    }

    Uni<Boolean> revoke(Owner owner) {
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction
                .createNativeQuery("delete from calendar_feed where authority = :authority and staff = :staff")
                .setParameter("authority", owner.authority())
                .setParameter("staff", owner.staff())
                .executeUpdate()
                .map(removed -> removed == 1)));
    }

    Uni<Optional<Owner>> find(String token) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select authority, staff from calendar_feed where digest = :digest", Object[].class)
                .setParameter("digest", digest(token))
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> new Owner((String) found[0], (String) found[1]))));
    }

    /** What somebody has to do, and had to since {@code since}; without what would tell a blind moderator a grade. */
    Uni<List<DueDateRow>> dates(Owner owner, LocalDate since) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        select d.* from due_date d
                        left join audit_facts f on f.authority = d.authority and f.audit = d.audit
                        where d.authority = :authority and d.staff = :staff and d.due_on >= :since
                          and not (d.kind in ('action', 'pathway-step', 'meeting')
                              and coalesce(f.hidden, false) and f.moderator = d.staff)
                        order by d.due_on, d.kind, d.subject, d.step
                        """, DueDateRow.class)
                .setParameter("authority", owner.authority())
                .setParameter("staff", owner.staff())
                .setParameter("since", since)
                .getResultList());
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
