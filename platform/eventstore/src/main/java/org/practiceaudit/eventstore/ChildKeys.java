package org.practiceaudit.eventstore;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    private final Aead master;
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    ChildKeys(
            @ReactiveDataSource("keys") Pool keys,
            @ConfigProperty(name = "practice-audit.keys.master") String masterKeyset)
            throws GeneralSecurityException {
        AeadConfig.register();
        this.keys = keys;
        this.master = TinkJsonProtoKeysetFormat.parseKeyset(masterKeyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** The child's key, made now where there is none; empty when it has been destroyed. */
    Uni<Optional<Aead>> toSeal(String authority, String child) {
        return find(authority, child, true);
    }

    /** What seals a stream that began like this; empty where it names no child. */
    Uni<Optional<Aead>> toSeal(String authority, Origin origin) {
        return origin.child() == null ? Uni.createFrom().item(Optional.empty()) : toSeal(authority, origin.child());
    }

    /** The child's key; empty when it has been destroyed. */
    Uni<Optional<Aead>> toOpen(String authority, String child) {
        return find(authority, child, false);
    }

    /** Destroys the child's key, beyond recall. Answers whether there was one. */
    public Uni<Boolean> destroy(String authority, String child) {
        remembered.remove(name(authority, child));
        return keys.preparedQuery("update child_key set wrapped = null, destroyed_at = clock_timestamp()"
                        + " where authority = $1 and child = $2 and wrapped is not null")
                .execute(Tuple.of(authority, child))
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Optional<Aead>> find(String authority, String child, boolean make) {
        var known = remembered.get(name(authority, child));
        if (known != null && known.until().isAfter(Instant.now())) {
            return Uni.createFrom().item(Optional.of(known.key()));
        }
        return read(authority, child).flatMap(rows -> {
            if (rows.size() == 0 && make) {
                return make(authority, child).flatMap(_ -> find(authority, child, false));
            }
            return Uni.createFrom().item(unwrap(authority, child, rows));
        });
    }

    private Uni<RowSet<Row>> read(String authority, String child) {
        return keys.preparedQuery("select wrapped from child_key where authority = $1 and child = $2")
                .execute(Tuple.of(authority, child));
    }

    private Uni<RowSet<Row>> make(String authority, String child) {
        try {
            var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master, bound(authority, child));
            return keys.preparedQuery(
                            "insert into child_key (authority, child, wrapped) values ($1, $2, $3) on conflict do nothing")
                    .execute(Tuple.of(authority, child, Buffer.buffer(wrapped)));
        } catch (GeneralSecurityException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Optional<Aead> unwrap(String authority, String child, RowSet<Row> rows) {
        var wrapped = rows.size() == 0 ? null : rows.iterator().next().getBuffer("wrapped");
        if (wrapped == null) {
            return Optional.empty();
        }
        try {
            var key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.getBytes(), master, bound(authority, child))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            if (remembered.size() > 10_000) {
                remembered.clear();
            }
            remembered.put(
                    name(authority, child), new Remembered(key, Instant.now().plus(REMEMBERED)));
            return Optional.of(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of a child of " + authority + " does not open with the master key", e);
        }
    }

    private static byte[] bound(String authority, String child) {
        return name(authority, child).getBytes(StandardCharsets.UTF_8);
    }

    private static String name(String authority, String child) {
        return authority + "/" + child;
    }
}
