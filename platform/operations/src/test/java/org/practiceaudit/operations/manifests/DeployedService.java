package org.practiceaudit.operations.manifests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.testing.MasterKeyset;
import org.practiceaudit.testing.Stack;
import org.practiceaudit.testing.TestDatabase;

/**
 * A packaged service as a process that is told what its Deployment tells it and nothing else: the same variables, the same files.
 * Other than there are only addresses: the folder of mounted files, ports, and the issuer.
 */
final class DeployedService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration STARTUP = Duration.ofSeconds(180);

    private final int port = SecuredBroker.freePort();
    private final Path log;
    private final Process process;

    DeployedService(Deployed deployed, Path folder, Certificates certificates, SecuredBroker broker)
            throws IOException {
        var service = deployed.service();
        var database = Stack.running().freshDatabase(service);
        mount(folder, deployed, secrets(database), certificates);
        var environment = new TreeMap<>(deployed.environment());
        environment.replaceAll((_, value) -> value.replace("/run/practice-audit", folder.toString())
                .replace("-rw:5432", "-rw:" + Stack.running().pgPort())
                .replace("kafka-kafka-bootstrap:9093", broker.bootstrap()));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Stack.running().issuer());
        environment.put("PORT", String.valueOf(port));
        // The names of the databases' Services are certified; here they are this machine.
        var hosts =
                Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost keys-db-rw " + service + "-db-rw\n");
        environment.put(
                "JDK_JAVA_OPTIONS",
                "-Xmx256m -XX:TieredStopAtLevel=1 -Dvertx.disableDnsResolver=true -Djdk.net.hosts.file=" + hosts);
        log = folder.resolve("service.log");
        var starting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Checkout.at(service + "-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        starting.environment().clear();
        starting.environment().putAll(environment);
        process = starting.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    private static Map<String, String> secrets(TestDatabase database) {
        return Map.of(
                "quarkus.datasource.password", database.service().password(),
                "practice-audit.keys.password", database.service().password(),
                "practice-audit.owner.password", database.owner().password(),
                "practice-audit.keys.master", MasterKeyset.fresh(),
                "kafka.ssl.keystore.password", Certificates.PASSWORD,
                "quarkus.oidc.pages.credentials.secret", "of-the-client",
                "quarkus.oidc.pages.token-state-manager.encryption-secret", "32-characters-for-the-sessions..");
    }

    private static void mount(Path folder, Deployed deployed, Map<String, String> secrets, Certificates certificates)
            throws IOException {
        var files = Files.createDirectories(folder.resolve("secrets"));
        for (var property : deployed.mounted()) {
            Files.writeString(files.resolve(property), secrets.get(property));
        }
        var kafka = Files.createDirectories(folder.resolve("kafka"));
        Files.copy(certificates.store(deployed.service() + "-kafka"), kafka.resolve("user.p12"));
        Files.copy(certificates.authority(), kafka.resolve("ca.crt"));
        var database = Files.createDirectories(folder.resolve("database"));
        Files.copy(certificates.authority(), database.resolve("ca.crt"));
        Files.copy(certificates.authority(), database.resolve("keys-ca.crt"));
    }

    void awaitReady() {
        await("the service is ready: " + log).atMost(STARTUP).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended: " + log());
            }
            return !health("ready").isEmpty();
        });
    }

    /** What it says of its health; nothing while it does not listen. */
    String health(String kind) {
        try {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + kind))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var answer = HTTP.send(asked, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
