package org.practiceaudit.eventstore.masterkey;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What wraps a service's other keys and secrets: a keyset, of which the primary key wraps and each key opens what it wrapped. What is
 * wrapped is bound to a name, so that it does not open under another.
 */
@ApplicationScoped
public class MasterKey {
    /** Tink begins what a key sealed with this byte and the key's id. */
    private static final byte MARK = 1;

    private final Aead keys;
    private final int primary;

    /** @param keyset in Tink's JSON format */
    public MasterKey(@ConfigProperty(name = "practice-audit.keys.master") String keyset)
            throws GeneralSecurityException {
        AeadConfig.register();
        var handle = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
        keys = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        primary = handle.getPrimary().getId();
    }

    /** The id of the key that wraps now. */
    public int primary() {
        return primary;
    }

    /** A key that is made now. */
    public byte[] wrapFresh(String name) throws GeneralSecurityException {
        return wrap(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), name);
    }

    public byte[] wrap(KeysetHandle key, String name) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keys, bytes(name));
    }

    public KeysetHandle unwrap(byte[] wrapped, String name) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keys, bytes(name));
    }

    public byte[] seal(String secret, String name) throws GeneralSecurityException {
        return keys.encrypt(bytes(secret), bytes(name));
    }

    public String open(byte[] sealed, String name) throws GeneralSecurityException {
        return new String(keys.decrypt(sealed, bytes(name)), StandardCharsets.UTF_8);
    }

    /** Whether the primary key sealed this secret. */
    public boolean sealedNow(byte[] sealed) {
        var begins = ByteBuffer.wrap(sealed);
        return begins.remaining() > Byte.BYTES + Integer.BYTES && begins.get() == MARK && begins.getInt() == primary;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
