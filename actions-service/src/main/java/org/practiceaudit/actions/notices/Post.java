package org.practiceaudit.actions.notices;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.practiceaudit.actions.contacts.Contacts;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.outbox.OutboxRelay;

/**
 * Sends notices by mail, on the replica that leads the service: urgent ones at once, the others in their digest, what is due
 * first before what is due later. A mail that fails is tried again with longer and longer pauses, through an outage of days.
 */
@ApplicationScoped
class Post {
    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final int BATCH = 200;
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** Whoever claims a notice has it for so long; a replica that is killed leaves it to the next one. */
    private static final String CLAIM = """
            with due as (
                select id from notice
                where delivery = 'waiting' and not withheld and mail_due <= :now and next_try <= clock_timestamp()
                order by mail_due, authority, recipient, id limit :most for update skip locked
            ), claimed as (
                update notice n set next_try = clock_timestamp() + interval '5 minutes', attempts = n.attempts + 1,
                    first_try = coalesce(n.first_try, clock_timestamp())
                from due where n.id = due.id returning n.*
            )
            select * from claimed order by mail_due, authority, recipient, id
            """;

    private final Mutiny.SessionFactory sessions;
    private final ReactiveMailer mailer;
    private final MailSettings settings;
    private final Contacts contacts;
    private final BusinessClock clock;
    private final OutboxRelay relay;
    private final AtomicLong undeliverable;
    private final Counter failures;

    Post(
            Mutiny.SessionFactory sessions,
            ReactiveMailer mailer,
            MailSettings settings,
            Contacts contacts,
            BusinessClock clock,
            OutboxRelay relay,
            MeterRegistry metrics) {
        this.sessions = sessions;
        this.mailer = mailer;
        this.settings = settings;
        this.contacts = contacts;
        this.clock = clock;
        this.relay = relay;
        this.undeliverable = metrics.gauge("practice_audit_notices_undeliverable", new AtomicLong());
        this.failures = metrics.counter("practice_audit_mails_failed");
        metrics.gauge("practice_audit_mail_on", settings.on() ? 1 : 0);
    }

    @Scheduled(every = "{practice-audit.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (!relay.active()) {
            return Uni.createFrom().voidItem();
        }
        return count().flatMap(_ -> settings.on() ? sendDue() : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.warnf("mail waits for the next look: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> count() {
        return sessions.withStatelessSession(session -> session.createQuery(
                                "select count(*) from NoticeRow where delivery in ('undeliverable', 'no-holder')",
                                Long.class)
                        .getSingleResult())
                .invoke(undeliverable::set)
                .replaceWithVoid();
    }

    private Uni<Void> sendDue() {
        return contacts.reviveAddressed()
                .chain(this::claim)
                .flatMap(claimed -> Multi.createFrom()
                        .iterable(letters(claimed))
                        .onItem()
                        .transformToUniAndConcatenate(this::send)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<List<NoticeRow>> claim() {
        return sessions.withStatelessTransaction(transaction -> transaction
                .createNativeQuery(CLAIM, NoticeRow.class)
                .setParameter("now", clock.now())
                .setParameter("most", BATCH)
                .getResultList());
    }

    /** What is urgent has a letter of its own; of each person the rest that was due at the same hour is one. */
    static List<Letter> letters(List<NoticeRow> claimed) {
        var letters = new LinkedHashMap<List<Object>, List<NoticeRow>>();
        claimed.forEach(row -> letters.computeIfAbsent(
                        List.of(row.authority, row.recipient, row.mailDue, row.atOnce ? row.id : 0L),
                        _ -> new ArrayList<>())
                .add(row));
        return letters.values().stream()
                .map(rows -> new Letter(rows.getFirst().authority, rows.getFirst().recipient, rows))
                .toList();
    }

    private Uni<Void> send(Letter letter) {
        return contacts.address(letter.authority(), letter.recipient())
                .flatMap(address -> address.map(to -> mailer.send(letter.mail(to, settings))
                                .ifNoItem()
                                .after(ANSWER)
                                .fail()
                                .chain(() -> sent(letter)))
                        .orElseGet(() -> gaveUp(letter, "no address is known")))
                .onFailure()
                .recoverWithUni(failure -> failed(letter, failure));
    }

    private Uni<Void> sent(Letter letter) {
        return update(letter, "delivery = 'sent', sentAt = :at, failure = null", Instant.now(), null);
    }

    /** A refusal that says it is final is; everything else may be an outage. */
    private Uni<Void> failed(Letter letter, Throwable failure) {
        failures.increment();
        LOG.warnf(
                "mail %s was not taken: %s",
                letter.messageId(), failure.getClass().getSimpleName());
        if (failure instanceof SMTPException refused && refused.isPermanent()) {
            return gaveUp(letter, "refused by the mail server with " + refused.getReplyCode());
        }
        var now = Instant.now();
        return settings.backoff().over(letter.first().firstTry, now)
                ? gaveUp(letter, "the mail server could not be reached")
                : update(
                        letter,
                        "nextTry = :at, failure = :failure",
                        now.plus(settings.backoff().pauseAfter(letter.first().attempts)),
                        "the mail server could not be reached");
    }

    private Uni<Void> gaveUp(Letter letter, String why) {
        return update(letter, "delivery = 'undeliverable', nextTry = :at, failure = :failure", Instant.now(), why);
    }

    private Uni<Void> update(Letter letter, String set, Instant at, String why) {
        return sessions.withStatelessTransaction(transaction -> {
                    var update = transaction
                            .createMutationQuery(
                                    "update NoticeRow set " + set + " where id in (:ids) and delivery = 'waiting'")
                            .setParameter("at", at)
                            .setParameter("ids", letter.ids());
                    return (why == null ? update : update.setParameter("failure", why)).executeUpdate();
                })
                .replaceWithVoid();
    }
}
