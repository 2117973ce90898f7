package org.practiceaudit.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** An issuer for these tests: a key pair, whose public half the service gets. */
public class Tokens implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return Map.of(
                    "quarkus.oidc.public-key",
                    base64(pair.getPublic()),
                    "smallrye.jwt.sign.key",
                    "-----BEGIN PRIVATE KEY-----\n" + base64(pair.getPrivate()) + "\n-----END PRIVATE KEY-----");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** A token of a person with these roles, as their provider names them. */
    static String of(String... roles) {
        return claims(roles)
                .claim("staff_id", "s-1")
                .claim("authority", "bradford")
                .sign();
    }

    static JwtClaimsBuilder claims(String... roles) {
        return Jwt.issuer("https://issuer.example")
                .audience("practice-audit")
                .subject("somebody")
                .upn("somebody")
                .groups(Set.of(roles))
                .expiresIn(300);
    }
}
