package org.practiceaudit.eventstore;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.practiceaudit.eventstore.masterkey.MasterKey;

/**
 * One key a child, in a database apart from the events and wrapped by the service's master key. Destroying a key is
 * erasure: every narrative of the child reads as {@link Narrative#ERASED} from then on, in backups of the events too.
 */
@ApplicationScoped
public class ChildKeys {
    /** How long another replica may still open a text after its key was destroyed here. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private record Remembered(Aead key, Instant until) {}

    private final Pool keys;
    private final MasterKey master;
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    ChildKeys(@ReactiveDataSource("keys") Pool keys, MasterKey master) {
        this.keys = keys;
        this.master = master;
    }

    /** The child's key, made now where there is none; empty when it has been destroyed. */
    Uni<Optional<Aead>> toSeal(String authority, String child) {
        var own = Set.of(child);
        return toOpen(authority, own)
                .flatMap(known -> known.isEmpty()
                        ? make(authority, child).chain(() -> toOpen(authority, own))
                        : Uni.createFrom().item(known))
                .map(known -> Optional.ofNullable(known.get(child)));
    }

    /** What seals a stream that began like this; empty where it names no child. */
    Uni<Optional<Aead>> toSeal(String authority, Origin origin) {
        return origin.child() == null ? Uni.createFrom().item(Optional.empty()) : toSeal(authority, origin.child());
    }

    /** The keys of these children, read by one query at most; without those that have been destroyed. */
    Uni<Map<String, Aead>> toOpen(String authority, Set<String> children) {
        var known = new HashMap<String, Aead>();
        children.forEach(child -> remembered(authority, child).ifPresent(key -> known.put(child, key)));
        var asked = children.stream().filter(child -> !known.containsKey(child)).toArray(String[]::new);
        if (asked.length == 0) {
            return Uni.createFrom().item(known);
        }
        return read(authority, asked).map(rows -> {
            rows.forEach(row -> known.put(
                    row.getString("child"),
                    unwrap(
                            authority,
                            row.getString("child"),
                            row.getBuffer("wrapped").getBytes())));
            return known;
        });
    }

    /** Destroys the child's key, beyond recall. Answers whether there was one. */
    public Uni<Boolean> destroy(String authority, String child) {
        remembered.remove(name(authority, child));
        return keys.preparedQuery("update child_key set wrapped = null, destroyed_at = clock_timestamp()"
                        + " where authority = $1 and child = $2 and wrapped is not null")
                .execute(Tuple.of(authority, child))
                .map(rows -> rows.rowCount() == 1);
    }

    private Optional<Aead> remembered(String authority, String child) {
        return Optional.ofNullable(remembered.get(name(authority, child)))
                .filter(known -> known.until().isAfter(Instant.now()))
                .map(Remembered::key);
    }

    private Uni<RowSet<Row>> read(String authority, String... children) {
        return keys.preparedQuery(
                        "select child, wrapped from child_key where authority = $1 and child = any($2) and wrapped is not null")
                .execute(Tuple.of(authority, children));
    }

    private Uni<RowSet<Row>> make(String authority, String child) {
        try {
            var wrapped = master.wrapFresh(name(authority, child));
            return keys.preparedQuery("insert into child_key (authority, child, wrapped, master)"
                            + " values ($1, $2, $3, $4) on conflict do nothing")
                    .execute(Tuple.of(authority, child, Buffer.buffer(wrapped), master.primary()));
        } catch (GeneralSecurityException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Aead unwrap(String authority, String child, byte[] wrapped) {
        try {
            var key = master.unwrap(wrapped, name(authority, child))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            if (remembered.size() > 10_000) {
                remembered.clear();
            }
            remembered.put(
                    name(authority, child), new Remembered(key, Instant.now().plus(REMEMBERED)));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of a child of " + authority + " does not open with the master key", e);
        }
    }

    private static String name(String authority, String child) {
        return authority + "/" + child;
    }
}
