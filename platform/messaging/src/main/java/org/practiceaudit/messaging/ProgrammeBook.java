package org.practiceaudit.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;

/** Every version of every programme that was published, so that an audit keeps the version it began with. */
@ApplicationScoped
public class ProgrammeBook {
    private final Mutiny.SessionFactory sessions;
    private final Map<ProgrammeVersionRow.Key, ProgrammePolicy> read = new ConcurrentHashMap<>();

    ProgrammeBook(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Keeps a version within a transaction that is open. Keeping it again changes nothing; the same version with another
     * text, or a text that is no policy or does not fit its digest, fails.
     */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, String authority, ProgrammePublished published) {
        var key = new ProgrammeVersionRow.Key(authority, published.programme(), published.version());
        if (!Programmes.digest(Programmes.fromJson(published.policy())).equals(published.digest())) {
            throw new IllegalArgumentException(key + " does not fit its digest " + published.digest());
        }
        return transaction.get(ProgrammeVersionRow.class, key).flatMap(kept -> {
            if (kept == null) {
                return transaction.insert(row(key, published));
            }
            return kept.digest.equals(published.digest())
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom()
                            .failure(new IllegalArgumentException(key + " was published with digest " + kept.digest
                                    + " and again with " + published.digest()));
        });
    }

    /** The policy of a version. Fails with {@link NotYet} when it has not been published to us. */
    public Uni<ProgrammePolicy> find(String authority, String programme, int version) {
        var key = new ProgrammeVersionRow.Key(authority, programme, version);
        var known = read.get(key);
        return known != null
                ? Uni.createFrom().item(known)
                : sessions.withStatelessSession(session -> session.get(ProgrammeVersionRow.class, key))
                        .onItem()
                        .ifNull()
                        .failWith(() -> new NotYet(key.toString()))
                        .map(row -> read.computeIfAbsent(key, _ -> Programmes.fromJson(row.policy)));
    }

    /** The newest version of a programme that was published to us, within a transaction that is open. */
    public Uni<Optional<ProgrammePolicy>> newest(
            Mutiny.StatelessSession transaction, String authority, String programme) {
        return transaction
                .createQuery(
                        "select max(version) from ProgrammeVersionRow"
                                + " where authority = :authority and programme = :programme",
                        Integer.class)
                .setParameter("authority", authority)
                .setParameter("programme", programme)
                .getSingleResultOrNull()
                .flatMap(version -> version == null
                        ? Uni.createFrom().item(Optional.empty())
                        : kept(transaction, new ProgrammeVersionRow.Key(authority, programme, version))
                                .map(Optional::of));
    }

    private Uni<ProgrammePolicy> kept(Mutiny.StatelessSession transaction, ProgrammeVersionRow.Key key) {
        var known = read.get(key);
        return known != null
                ? Uni.createFrom().item(known)
                : transaction
                        .get(ProgrammeVersionRow.class, key)
                        .map(row -> read.computeIfAbsent(key, _ -> Programmes.fromJson(row.policy)));
    }

    private static ProgrammeVersionRow row(ProgrammeVersionRow.Key key, ProgrammePublished published) {
        var row = new ProgrammeVersionRow();
        row.authority = key.authority();
        row.programme = key.programme();
        row.version = key.version();
        row.digest = published.digest();
        row.policy = published.policy();
        row.effectiveFrom = published.effectiveFrom();
        return row;
    }
}
