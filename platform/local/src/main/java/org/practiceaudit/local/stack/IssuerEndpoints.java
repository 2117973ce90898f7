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
        var signIn = new SignIn(issuer);
        server.serve("GET", "/authorize", request -> ChoicePage.of(issuer.people(), request.fields()));
        server.serve("POST", "/sign-in", request -> chosen(signIn, request.fields()));
        server.serve("GET", "/end-session", request -> new LocalServer.Redirect(signIn.end(request.fields())));
        server.serve("POST", "/token", request -> tokens(issuer, signIn, request.fields()));
    }

    private static LocalServer.Redirect chosen(SignIn signIn, Map<String, String> fields) {
        var person = new SamplePerson(
                fields.getOrDefault("staff", ""),
                fields.getOrDefault("authority", ""),
                "",
                roles(fields.getOrDefault("roles", "")));
        return new LocalServer.Redirect(signIn.choose(person, fields));
    }

    private static Map<String, Object> tokens(TokenIssuer issuer, SignIn signIn, Map<String, String> fields) {
        return fields.getOrDefault("grant_type", "").equals("authorization_code")
                ? signIn.redeem(fields)
                : grant(issuer, fields);
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
