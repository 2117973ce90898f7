package org.practiceaudit.actions.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.PathwayEvent.MeetingHeld;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Unbroken;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;

/** The systems that are told of facts, and what waits for them. */
@ApplicationScoped
public class Webhooks {
    /** How long a secret that was replaced still signs beside the new one. */
    static final Duration BOTH_SIGN = Duration.ofHours(24);

    private final Mutiny.SessionFactory sessions;
    private final KnownAudits audits;
    private final ProgrammeBook programmes;
    private final Secrets secrets;

    Webhooks(Mutiny.SessionFactory sessions, KnownAudits audits, ProgrammeBook programmes, Secrets secrets) {
        this.sessions = sessions;
        this.audits = audits;
        this.programmes = programmes;
        this.secrets = secrets;
    }

    /** Has a fact delivered to every system that asked for its type, within the transaction that hears it: once each. */
    public Uni<Void> hear(Mutiny.StatelessSession transaction, Received received) {
        var about = received.metadata();
        var event = received.event();
        if (!Payload.TYPES.contains(about.type())) {
            return Uni.createFrom().voidItem();
        }
        Uni<Optional<AuditFacts>> found = event instanceof AboutAudit it
                ? audits.find(transaction, about.authority(), it.audit())
                : Uni.createFrom().item(Optional.empty());
        return found.flatMap(audit -> onlyThatItTookPlace(received)
                .flatMap(only -> Payload.of(event, about, audit, only)
                        .map(payload -> insert(transaction, received, payload))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Boolean> onlyThatItTookPlace(Received received) {
        var about = received.metadata();
        return received.event() instanceof MeetingHeld held && held.pathway() != null && about.programme() != null
                ? programmes
                        .find(about.authority(), about.programme(), about.programmeVersion())
                        .map(policy -> filedOnly(policy, held))
                : Uni.createFrom().item(false);
    }

    /** The kind of a pathway's meeting is the key of its step. */
    static boolean filedOnly(ProgrammePolicy policy, MeetingHeld held) {
        return policy.pathways().stream()
                .flatMap(pathway -> pathway.steps().stream())
                .filter(step -> Pathway.codeOf(held.kind()).equals(step.code()))
                .anyMatch(step -> step.proof() instanceof Proof.Meeting meeting
                        && meeting.filed() == Proof.Filed.TOOK_PLACE_ONLY);
    }

    private static Uni<Void> insert(Mutiny.StatelessSession transaction, Received received, Payload payload) {
        var about = received.metadata();
        try {
            return transaction
                    .createNativeQuery("""
                            insert into webhook_delivery (authority, webhook, event_id, type, payload, state)
                            select authority, id, :event, :type, :payload, 'waiting' from webhook
                            where authority = :authority and :type = any(types) and disabled is null
                            on conflict (authority, webhook, event_id) do nothing
                            """)
                    .setParameter("authority", about.authority())
                    .setParameter("event", about.eventId())
                    .setParameter("type", about.type())
                    .setParameter("payload", Json.MAPPER.writeValueAsString(payload))
                    .executeUpdate()
                    .replaceWithVoid();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload cannot be written down", e);
        }
    }

    Uni<Void> add(WebhookRow row) {
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction.insert(row)));
    }

    Uni<List<WebhookRow>> list(String authority) {
        return sessions.withStatelessSession(session -> session.createQuery(
                        "from WebhookRow where authority = :authority order by madeAt, id", WebhookRow.class)
                .setParameter("authority", authority)
                .getResultList());
    }

    Uni<Boolean> remove(String authority, String id) {
        return changed(
                "delete from WebhookRow where authority = :authority and id = :id", authority, id, query -> query);
    }

    /** Both secrets sign for a day, so that a receiver can change over without missing anything. */
    Uni<Boolean> rotate(String authority, String id, String secret) {
        return changed(
                "update WebhookRow set previousSecret = secret, previousUntil = :until, secret = :secret,"
                        + " disabled = null where authority = :authority and id = :id",
                authority,
                id,
                query -> query.setParameter("until", Instant.now().plus(BOTH_SIGN))
                        .setParameter("secret", secrets.seal(authority, id, secret)));
    }

    /** Also of a system that was disabled, which is told again from then on. */
    Uni<Boolean> retry(String authority, String id, long delivery) {
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction
                .createMutationQuery("update WebhookRow set disabled = null where authority = :authority and id = :id")
                .setParameter("authority", authority)
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> transaction
                        .createMutationQuery("update DeliveryRow set state = 'waiting', attempts = 0, firstTry = null,"
                                + " nextTry = :now, failure = null where authority = :authority and webhook = :id"
                                + " and id = :delivery and state = 'failed'")
                        .setParameter("now", Instant.now())
                        .setParameter("authority", authority)
                        .setParameter("id", id)
                        .setParameter("delivery", delivery)
                        .executeUpdate())
                .map(count -> count == 1)));
    }

    Uni<List<DeliveryRow>> deliveries(String authority, String id, boolean failingOnly, long before, int most) {
        return sessions.withStatelessSession(session -> session.createQuery("""
                        from DeliveryRow where authority = :authority and webhook = :id and id < :before
                          and (:all = true or state = 'failed' or state = 'waiting' and failure is not null)
                        order by id desc
                        """, DeliveryRow.class)
                .setParameter("authority", authority)
                .setParameter("id", id)
                .setParameter("before", before)
                .setParameter("all", !failingOnly)
                .setMaxResults(most)
                .getResultList());
    }

    private interface Binding {
        Mutiny.MutationQuery to(Mutiny.MutationQuery query);
    }

    private Uni<Boolean> changed(String jpql, String authority, String id, Binding binding) {
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> binding.to(transaction
                        .createMutationQuery(jpql)
                        .setParameter("authority", authority)
                        .setParameter("id", id))
                .executeUpdate()
                .map(count -> count == 1)));
    }
}
