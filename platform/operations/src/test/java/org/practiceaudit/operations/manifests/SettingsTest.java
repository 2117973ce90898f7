package org.practiceaudit.operations.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the manifests tell a service is what it listens to, and what it must be told they tell. */
class SettingsTest {
    static final List<String> SERVICES = Checkout.SERVICES;

    /** The variables of a service, those that files stand for among them. */
    private static TreeSet<String> told(String service) {
        var deployed = new Deployed("production", service);
        var told = new TreeSet<>(deployed.environment().keySet());
        deployed.mounted().forEach(property -> told.add(KnownSettings.variable(property)));
        return told;
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsKnownToTheService(String service) {
        var known = new KnownSettings(service);

        var told = told(service);

        assertFalse(told.isEmpty());
        assertEquals(
                List.of(),
                told.stream().filter(variable -> !known.know(variable)).toList());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everythingThatTheServiceMustBeToldIsTold(String service) {
        var told = told(service);
        var needed = new OwnSettings(service).needed();

        assertTrue(needed.contains("practice-audit.owner.password"), needed.toString());
        assertEquals(
                List.of(),
                needed.stream()
                        .filter(name -> !told.contains(KnownSettings.variable(name)))
                        .toList());
    }

    /** Whatever else it may be told is explained, so that nobody has to read the code to find it. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void everySettingOfOursIsToldOrExplained(String service) {
        var told = told(service);
        var explained = Checkout.read(Checkout.at("deploy/README.md"));
        var own = new OwnSettings(service);

        assertEquals(
                List.of(),
                Stream.concat(own.read().stream(), own.families().stream())
                        .filter(name -> name.startsWith("practice-audit.") || name.matches("[A-Z_]+"))
                        .filter(name -> !told.contains(KnownSettings.variable(name)))
                        .filter(name -> !explained.contains("`" + name))
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void noSecretIsWrittenDown(String service) {
        assertEquals(List.of(), Manifests.of("production", "Secret"));
        assertEquals(
                List.of(),
                new Deployed("production", service)
                        .environment().keySet().stream()
                                .filter(name -> name.matches(".*(PASSWORD|SECRET|TOKEN|MASTER).*"))
                                .filter(name -> !name.endsWith("_LOCATION"))
                                .toList());
    }

    /** An operator makes what no operator of the cluster makes, so it has to be said. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void everySecretThatAnOperatorMakesIsExplained(String service) {
        var explained = Checkout.read(Checkout.at("deploy/README.md"));

        assertEquals(
                List.of(),
                new Deployed("production", service)
                        .secrets().keySet().stream()
                                .filter(name -> !explained.contains("`" + name + "`")
                                        && !explained.contains(
                                                "`" + name.replaceFirst("^" + service + "-", "<service>-") + "`"))
                                .toList());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void composeTellsNothingThatTheServiceDoesNotKnow(String service) {
        var compose = Compose.there();
        var known = new KnownSettings(service);
        var told = new TreeSet<>(compose.told(service));
        compose.mounted(service).forEach(property -> told.add(KnownSettings.variable(property)));

        assertTrue(told.contains("PRACTICE_AUDIT_OWNER_PASSWORD"), told.toString());
        assertEquals(
                List.of(),
                told.stream().filter(variable -> !known.know(variable)).toList());
    }

    @Test
    void composeTellsAllNothingThatNoneKnows() {
        var known = SERVICES.stream().map(KnownSettings::new).toList();
        var told = Compose.there().toldToAll();

        assertTrue(told.contains("KAFKA_BOOTSTRAP_SERVERS"), told.toString());
        assertEquals(
                List.of(),
                told.stream()
                        .filter(variable -> known.stream().noneMatch(service -> service.know(variable)))
                        .toList());
    }

    // That the checks can fail.

    @Test
    void knowsNoMisspeltSettingAndNoneThatIsFixedWhenBuilt() {
        var known = new KnownSettings("reporting");

        assertTrue(known.know("QUARKUS_OIDC_PAGES_CLIENT_ID"));
        assertTrue(known.know("KAFKA_SSL_KEYSTORE_TYPE"));
        assertFalse(known.know("QUARKUS_OIDC_AUTH_SERVER_ULR"));
        assertFalse(known.know("KAFKA_SSL_KEYSTORE_KIND"));
        assertFalse(known.know("PRACTICE_AUDIT_KEYS_MASTER"), "reporting has no keys");
        assertFalse(known.know("QUARKUS_SMALLRYE_HEALTH_ROOT_PATH"), "fixed when built");
    }
}
