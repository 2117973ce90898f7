package org.practiceaudit.actions.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.net.SocketAddress;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.practiceaudit.actions.Backoff;
import org.practiceaudit.eventstore.outbox.OutboxRelay;

/**
 * Delivers to webhooks as the Standard Webhooks specification says, on the replica that leads the service. What fails is tried again
 * with longer and longer pauses; a receiver that answers 410 is gone and told nothing more.
 */
@ApplicationScoped
class WebhookPost {
    private static final Logger LOG = Logger.getLogger(WebhookPost.class);
    private static final int BATCH = 50;
    private static final int AT_ONCE = 8;
    private static final int ANSWER_MILLIS = 15_000;
    private static final int GONE = 410;
    private static final int UNREACHED = 0;
    private static final int NOT_ALLOWED = -1;

    private static final String CLAIM = """
            with due as (
                select d.id from webhook_delivery d
                where d.state = 'waiting' and d.next_try <= clock_timestamp()
                order by d.next_try, d.id limit :most for update skip locked
            ), claimed as (
                update webhook_delivery d set next_try = clock_timestamp() + interval '2 minutes',
                    attempts = d.attempts + 1, first_try = coalesce(d.first_try, clock_timestamp())
                from due where d.id = due.id returning d.*
            )
            select * from claimed order by id
            """;

    private record Claimed(DeliveryRow delivery, WebhookRow webhook) {}

    /** @param status 0 where there was no answer, -1 where nothing was sent since the receiver lies where nothing may go */
    private record Tried(DeliveryRow delivery, int status) {}

    private final Mutiny.SessionFactory sessions;
    private final Secrets secrets;
    private final OutboxRelay relay;
    private final WebClient client;
    private final Vertx vertx;
    private final Networks networks;
    private final Backoff backoff;

    WebhookPost(
            Mutiny.SessionFactory sessions,
            Secrets secrets,
            OutboxRelay relay,
            Vertx vertx,
            Networks networks,
            @ConfigProperty(name = "practice-audit.webhooks.first-pause", defaultValue = "10s") Duration firstPause,
            @ConfigProperty(name = "practice-audit.webhooks.give-up-after", defaultValue = "3d") Duration giveUpAfter) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.relay = relay;
        this.vertx = vertx;
        this.networks = networks;
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setFollowRedirects(false)
                        .setConnectTimeout(ANSWER_MILLIS / 3)
                        .setUserAgent("practice-audit"));
        this.backoff = new Backoff(firstPause, giveUpAfter);
    }

    @Scheduled(every = "{practice-audit.webhooks.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (!relay.active()) {
            return Uni.createFrom().voidItem();
        }
        return claim().flatMap(this::deliver)
                .onFailure()
                .invoke(failure -> LOG.warnf("webhooks wait for the next look: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<List<Claimed>> claim() {
        return sessions.withStatelessTransaction(transaction -> transaction
                .createNativeQuery(CLAIM, DeliveryRow.class)
                .setParameter("most", BATCH)
                .getResultList()
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> transaction
                                .get(WebhookRow.class, new WebhookRow.Key(row.authority, row.webhook))
                                .map(webhook -> new Claimed(row, webhook)))
                        .collect()
                        .asList()));
    }

    /** Several at the same time, so that one slow receiver does not keep the others waiting; then noted one by one. */
    private Uni<Void> deliver(List<Claimed> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUni(this::deliver)
                .merge(AT_ONCE)
                .collect()
                .asList()
                .flatMap(tried -> Multi.createFrom()
                        .iterable(tried)
                        .onItem()
                        .transformToUniAndConcatenate(this::note)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Tried> deliver(Claimed claimed) {
        var delivery = claimed.delivery();
        if (claimed.webhook().disabled != null) {
            return Uni.createFrom().item(new Tried(delivery, GONE));
        }
        return vertx.executeBlocking(() -> networks.callable(claimed.webhook().url), false)
                .flatMap(addresses -> addresses.isEmpty()
                        ? Uni.createFrom().item(NOT_ALLOWED)
                        : request(claimed, addresses.getFirst())
                                .sendBuffer(Buffer.buffer(delivery.payload))
                                .map(HttpResponse::statusCode))
                .onFailure()
                .recoverWithItem(UNREACHED)
                .map(status -> new Tried(delivery, status));
    }

    /** To the very address that was looked at; certificate and host header are still the name's. */
    private HttpRequest<Buffer> request(Claimed claimed, InetAddress address) {
        var at = Instant.now();
        var options = new RequestOptions().setAbsoluteURI(claimed.webhook().url);
        var receiver = SocketAddress.inetSocketAddress(options.getPort(), address.getHostAddress());
        return client.request(HttpMethod.POST, receiver, options)
                .timeout(ANSWER_MILLIS)
                .putHeader("content-type", "application/json")
                .putHeader("webhook-id", claimed.delivery().eventId.toString())
                .putHeader("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .putHeader("webhook-signature", signatures(claimed, at));
    }

    private String signatures(Claimed claimed, Instant at) {
        var webhook = claimed.webhook();
        var signed = sign(claimed, webhook.secret, at);
        return webhook.previousSecret != null && webhook.previousUntil.isAfter(at)
                ? signed + " " + sign(claimed, webhook.previousSecret, at)
                : signed;
    }

    private String sign(Claimed claimed, byte[] sealed, Instant at) {
        var secret = secrets.open(claimed.webhook().authority, claimed.webhook().id, sealed);
        try {
            return new Webhook(secret)
                    .sign(claimed.delivery().eventId.toString(), at.getEpochSecond(), claimed.delivery().payload);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("a delivery cannot be signed", e);
        }
    }

    private Uni<?> note(Tried tried) {
        var delivery = tried.delivery();
        if (tried.status() >= 200 && tried.status() < 300) {
            return update(delivery, "delivered", Instant.now(), null);
        }
        if (tried.status() == GONE) {
            return update(delivery, "failed", Instant.now(), "the receiver is gone (410)")
                    .chain(() -> disable(delivery));
        }
        var now = Instant.now();
        var why =
                switch (tried.status()) {
                    case UNREACHED -> "the receiver could not be reached";
                    case NOT_ALLOWED -> "the receiver lies in a network to which nothing may go";
                    default -> "it answered " + tried.status();
                };
        var state = backoff.over(delivery.firstTry, now) ? "failed" : "waiting";
        return update(delivery, state, now.plus(backoff.pauseAfter(delivery.attempts)), why);
    }

    private Uni<Integer> update(DeliveryRow delivery, String state, Instant nextTry, String why) {
        return sessions.withStatelessTransaction(transaction -> transaction
                .createMutationQuery("update DeliveryRow set state = :state, nextTry = :next, failure = :why"
                        + " where id = :id and state = 'waiting'")
                .setParameter("state", state)
                .setParameter("next", nextTry)
                .setParameter("why", why)
                .setParameter("id", delivery.id)
                .executeUpdate());
    }

    private Uni<Integer> disable(DeliveryRow delivery) {
        return sessions.withStatelessTransaction(transaction -> transaction
                .createMutationQuery("update WebhookRow set disabled = 'the receiver answered 410'"
                        + " where authority = :authority and id = :id")
                .setParameter("authority", delivery.authority)
                .setParameter("id", delivery.webhook)
                .executeUpdate());
    }
}
