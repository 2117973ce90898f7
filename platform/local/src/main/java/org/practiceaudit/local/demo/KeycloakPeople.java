package org.practiceaudit.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.practiceaudit.local.stack.SamplePerson;

/**
 * The demo's people in a Keycloak realm: each is made there when they first act, as a member of one group for each role, and
 * signs in with the one password that all sample people have.
 */
final class KeycloakPeople implements Identities {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCOPE = "openid";

    /** The client that may make people and sign them in by password, as a trial's realm has one and no other should. */
    record Client(String id, String secret) {}

    private final String realm;
    private final Client client;
    private final String password;
    private final TokenEndpoint tokens;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile Token own = new Token("", Instant.MIN);

    /** @param realm its address, such as {@code http://localhost:8180/realms/practice-audit} */
    KeycloakPeople(String realm, Client client, String password) {
        this.realm = realm;
        this.client = client;
        this.password = password;
        this.tokens = new TokenEndpoint(realm + "/protocol/openid-connect/token");
    }

    @Override
    public String issuer() {
        return realm;
    }

    @Override
    public Token token(String staff, String authority, Set<String> roles) {
        var name = name(staff, authority);
        make(name, staff, authority, roles);
        return tokens.ask(Map.of(
                "grant_type",
                "password",
                "client_id",
                client.id(),
                "client_secret",
                client.secret(),
                "scope",
                SCOPE,
                "username",
                name,
                "password",
                password));
    }

    @Override
    public void offer(List<SamplePerson> people) {
        people.forEach(person ->
                make(name(person.staff(), person.authority()), person.staff(), person.authority(), person.roles()));
    }

    @Override
    public String howToAsk(String staff, String authority) {
        return "curl -s %s/protocol/openid-connect/token -d grant_type=password -d client_id=%s -d client_secret=... -d username=%s -d password=..."
                .formatted(realm, client.id(), name(staff, authority));
    }

    private static String name(String staff, String authority) {
        return staff + "." + authority;
    }

    private void make(String name, String staff, String authority, Set<String> roles) {
        if (!known.add(name)) {
            return;
        }
        var person = Map.of(
                "username",
                name,
                "enabled",
                true,
                "groups",
                roles.stream().map(role -> "/" + role).toList(),
                "attributes",
                Map.of("staff_id", List.of(staff), "authority", List.of(authority)),
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
        var answer = TokenEndpoint.send(
                HttpRequest.newBuilder(URI.create(realm.replaceFirst("/realms/", "/admin/realms/") + "/users"))
                        .header("Authorization", "Bearer " + ownToken())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json(person)))
                        .build());
        // Whoever is there already was made by an earlier demo.
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw new DemoProblem("Keycloak did not take " + name + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private String ownToken() {
        var now = Instant.now();
        if (own.until().isBefore(now.plusSeconds(30))) {
            own = tokens.ask(Map.of(
                    "grant_type", "client_credentials", "client_id", client.id(), "client_secret", client.secret()));
        }
        return own.text();
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and lists are JSON", impossible);
        }
    }
}
