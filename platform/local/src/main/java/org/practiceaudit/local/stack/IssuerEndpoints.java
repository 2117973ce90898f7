package org.practiceaudit.local.stack;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an OpenID Connect client asks of its provider, and the tokens of whoever one wishes to be. */
final class IssuerEndpoints {
    private IssuerEndpoints() {}

    static void on(LocalServer server, TokenIssuer issuer) {
        server.serve("GET", "/.well-known/openid-configuration", _ -> issuer.discovery());
        server.serve("GET", "/jwks", _ -> issuer.keySet());
        server.serve("POST", "/token", request -> grant(issuer, request.fields()));
    }

    /** A person by {@code staff}, {@code authority} and {@code roles}; a client by its id when there is no person. */
    private static Map<String, Object> grant(TokenIssuer issuer, Map<String, String> fields) {
        var staff = fields.getOrDefault("staff", fields.getOrDefault("client_id", ""));
        var authority = fields.getOrDefault("authority", "");
        if (staff.isBlank() || authority.isBlank()) {
            throw new StackProblem("A token is for somebody of an authority: send staff (or client_id) and authority.");
        }
        var token = issuer.token(staff, authority, roles(fields.getOrDefault("roles", "")));
        return Map.of("access_token", token, "token_type", "Bearer", "expires_in", TokenIssuer.LIFETIME.toSeconds());
    }

    private static Set<String> roles(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
