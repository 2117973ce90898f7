package org.practiceaudit.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Issues tokens for anybody who asks, signed with a key made at start. It stands in for an authority's identity provider
 * on a developer's machine and nowhere else.
 */
public final class TokenIssuer {
    static final String AUDIENCE = "practice-audit";
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final int KEY_BITS = 2048;
    private static final float CLOCK_SKEW_MINUTES = 1;

    private final String url;
    private final RsaJsonWebKey key;
    private final Set<SamplePerson> people = ConcurrentHashMap.newKeySet();

    TokenIssuer(String url) {
        this.url = url;
        try {
            key = RsaJwkGenerator.generateJwk(KEY_BITS);
        } catch (JoseException impossible) {
            throw new IllegalStateException("every JDK has RSA", impossible);
        }
        key.setKeyId("local");
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    public String url() {
        return url;
    }

    /** Offers these to whoever signs in by a browser. */
    public void offer(List<SamplePerson> more) {
        people.addAll(more);
    }

    List<SamplePerson> people() {
        return List.copyOf(people);
    }

    /** An access token of a person of an authority, with the roles as the programmes' codes. */
    public String token(String staff, String authority, Set<String> roles) {
        return signed(claims(staff, authority, roles, AUDIENCE));
    }

    /**
     * What a client that signs a person in learns of them.
     *
     * @param nonce null where the client sent none
     */
    String idToken(SamplePerson person, String client, String nonce) {
        var claims = claims(person.staff(), person.authority(), person.roles(), client);
        if (nonce != null) {
            claims.setStringClaim("nonce", nonce);
        }
        return signed(claims);
    }

    private JwtClaims claims(String staff, String authority, Set<String> roles, String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(url);
        claims.setSubject(staff);
        claims.setAudience(audience);
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setNotBeforeMinutesInThePast(CLOCK_SKEW_MINUTES);
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME.toMinutes());
        claims.setStringListClaim("groups", List.copyOf(roles));
        claims.setStringClaim("upn", staff);
        claims.setStringClaim("staff_id", staff);
        claims.setStringClaim("authority", authority);
        return claims;
    }

    Map<String, Object> discovery() {
        return Map.ofEntries(
                Map.entry("issuer", url),
                Map.entry("token_endpoint", url + "/token"),
                Map.entry("jwks_uri", url + "/jwks"),
                Map.entry("authorization_endpoint", url + "/authorize"),
                Map.entry("end_session_endpoint", url + "/end-session"),
                Map.entry("response_types_supported", List.of("code", "token")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of(AlgorithmIdentifiers.RSA_USING_SHA256)),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("grant_types_supported", List.of("authorization_code", "client_credentials")));
    }

    Map<String, Object> keySet() {
        return Map.of("keys", List.of(key.toParams(OutputControlLevel.PUBLIC_ONLY)));
    }

    private String signed(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(key.getAlgorithm());
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException("cannot sign a token", failed);
        }
    }
}
