package org.practiceaudit.local.stack;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The code flow of OpenID Connect: who has chosen a person gets a code, who sends the code gets that person's tokens, once. */
final class SignIn {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

    private record Chosen(SamplePerson person, String client, String redirect, String nonce, String challenge) {}

    private final Map<String, Chosen> codes = new ConcurrentHashMap<>();
    private final TokenIssuer issuer;

    SignIn(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** Where the browser goes with a code for this person. */
    String choose(SamplePerson person, Map<String, String> asked) {
        var redirect = local(asked.getOrDefault("redirect_uri", ""));
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Chosen(
                        person,
                        asked.getOrDefault("client_id", ""),
                        redirect,
                        asked.get("nonce"),
                        asked.get("code_challenge")));
        return with(redirect, "code", code, asked);
    }

    /** Where the browser goes once it is signed out. */
    String end(Map<String, String> asked) {
        return with(local(asked.getOrDefault("post_logout_redirect_uri", "")), "", "", asked);
    }

    Map<String, Object> redeem(Map<String, String> sent) {
        var chosen = codes.remove(sent.getOrDefault("code", ""));
        if (chosen == null || !chosen.redirect().equals(sent.get("redirect_uri"))) {
            throw new StackProblem("The code is not known, was used before, or is for another address.");
        }
        if (chosen.challenge() != null && !chosen.challenge().equals(hashed(sent.getOrDefault("code_verifier", "")))) {
            throw new StackProblem("The code verifier does not fit the challenge.");
        }
        var person = chosen.person();
        var tokens = new HashMap<String, Object>();
        tokens.put("access_token", issuer.token(person.staff(), person.authority(), person.roles()));
        tokens.put("id_token", issuer.idToken(person, chosen.client(), chosen.nonce()));
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", TokenIssuer.LIFETIME.toSeconds());
        return tokens;
    }

    /** Anybody may choose anybody here, so that only pages on this machine are served. */
    private static String local(String address) {
        var at = URI.create(address);
        if (at.getHost() == null || !HERE.contains(at.getHost())) {
            throw new StackProblem("Signing in is for pages on this machine only: " + address);
        }
        return address;
    }

    private static String with(String address, String name, String value, Map<String, String> asked) {
        var fields = new HashMap<String, String>();
        if (!name.isEmpty()) {
            fields.put(name, value);
        }
        if (asked.containsKey("state")) {
            fields.put("state", asked.get("state"));
        }
        var query = new StringBuilder();
        fields.forEach((field, text) -> query.append(query.isEmpty() ? "" : "&")
                .append(field)
                .append('=')
                .append(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    private static String hashed(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
