package org.practiceaudit.operations.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.practiceaudit.contracts.Topics;

/** How the services are run: watched, confined, enough of them and not too many, and ended without a lost request. */
class ServicesTest {
    static final List<String> SERVICES = Checkout.SERVICES;

    private static final int LEASE = 1;
    private static final Duration RELAY_STOPS = Duration.ofSeconds(15);

    private static Deployed production(String service) {
        return new Deployed("production", service);
    }

    private static Manifest scaling(String service) {
        return Manifests.one("production", "ScaledObject", service + "-service");
    }

    private static int number(OwnSettings settings, String name) {
        return Integer.parseInt(settings.given(name));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void probesAskWhatThePlatformTellsAndOnlyReadinessAsksForTheDatabase(String service) {
        var container = production(service).container();

        // OrchestratedIT of the audit service shows what each depends on.
        for (var probe : List.of("startupProbe", "livenessProbe")) {
            assertEquals(
                    "/q/health/live",
                    container.at("/" + probe + "/httpGet/path").asText());
        }
        assertEquals(
                "/q/health/ready", container.at("/readinessProbe/httpGet/path").asText());
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertEquals("http", container.at("/" + probe + "/httpGet/port").asText());
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void podsKeepToTheRestrictedStandard(String service) {
        var pod = production(service).pod();
        var container = pod.at("/containers/0/securityContext");

        assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
        assertTrue(pod.at("/securityContext/runAsUser").asInt() > 0);
        assertEquals(
                "RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
        assertTrue(container.path("readOnlyRootFilesystem").asBoolean());
        assertFalse(container.path("allowPrivilegeEscalation").asBoolean(true));
        assertEquals("[\"ALL\"]", container.at("/capabilities/drop").toString());
        assertFalse(pod.path("automountServiceAccountToken").asBoolean(true));
        assertFalse(Manifests.one("production", "ServiceAccount", service + "-service")
                .at("/automountServiceAccountToken")
                .asBoolean(true));
        assertEquals(
                "restricted",
                Manifests.one("production", "Namespace", "practice-audit")
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void whatHasBegunIsAnsweredBeforeAPodGoes(String service) {
        var deployed = production(service);
        var untilNobodyAsks =
                deployed.container().at("/lifecycle/preStop/sleep/seconds").asInt();
        var answering = Duration.parse("PT"
                + new OwnSettings(service).given("quarkus.shutdown.timeout").toUpperCase(java.util.Locale.ROOT));

        assertTrue(untilNobodyAsks >= 5);
        assertTrue(deployed.pod().path("terminationGracePeriodSeconds").asLong()
                > untilNobodyAsks + answering.plus(RELAY_STOPS).toSeconds());
        assertEquals(
                0,
                deployed.deployment()
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asInt(-1));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void thereAreNoMoreReplicasThanPartitionsAndConnections(String service) {
        var most = scaling(service).at("/spec/maxReplicaCount").asInt();
        var settings = new OwnSettings(service);
        var each = number(settings, "quarkus.datasource.reactive.max-size")
                + number(settings, "quarkus.datasource.jdbc.max-size")
                + LEASE;

        assertTrue(most <= Topics.PARTITIONS);
        assertTrue(scaling(service).at("/spec/minReplicaCount").asInt() >= 2, "one may go while another comes");
        // A rollout has one more for a while.
        assertTrue((most + 1) * each < connections(service + "-db"), (most + 1) * each + " connections");
        assertEquals(
                service,
                scaling(service).at("/spec/triggers/0/metadata/consumerGroup").asText());
        assertEquals(
                service + "-service",
                scaling(service).at("/spec/scaleTargetRef/name").asText());
    }

    private static int connections(String cluster) {
        return Manifests.one("production", "Cluster", cluster)
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
    }

    @Test
    void theKeysHaveConnectionsForAllThatAskThem() {
        var needed = SERVICES.stream()
                .filter(service -> !service.equals("reporting"))
                .mapToInt(
                        service -> (scaling(service).at("/spec/maxReplicaCount").asInt() + 1)
                                * (number(new OwnSettings(service), "quarkus.datasource.keys.reactive.max-size")
                                        + number(new OwnSettings(service), "quarkus.datasource.keys.jdbc.max-size")))
                .sum();

        assertTrue(needed < connections("keys-db"), needed + " connections");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theDatabaseKeepsTwoCopiesOfWhatWasAcknowledgedAndIsBackedUpApartFromTheKeys(String service) {
        var events = Manifests.one("production", "Cluster", service + "-db");
        var keys = Manifests.one("production", "Cluster", "keys-db");

        for (var cluster : List.of(events, keys)) {
            assertEquals(3, cluster.at("/spec/instances").asInt());
            assertEquals(1, cluster.at("/spec/postgresql/synchronous/number").asInt());
            assertEquals(
                    "required",
                    cluster.at("/spec/postgresql/synchronous/dataDurability").asText());
            assertTrue(Manifests.of("production", "ScheduledBackup").stream()
                    .anyMatch(backup -> backup.at("/spec/cluster/name").asText().equals(cluster.name())));
        }
        assertEquals("events", store(events));
        assertEquals("keys", store(keys));
    }

    private static String store(Manifest cluster) {
        assertTrue(cluster.at("/spec/plugins/0/isWALArchiver").asBoolean());
        return cluster.at("/spec/plugins/0/parameters/barmanObjectName").asText();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void portsAreTheOnesItHasEverywhere(String service) {
        var usual = new OwnSettings(service).given("quarkus.http.port").replaceAll("\\$\\{PORT:(\\d+)}", "$1");
        var told = production(service).environment().get("PORT");

        assertEquals(
                usual,
                Manifests.one("production", "Service", service + "-service")
                        .at("/spec/ports/0/port")
                        .asText());
        assertEquals(
                told,
                production(service).container().at("/ports/0/containerPort").asText());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void composeRunsTheSameImageOnTheSamePort(String service) {
        var same = Compose.there().service(service);
        var port = Manifests.one("production", "Service", service + "-service").at("/spec/ports/0/port");

        assertEquals(
                image(production(service).container().path("image").asText()),
                image(same.path("image").asText()));
        assertTrue(
                same.path("ports").toString().contains(port.asText() + ":"),
                same.path("ports").toString());
    }

    /** Without its version, which an installation chooses. */
    private static String image(String name) {
        return name.replaceFirst(":.*", "");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void onlyWhoMustMayAskAServiceAndItsDatabase(String service) {
        assertTrue(Manifests.one("production", "NetworkPolicy", "default-deny")
                .at("/spec/podSelector")
                .isEmpty());
        var asked = Manifests.one("production", "NetworkPolicy", service + "-service");
        var database = Manifests.one("production", "NetworkPolicy", service + "-db");

        assertEquals(service, label(asked.at("/spec/podSelector"), "app.kubernetes.io/name"));
        assertEquals(service + "-db", label(database.at("/spec/podSelector"), "cnpg.io/cluster"));
        assertEquals(1, database.at("/spec/ingress/0/from").size());
        assertEquals(service, label(database.at("/spec/ingress/0/from/0/podSelector"), "app.kubernetes.io/name"));
    }

    private static String label(JsonNode selector, String name) {
        return selector.path("matchLabels").path(name).asText();
    }
}
