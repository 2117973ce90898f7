package org.practiceaudit.operations.manifests;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A broker that lets clients in by their certificates, with the topics and rights that an overlay gives it. */
final class SecuredBroker implements AutoCloseable {
    private static final String SUPERUSER = "superuser";
    private static final Duration STARTUP = Duration.ofSeconds(120);

    private final Certificates certificates;
    private final Path folder;
    private final int port;
    private final Process process;

    SecuredBroker(Path folder, Certificates certificates) {
        this.folder = folder;
        this.certificates = certificates;
        this.port = freePort();
        certificates.issue("broker", "localhost");
        certificates.issue(SUPERUSER);
        try {
            Files.writeString(folder.resolve("broker.properties"), settings(freePort()));
            var format = java("kafka.tools.StorageTool", "format", "-t", "x2fXvB8pSGqUNzMHdAY3PQ", "-c", properties());
            if (format.waitFor() != 0) {
                throw new IllegalStateException("the broker's folder is not formatted, see " + log());
            }
            process = java("kafka.Kafka", properties());
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String bootstrap() {
        return "localhost:" + port;
    }

    private String properties() {
        return folder.resolve("broker.properties").toString();
    }

    private Path log() {
        return folder.resolve("broker.log");
    }

    private String settings(int controller) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=SSL://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=SSL://localhost:%1$d
                listener.security.protocol.map=SSL:SSL,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=SSL
                log.dirs=%3$s/log
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                ssl.client.auth=required
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%4$s
                ssl.keystore.password=%5$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%6$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:CN=broker;User:CN=superuser;User:ANONYMOUS
                """.formatted(
                        port,
                        controller,
                        folder,
                        certificates.store("broker"),
                        Certificates.PASSWORD,
                        certificates.authority());
    }

    private Process java(String... arguments) throws IOException {
        var local = Checkout.at("platform/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                local.resolve("classes") + File.pathSeparator + local.resolve("lib") + "/*"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client that comes with the certificate of this name. */
    Admin admin(String name) {
        return Admin.create(new HashMap<String, Object>(Map.of(
                "bootstrap.servers",
                bootstrap(),
                "security.protocol",
                "SSL",
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                certificates.store(name).toString(),
                "ssl.keystore.password",
                Certificates.PASSWORD,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.authority().toString())));
    }

    Admin superuser() {
        return admin(SUPERUSER);
    }

    /** What Strimzi's operators would do of these. */
    void lay(List<Manifest> manifests) throws Exception {
        try (var admin = superuser()) {
            await().atMost(STARTUP)
                    .ignoreExceptions()
                    .until(() -> !admin.describeCluster()
                            .nodes()
                            .get(5, TimeUnit.SECONDS)
                            .isEmpty());
            admin.createTopics(of(manifests, "KafkaTopic").stream()
                            .map(SecuredBroker::topic)
                            .toList())
                    .all()
                    .get();
            admin.createAcls(of(manifests, "KafkaUser").stream()
                            .flatMap(user -> acls(user).stream())
                            .toList())
                    .all()
                    .get();
        }
    }

    private static List<Manifest> of(List<Manifest> manifests, String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    private static NewTopic topic(Manifest topic) {
        var settings = new HashMap<String, String>();
        topic.at("/spec/config")
                .properties()
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
        return new NewTopic(topic.name(), topic.at("/spec/partitions").asInt(), (short)
                        topic.at("/spec/replicas").asInt())
                .configs(settings);
    }

    private static List<AclBinding> acls(Manifest user) {
        var bindings = new ArrayList<AclBinding>();
        for (var acl : user.at("/spec/authorization/acls")) {
            var resource = new ResourcePattern(
                    ResourceType.fromString(acl.at("/resource/type").asText()),
                    acl.at("/resource/name").asText(),
                    PatternType.LITERAL);
            for (var operation : acl.path("operations")) {
                var named = operation.asText().replaceAll("([a-z])([A-Z])", "$1_$2");
                bindings.add(new AclBinding(
                        resource,
                        new AccessControlEntry(
                                "User:CN=" + user.name(),
                                "*",
                                AclOperation.fromString(named),
                                AclPermissionType.ALLOW)));
            }
        }
        return bindings;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
