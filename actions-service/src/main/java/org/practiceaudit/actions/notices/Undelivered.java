package org.practiceaudit.actions.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.Unbroken;

/** What has reached nobody: a mail that was given up, a role that nobody holds. */
@ApplicationScoped
class Undelivered {
    /** Whoever holds the role by now is told instead of nobody; of a group manager's role, for their own service only. */
    private static final String TELL_HOLDERS = """
            with held as (
                select n.id, s.staff as holder from notice n
                left join audit_facts f on f.authority = n.authority and f.audit = n.audit
                join staff_member s on s.authority = n.authority and (
                    n.recipient = 'service:' || s.service and 'group-manager' = any(s.roles)
                    or n.recipient like 'role:%%' and substr(n.recipient, 6) = any(s.roles)
                        and (n.recipient <> 'role:group-manager' or f.service is null or f.service = s.service))
                where n.authority = :authority and n.delivery = 'no-holder' and %s
            ), told as (
                insert into notice (authority, fact_key, recipient, fact, role, at_once, audit, child, cycle, subject,
                    step, due_on, rule, items, occurred_at, withheld, delivery, mail_due)
                select n.authority, n.fact_key, h.holder, n.fact, n.role, n.at_once, n.audit, n.child, n.cycle, n.subject,
                    n.step, n.due_on, n.rule, n.items, n.occurred_at, false, :delivery, :now
                from held h join notice n on n.id = h.id
                on conflict (authority, fact_key, recipient) do nothing
            )
            delete from notice where id in (select id from held)
            """;

    private static final String OF_STAFF = TELL_HOLDERS.formatted("s.staff = :which");
    private static final String OF_NOTICE = TELL_HOLDERS.formatted("n.id = :which");

    private final Mutiny.SessionFactory sessions;
    private final BusinessClock clock;
    private final MailSettings mail;

    Undelivered(Mutiny.SessionFactory sessions, BusinessClock clock, MailSettings mail) {
        this.sessions = sessions;
        this.clock = clock;
        this.mail = mail;
    }

    /** @param audit only what is about it; null for everything */
    Uni<List<NoticeRow>> list(String authority, String audit, long after, int most) {
        return sessions.withStatelessSession(session -> session.createQuery("""
                        from NoticeRow where authority = :authority and id > :after
                          and (:audit is null or audit = :audit)
                          and delivery in ('undeliverable', 'no-holder') order by id
                        """, NoticeRow.class)
                .setParameter("authority", authority)
                .setParameter("after", after)
                .setParameter("audit", audit)
                .setMaxResults(most)
                .getResultList());
    }

    /** Somebody has been recorded, who may hold what nobody held. */
    Uni<Integer> nowHeldBy(Mutiny.StatelessSession transaction, String authority, String staff) {
        return tellHolders(transaction, OF_STAFF, authority, staff);
    }

    /** Tried again at once. Empty where there is nothing of the kind, false where still nobody holds the role. */
    Uni<Optional<Boolean>> retry(String authority, long notice) {
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction
                .createQuery(
                        "from NoticeRow where id = :id and authority = :authority"
                                + " and delivery in ('undeliverable', 'no-holder')",
                        NoticeRow.class)
                .setParameter("id", notice)
                .setParameter("authority", authority)
                .getSingleResultOrNull()
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : retry(transaction, row).map(Optional::of))));
    }

    private Uni<Boolean> retry(Mutiny.StatelessSession transaction, NoticeRow row) {
        if (row.delivery.equals("no-holder")) {
            return tellHolders(transaction, OF_NOTICE, row.authority, row.id).map(told -> told > 0);
        }
        return transaction
                .createMutationQuery("update NoticeRow set delivery = :delivery, attempts = 0, firstTry = null,"
                        + " nextTry = instant, mailDue = :now, failure = null where id = :id")
                .setParameter("delivery", delivery())
                .setParameter("now", clock.now())
                .setParameter("id", row.id)
                .executeUpdate()
                .replaceWith(true);
    }

    private Uni<Integer> tellHolders(Mutiny.StatelessSession transaction, String sql, String authority, Object which) {
        return transaction
                .createNativeQuery(sql)
                .setParameter("authority", authority)
                .setParameter("which", which)
                .setParameter("delivery", delivery())
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private String delivery() {
        return mail.on() ? "waiting" : "inbox-only";
    }
}
