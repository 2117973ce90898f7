package org.practiceaudit.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.crypto.tink.Aead;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.masterkey.MasterKey;
import org.practiceaudit.eventstore.masterkey.WrappedChildKeys;
import org.practiceaudit.eventstore.rest.GatewayProfile;
import org.practiceaudit.testing.MasterKeyset;
import org.practiceaudit.testing.ServiceStackResource;

/** After a rotation of the master key, the old one can go, and everything still reads. */
@QuarkusTest
@TestProfile(GatewayProfile.class)
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "rotated"),
        restrictToAnnotatedClass = true)
class RotatedMasterKeyTest {
    /** More than two batches. */
    private static final int CHILDREN = 450;

    private static final byte[] WORDS = "Mother feels heard".getBytes(StandardCharsets.UTF_8);
    private static final byte[] STREAM = "audit-a1".getBytes(StandardCharsets.UTF_8);

    @ReactiveDataSource("keys")
    Pool pool;

    private final String authority = "a-" + UUID.randomUUID();
    private final String old = MasterKeyset.fresh();
    private final String fresh = MasterKeyset.fresh();
    private final byte[][] sealed = new byte[CHILDREN][];

    @BeforeEach
    void textsOfBefore() throws Exception {
        await(() -> pool.query("update child_key set wrapped = null, destroyed_at = clock_timestamp()"
                        + " where wrapped is not null")
                .execute());
        var keys = keys(old);
        for (var child = 0; child < CHILDREN; child++) {
            sealed[child] = toSeal(keys, child).encrypt(WORDS, STREAM);
        }
    }

    @Test
    void theOldKeyCanGo() throws Exception {
        assertEquals(0, wrapAnew(MasterKeyset.rotated(old, fresh)));

        var keys = keys(fresh);
        for (var child = 0; child < CHILDREN; child++) {
            assertEquals(new String(WORDS, StandardCharsets.UTF_8), opened(keys, child));
        }
        assertThrows(IllegalStateException.class, () -> toOpen(keys(old), 1));
    }

    @Test
    void doneTwiceNothingChangesAndWhatWasMadeSinceIsLeftAlone() throws Exception {
        var both = MasterKeyset.rotated(old, fresh);
        wrapAnew(both);
        toSeal(keys(both), CHILDREN + 1);
        var before = stored();

        assertEquals(0, wrapAnew(both));

        assertEquals(before, stored());
    }

    @Test
    void twoReplicasAtOnceLeaveEveryKeyWhole() throws Exception {
        var both = MasterKeyset.rotated(old, fresh);
        var one = new WrappedChildKeys(pool, new MasterKey(both));
        var other = new WrappedChildKeys(pool, new MasterKey(both));

        await(() -> Uni.combine().all().unis(one.wrapAnew(), other.wrapAnew()).asTuple());

        var keys = keys(fresh);
        for (var child = 0; child < CHILDREN; child++) {
            assertEquals(new String(WORDS, StandardCharsets.UTF_8), opened(keys, child));
        }
    }

    @Test
    void whatWasDestroyedStaysSoAndWhatDoesNotOpenIsCounted() throws Exception {
        await(() -> keys(old).destroy(authority, child(7)));
        var stranger = keys(MasterKeyset.fresh());
        toSeal(stranger, CHILDREN + 1);

        assertEquals(1, wrapAnew(MasterKeyset.rotated(old, fresh)));

        assertEquals(Optional.empty(), toOpen(keys(fresh), 7));
        assertEquals(new String(WORDS, StandardCharsets.UTF_8), opened(keys(fresh), CHILDREN - 1));
    }

    /** One that a replica of before wrapped, which did not write down with which. */
    @Test
    void whatIsNotKnownToBeWrappedAnewIs() throws Exception {
        await(() -> pool.query("update child_key set master = null where wrapped is not null")
                .execute());

        assertEquals(0, wrapAnew(MasterKeyset.rotated(old, fresh)));

        assertEquals(new String(WORDS, StandardCharsets.UTF_8), opened(keys(fresh), 0));
    }

    private long wrapAnew(String keyset) throws Exception {
        var wrapped = new WrappedChildKeys(pool, new MasterKey(keyset));
        return await(wrapped::wrapAnew);
    }

    private String stored() {
        return await(() -> pool.preparedQuery(
                                "select md5(string_agg(child || encode(wrapped, 'hex'), ',' order by child)) from child_key"
                                        + " where authority = $1")
                        .execute(Tuple.of(authority)))
                .iterator()
                .next()
                .getString(0);
    }

    private ChildKeys keys(String keyset) {
        try {
            return new ChildKeys(pool, new MasterKey(keyset));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Aead toSeal(ChildKeys keys, int child) {
        return await(() -> keys.toSeal(authority, child(child))).orElseThrow();
    }

    private Optional<Aead> toOpen(ChildKeys keys, int child) {
        var own = child(child);
        return Optional.ofNullable(
                await(() -> keys.toOpen(authority, Set.of(own))).get(own));
    }

    private String opened(ChildKeys keys, int child) throws Exception {
        return new String(toOpen(keys, child).orElseThrow().decrypt(sealed[child], STREAM), StandardCharsets.UTF_8);
    }

    private static String child(int nth) {
        return "c-" + nth;
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
