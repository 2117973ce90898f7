package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceaudit.local.stack.PostgresAt;

class SiteFileTest {
    private static final String TOLD = """
            allocation=http://host:8081/
            audit=http://host:8082
            moderation=http://host:8083
            actions=http://host:8084
            reporting=http://host:8085
            identity=keycloak
            issuer=http://host:8180/realms/practice-audit
            keycloak.client=practice-audit-demo
            keycloak.secret-file=secrets/client
            keycloak.password-file=secrets/people
            postgres=jdbc:postgresql://host:5432
            postgres.user=postgres
            postgres.password-file=secrets/postgres
            kafka=host:9094
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void secrets() throws IOException {
        file = folder.resolve("installation.properties");
        Files.createDirectories(folder.resolve("secrets"));
        for (var secret : new String[] {"client", "people", "postgres"}) {
            Files.writeString(folder.resolve("secrets").resolve(secret), "the " + secret + "'s\n");
        }
    }

    @Test
    void addressesStandInTheFileAndSecretsInFilesBesideIt() throws IOException {
        Files.writeString(file, TOLD);
        var site = SiteFile.read(file, "eastvale");
        assertEquals("http://host:8081", site.url(Service.ALLOCATION));
        assertEquals(
                new PostgresAt("jdbc:postgresql://host:5432/postgres", "postgres", "the postgres's"), site.postgres());
        assertEquals("host:9094", site.bootstrap());
        assertEquals("eastvale-southvale", site.beside("southvale"));
        assertInstanceOf(KeycloakPeople.class, site.identities());
    }

    @Test
    void whatADemoWritesAnotherReads() {
        var site = new Site(
                Site.here(EnumSet.allOf(Service.class)),
                new PostgresAt("jdbc:postgresql://127.0.0.1:5432/postgres", "postgres", "postgres"),
                "127.0.0.1:9092",
                Identities.at("http://127.0.0.1:9000"),
                SyntheticAuthority.NAME);
        SiteFile.write(file, site);
        var again = SiteFile.read(file, SyntheticAuthority.NAME);
        assertEquals(site.addresses(), again.addresses());
        assertEquals(site.postgres(), again.postgres());
        assertEquals(site.bootstrap(), again.bootstrap());
        assertEquals("http://127.0.0.1:9000", again.identities().issuer());
        assertEquals("southvale", again.beside("southvale"));
    }

    @Test
    void whatIsMissingOrWrongIsNamed() throws IOException {
        Files.writeString(file, TOLD.replace("kafka=host:9094", ""));
        assertTrue(refusal().contains("has no 'kafka'. It needs the addresses of allocation, audit"), refusal());
        Files.writeString(file, TOLD.replace("=keycloak\n", "=ldap\n"));
        assertEquals(file + ": identity is local or keycloak, not 'ldap'.", refusal());
        Files.writeString(file, TOLD.replace("secrets/people", "secrets/nobody"));
        assertEquals(
                file + ": keycloak.password-file is the path of a file that can be read, not 'secrets/nobody'.",
                refusal());
        Files.delete(file);
        assertTrue(refusal().startsWith("Cannot read " + file), refusal());
    }

    private String refusal() {
        return assertThrows(DemoProblem.class, () -> SiteFile.read(file, "eastvale"))
                .getMessage();
    }
}
