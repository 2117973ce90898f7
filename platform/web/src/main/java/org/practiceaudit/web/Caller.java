package org.practiceaudit.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.practiceaudit.programme.Role;

/** Who asks: the person or system behind the bearer token of this request, within their authority. */
@RequestScoped
public class Caller {
    /** The same as ids of streams have, so that an authority and a staff id fit into keys and paths. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final SecurityIdentity identity;
    private final IdentityConfig config;

    Caller(SecurityIdentity identity, IdentityConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /**
     * The only authority whose data the caller may see.
     *
     * @throws ProblemException 403 when the token names none
     */
    public String authority() {
        return claim(config.authorityClaim());
    }

    /**
     * Our staff id of the caller.
     *
     * @throws ProblemException 403 when the token names none
     */
    public String staff() {
        return claim(config.staffClaim());
    }

    /** The roles that the token gives, in the platform's own codes. */
    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (identity.getRoles().contains(role.code())) {
                roles.add(role);
            }
        }
        return Collections.unmodifiableSet(roles);
    }

    public boolean has(Role role) {
        return identity.getRoles().contains(role.code());
    }

    /**
     * The role in which the caller acts: the first of these that they have.
     *
     * @throws ProblemException 403 naming these roles when they have none of them
     */
    public Role actingAs(Role... allowed) {
        return Arrays.stream(allowed).filter(this::has).findFirst().orElseThrow(() -> Problems.rolesNeeded(allowed));
    }

    private String claim(String name) {
        var value = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
        return code(value)
                .orElseThrow(() -> Problems.forbidden(
                        "The token has no usable claim '" + name + "'.",
                        "Have the identity provider set it: 1 to 64 letters, digits, '.', '_' or '-'."));
    }

    /** A claim's value where it is a code such as we use. */
    static Optional<String> code(Object claim) {
        return claim instanceof String text && NAME.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
