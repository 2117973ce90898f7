package org.practiceaudit.operations.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.programme.Role;

/** What docker-compose.yml and the files that it names say of the services, without an engine. */
class ComposeTest {
    private static final Pattern TOPIC = Pattern.compile("^topic (\\S+) (delete|compact)$", Pattern.MULTILINE);
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|master|token).*");
    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{[A-Z_]+}");
    private static final int KEY = 34;

    @TempDir
    static Path folder;

    private static TrialInstallation installation;

    @BeforeAll
    static void lay() {
        installation = TrialInstallation.in(folder);
    }

    @Test
    void everyComposeOnThisMachineUnderstandsTheFile() {
        var composers = installation.composers();
        for (var composer : composers) {
            var command = new ArrayList<>(composer);
            command.add("config");
            var said = installation.run(command.toArray(String[]::new));
            assertEquals(0, said.code(), () -> command + " said " + said.text());
        }
        if (composers.isEmpty()) {
            System.err.println("NOT RUN: docker compose config, since neither Compose v2 nor docker-compose is here");
        }
    }

    @Test
    void eachServiceHasItsImageItsPortAndEverySecretThatItNames() {
        var compose = installation.compose();
        for (int number = 0; number < TrialInstallation.SERVICES.size(); number++) {
            var service = TrialInstallation.SERVICES.get(number);
            var told = compose.path("services").path(service);
            assertEquals("practice-audit/" + service, told.path("image").asText());
            assertEquals(
                    service, told.path("build").path("args").path("SERVICE").asText());
            assertEquals(
                    "127.0.0.1:808" + (number + 1) + ":8080",
                    told.path("ports").path(0).asText());
            assertTrue(told.path("secrets").size() >= 2, service);
        }
        compose.path("services")
                .forEach(service -> service.path("secrets").forEach(secret -> {
                    var name = secret.path("source").asText(secret.asText());
                    var file = compose.path("secrets").path(name).path("file").asText();
                    assertTrue(installation.file(file).isPresent(), name + " lies nowhere: " + file);
                }));
    }

    @Test
    void noSecretStandsInAFileThatIsCommitted() {
        installation
                .compose()
                .path("services")
                .forEach(service -> service.path("environment").properties().stream()
                        .filter(variable -> SECRET.matcher(variable.getKey()).matches())
                        .forEach(variable -> assertTrue(
                                variable.getKey().endsWith("_FILE"), variable + " is a secret in docker-compose.yml")));
        var realm = installation.realm();
        realm.path("clients").forEach(client -> assertFilledIn(client.path("secret")));
        realm.path("users")
                .forEach(user -> user.path("credentials").forEach(each -> assertFilledIn(each.path("value"))));
        assertTrue(TrialInstallation.source(".gitignore").contains("deploy/compose/secrets/"));
    }

    private static void assertFilledIn(JsonNode secret) {
        var text = secret.asText();
        assertTrue(FILLED_IN.matcher(text).matches(), text);
        var variable = text.substring(2, text.length() - 1);
        assertTrue(installation.text("deploy/compose/secrets/keycloak.env").contains(variable + "="), variable);
    }

    @Test
    void secretsAreMadeOnceForTheirOwnerOnly() throws IOException {
        var before = installation.text("deploy/compose/secrets/audit-service");
        installation.makeSecrets();
        assertEquals(before, installation.text("deploy/compose/secrets/audit-service"));
        assertFalse(before.equals(installation.text("deploy/compose/secrets/audit-owner")));
        assertEquals(
                PosixFilePermissions.fromString("rwx------"),
                Files.getPosixFilePermissions(
                        installation.file("deploy/compose/secrets").orElseThrow()));
        var keyset = new JsonMapper().readTree(installation.text("deploy/compose/secrets/audit-master"));
        var key = keyset.path("key").path(0);
        assertEquals(keyset.path("primaryKeyId").asLong(), key.path("keyId").asLong());
        var message =
                Base64.getDecoder().decode(key.path("keyData").path("value").asText());
        assertEquals(KEY, message.length);
        assertEquals("1a20", "%02x%02x".formatted(message[0], message[1]));
    }

    @Test
    void topicsAreMadeAsTheServicesWouldMakeThem() {
        var script = installation.text("deploy/compose/topics.sh");
        Map<String, String> made = new HashMap<>();
        var lines = TOPIC.matcher(script);
        while (lines.find()) {
            made.put(lines.group(1), lines.group(2));
        }
        assertEquals(
                Topics.ALL.stream()
                        .collect(Collectors.toMap(
                                topic -> topic, topic -> Topics.COMPACTED.contains(topic) ? "compact" : "delete")),
                made);
        assertTrue(script.contains("\nPARTITIONS=" + Topics.PARTITIONS + "\n"));
    }

    @Test
    void theRealmHasAGroupForEveryRoleAndTheClaimsThatServicesRead() {
        var realm = installation.realm();
        assertEquals(
                Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(names(realm.path("groups"), "name")));
        for (var client : realm.path("clients")) {
            var claims = StreamSupport.stream(client.path("protocolMappers").spliterator(), false)
                    .map(mapper -> mapper.path("config").path("claim.name").asText())
                    .collect(Collectors.toSet());
            assertTrue(
                    claims.containsAll(Set.of("staff_id", "authority", "groups")),
                    client.path("clientId") + ": " + claims);
        }
        var pages = realm.path("clients").path(0);
        assertEquals("practice-audit", pages.path("clientId").asText());
        assertEquals(
                "S256",
                pages.path("attributes").path("pkce.code.challenge.method").asText());
        assertFalse(pages.path("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void serversAreThoseThatTestsInContainersUse() {
        var tests =
                TrialInstallation.source("platform/testing/src/main/java/org/practiceaudit/testing/Containers.java");
        var services = installation.compose().path("services");
        for (var server : new String[] {"postgres", "kafka"}) {
            assertTrue(tests.contains('"' + services.path(server).path("image").asText() + '"'), server);
        }
    }

    private static Set<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asText())
                .collect(Collectors.toSet());
    }
}
