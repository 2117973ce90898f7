package org.practiceaudit.reporting.narrative;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.mutiny.core.Vertx;

/** Owners at other addresses. */
public final class OwnersAt {
    private OwnersAt() {}

    /** @param token of the reader, null where they brought none */
    public static Owners of(Vertx vertx, String token, String allocation, String audit, String actions) {
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(() -> "reader");
        if (token != null) {
            identity.addCredential(new AccessTokenCredential(token));
        }
        SecurityIdentity reader = identity.build();
        return new Owners(vertx, reader, new ObjectMapper(), allocation, audit, actions);
    }
}
