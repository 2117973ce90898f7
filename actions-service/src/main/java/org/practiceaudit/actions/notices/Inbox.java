package org.practiceaudit.actions.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.Unbroken;

/** What one person has been told. */
@ApplicationScoped
class Inbox {
    private final Mutiny.SessionFactory sessions;
    private final BusinessClock clock;

    Inbox(Mutiny.SessionFactory sessions, BusinessClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The latest first. */
    Uni<List<NoticeRow>> list(String authority, String staff, boolean unreadOnly, long before, int most) {
        return sessions.withStatelessSession(session -> session.createQuery("""
                        from NoticeRow where authority = :authority and recipient = :staff and id < :before
                          and withheld = false and (:all = true or readAt is null)
                        order by id desc
                        """, NoticeRow.class)
                .setParameter("authority", authority)
                .setParameter("staff", staff)
                .setParameter("before", before)
                .setParameter("all", !unreadOnly)
                .setMaxResults(most)
                .getResultList());
    }

    /** False where there is no such notice for this person. What is read already needs no place in a digest. */
    Uni<Boolean> read(String authority, String staff, long notice) {
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction
                .createMutationQuery("""
                        update NoticeRow set readAt = coalesce(readAt, :now),
                            delivery = case when delivery = 'waiting' and atOnce = false then 'inbox-only' else delivery end
                        where id = :id and authority = :authority and recipient = :staff and withheld = false
                        """)
                .setParameter("now", clock.now())
                .setParameter("id", notice)
                .setParameter("authority", authority)
                .setParameter("staff", staff)
                .executeUpdate()
                .map(changed -> changed == 1)));
    }
}
