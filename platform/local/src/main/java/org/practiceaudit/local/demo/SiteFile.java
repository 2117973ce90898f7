package org.practiceaudit.local.demo;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.practiceaudit.local.stack.PostgresAt;

/**
 * An installation as a file of properties tells it, for {@code ./dev demo --against}. Passwords are not in it: it names files
 * that hold them, from where it lies itself.
 */
final class SiteFile {
    private static final String NEEDS = "the addresses of allocation, audit, moderation, actions, reporting, issuer and"
            + " postgres, postgres.user, postgres.password-file, kafka (host:port), identity (local or keycloak), and with"
            + " keycloak keycloak.client, keycloak.secret-file and keycloak.password-file.";

    private final Path file;
    private final Properties told;

    private SiteFile(Path file, Properties told) {
        this.file = file;
        this.told = told;
    }

    /** @throws DemoProblem naming the file, the property that it lacks or has wrongly, and what is needed */
    static Site read(Path file, String authority) {
        var told = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            told.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new DemoProblem("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
        return new SiteFile(file, told).site(authority);
    }

    /** Written while a demo is up, so that another can play on what it has started. */
    static void write(Path file, Site site) {
        var lines = site.addresses().entrySet().stream()
                .map(service -> service.getKey().code() + "=" + service.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(
                    file.resolveSibling("postgres-password"), site.postgres().password());
            Files.writeString(
                    file,
                    lines
                            + "\nidentity=local\nissuer=%s\npostgres=%s\npostgres.user=%s\npostgres.password-file=postgres-password\nkafka=%s\n"
                                    .formatted(
                                            site.identities().issuer(),
                                            site.postgres().base(),
                                            site.postgres().user(),
                                            site.bootstrap()));
        } catch (IOException failed) {
            throw new DemoProblem("Cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }

    private Site site(String authority) {
        var addresses = new EnumMap<Service, String>(Service.class);
        for (var service : Service.values()) {
            addresses.put(service, address(service.code()));
        }
        var postgres = address("postgres");
        return new Site(
                addresses,
                new PostgresAt(postgres + "/postgres", needed("postgres.user"), secret("postgres.password-file")),
                needed("kafka"),
                identities(),
                authority);
    }

    private Identities identities() {
        var issuer = address("issuer");
        return switch (needed("identity")) {
            case "local" -> Identities.at(issuer);
            case "keycloak" ->
                new KeycloakPeople(
                        issuer,
                        new KeycloakPeople.Client(needed("keycloak.client"), secret("keycloak.secret-file")),
                        secret("keycloak.password-file"));
            default -> throw wrong("identity", "local or keycloak");
        };
    }

    private String address(String property) {
        var address = needed(property).replaceFirst("/+$", "");
        try {
            URI.create(address);
            return address;
        } catch (IllegalArgumentException notAnAddress) {
            throw wrong(property, "an address");
        }
    }

    private String secret(String property) {
        var holds = file.toAbsolutePath().resolveSibling(needed(property));
        try {
            return Files.readString(holds).strip();
        } catch (IOException unreadable) {
            throw wrong(property, "the path of a file that can be read");
        }
    }

    private String needed(String property) {
        return Optional.ofNullable(told.getProperty(property))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new DemoProblem(file + " has no '" + property + "'. It needs " + NEEDS));
    }

    private DemoProblem wrong(String property, String needs) {
        return new DemoProblem(file + ": " + property + " is " + needs + ", not '" + told.getProperty(property) + "'.");
    }
}
