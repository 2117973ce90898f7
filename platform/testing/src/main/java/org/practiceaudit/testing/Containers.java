package org.practiceaudit.testing;

import java.util.List;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers from Testcontainers, for {@code -Dinfra=containers}; they end with this JVM. */
final class Containers {
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.1.1";
    private static final String SUPERUSER = "postgres";

    private Containers() {}

    /** The stack's options that name the servers: only tokens and databases are then the stack's own business. */
    @SuppressWarnings("resource")
    static List<String> start() {
        var postgres = new PostgreSQLContainer(POSTGRES)
                .withUsername(SUPERUSER)
                .withPassword(SUPERUSER)
                .withCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off");
        var kafka = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        Startables.deepStart(postgres, kafka).join();
        return List.of(
                "--only",
                "issuer",
                "--pg-url",
                "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/postgres",
                "--pg-user",
                SUPERUSER,
                "--pg-password",
                SUPERUSER,
                "--bootstrap",
                kafka.getBootstrapServers(),
                "--broker-container",
                kafka.getContainerId());
    }
}
