package org.practiceaudit.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets each line of the log say what it belongs to: the correlation id, and of the caller their authority and our staff id. No
 * name, no address and nothing of what was sent.
 */
public class LogContext {
    static final String CORRELATION = "correlation";
    static final String AUTHORITY = "authority";
    static final String ACTOR = "actor";

    private final Correlation correlation;
    private final CurrentIdentityAssociation association;
    private final IdentityConfig config;

    LogContext(Correlation correlation, CurrentIdentityAssociation association, IdentityConfig config) {
        this.correlation = correlation;
        this.association = association;
        this.config = config;
    }

    /** A token that is refused is refused elsewhere. */
    @ServerRequestFilter
    public Uni<Void> begin() {
        MDC.put(CORRELATION, correlation.id().toString());
        return association
                .getDeferredIdentity()
                .invoke(this::caller)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void caller(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            put(AUTHORITY, token.getClaim(config.authorityClaim()));
            put(ACTOR, token.getClaim(config.staffClaim()));
        }
    }

    private static void put(String name, Object claim) {
        Caller.code(claim).ifPresent(code -> MDC.put(name, code));
    }
}
