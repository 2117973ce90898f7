package org.practiceaudit.actions.webhooks;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.practiceaudit.eventstore.masterkey.MasterKey;
import org.practiceaudit.eventstore.masterkey.Wrapped;

/** The secrets that sign deliveries: sealed with the service's master key, each bound to its webhook. */
@ApplicationScoped
class Secrets implements Wrapped {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Logger LOG = Logger.getLogger(Secrets.class);

    private final Mutiny.SessionFactory sessions;
    private final MasterKey master;

    Secrets(Mutiny.SessionFactory sessions, MasterKey master) {
        this.sessions = sessions;
        this.master = master;
    }

    /** As its receiver is given it, once. */
    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] seal(String authority, String webhook, String secret) {
        try {
            return master.seal(secret, bound(authority, webhook));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook's secret cannot be sealed", e);
        }
    }

    String open(String authority, String webhook, byte[] sealed) {
        try {
            return master.open(sealed, bound(authority, webhook));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of webhook " + webhook + " does not open", e);
        }
    }

    /** There are few of them: each is looked at. */
    @Override
    public Uni<Long> wrapAnew() {
        return sessions.withStatelessSession(
                        session -> session.createQuery("from WebhookRow order by authority, id", WebhookRow.class)
                                .getResultList())
                .flatMap(this::renewAll);
    }

    private Uni<Long> renewAll(List<WebhookRow> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> renew(row, "secret", row.secret)
                        .flatMap(left ->
                                renew(row, "previousSecret", row.previousSecret).map(more -> left + more)))
                .collect()
                .in(() -> new long[1], (sum, more) -> sum[0] += more)
                .map(sum -> sum[0]);
    }

    /** Answers 1 where it does not open, or is replaced meanwhile: then it is looked at again the next time. */
    private Uni<Long> renew(WebhookRow row, String which, byte[] sealed) {
        if (sealed == null || master.sealedNow(sealed)) {
            return Uni.createFrom().item(0L);
        }
        try {
            var renewed = seal(row.authority, row.id, open(row.authority, row.id, sealed));
            return sessions.withStatelessTransaction(session -> session.createMutationQuery("update WebhookRow set "
                                    + which + " = :renewed where authority = :authority and id = :id and " + which
                                    + " = :sealed")
                            .setParameter("renewed", renewed)
                            .setParameter("authority", row.authority)
                            .setParameter("id", row.id)
                            .setParameter("sealed", sealed)
                            .executeUpdate())
                    .map(changed -> 1L - changed);
        } catch (IllegalStateException doesNotOpen) {
            LOG.warn(doesNotOpen.getMessage());
            return Uni.createFrom().item(1L);
        }
    }

    private static String bound(String authority, String webhook) {
        return "webhook/" + authority + "/" + webhook;
    }
}
