package org.practiceaudit.web;

import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Role;

/** Turns the provider's role names into role codes; names that mean nothing here give nothing. */
@Startup
@ApplicationScoped
public class RoleMapping implements SecurityIdentityAugmentor {
    private final Map<String, String> codes = new HashMap<>();

    RoleMapping(IdentityConfig config) {
        Arrays.stream(Role.values()).map(Role::code).forEach(code -> codes.put(code, code));
        config.roles().forEach((theirs, code) -> codes.put(theirs, known(theirs, code)));
    }

    private static String known(String theirs, String code) {
        try {
            return Role.of(code).code();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("practice-audit.identity.roles.\"" + theirs + "\": " + e.getMessage(), e);
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : mapped(identity));
    }

    private SecurityIdentity mapped(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addPermissionChecker(identity::checkPermission)
                .addRoles(rolesOf(identity.getRoles()))
                .build();
    }

    Set<String> rolesOf(Set<String> theirs) {
        return theirs.stream().map(codes::get).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }
}
