package org.practiceaudit.actions.webhooks;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secrets that sign deliveries: sealed with the service's master key, each bound to its webhook. */
@ApplicationScoped
class Secrets {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Aead master;

    Secrets(@ConfigProperty(name = "practice-audit.keys.master") String masterKeyset) throws GeneralSecurityException {
        AeadConfig.register();
        this.master = TinkJsonProtoKeysetFormat.parseKeyset(masterKeyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** As its receiver is given it, once. */
    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] seal(String authority, String webhook, String secret) {
        try {
            return master.encrypt(secret.getBytes(StandardCharsets.UTF_8), bound(authority, webhook));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook's secret cannot be sealed", e);
        }
    }

    String open(String authority, String webhook, byte[] sealed) {
        try {
            return new String(master.decrypt(sealed, bound(authority, webhook)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret of webhook " + webhook + " does not open", e);
        }
    }

    private static byte[] bound(String authority, String webhook) {
        return ("webhook/" + authority + "/" + webhook).getBytes(StandardCharsets.UTF_8);
    }
}
