package org.practiceaudit.eventstore.rest;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.security.GeneralSecurityException;
import java.util.Map;

/** A service that has nothing but shelves, publishes nothing and may move its time. */
public class GatewayProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "gateway-test",
                "quarkus.http.test-port", "0",
                "quarkus.arc.exclude-types",
                        "org.practiceaudit.eventstore.outbox.*,org.practiceaudit.eventstore.deadlines.*,"
                                + "org.practiceaudit.eventstore.standings.*",
                "practice-audit.business-time.movable", "true",
                "practice-audit.produces", "audit",
                "practice-audit.hears", "none",
                "practice-audit.keys.master", master());
    }

    private static String master() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
