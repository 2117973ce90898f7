package org.practiceaudit.operations.manifests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.testing.Stack;

/** The services run as their manifests tell them: on a broker and a database that ask for certificates and grant no more than is written. */
@Execution(ExecutionMode.CONCURRENT)
class DeployedIT {
    static final List<String> SERVICES = Checkout.SERVICES;

    private static final String OVERLAY = "dev";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;

    private static Certificates certificates;
    private static SecuredBroker broker;

    @BeforeAll
    static void start() throws Exception {
        var embedded = System.getProperty("infra", "embedded").equals("embedded");
        if (!embedded) {
            Checkout.notRun(
                    "the services with their manifests' settings",
                    "servers in containers have no certificates of ours");
        }
        assumeTrue(embedded, "servers are processes here");
        var manifests = Manifests.of(OVERLAY);
        certificates = new Certificates(folder);
        SERVICES.forEach(service -> certificates.issue(service + "-kafka"));
        broker = new SecuredBroker(folder, certificates);
        broker.lay(manifests);
        certificates.issue(
                "databases",
                Stream.concat(Stream.of("keys-db-rw"), SERVICES.stream().map(service -> service + "-db-rw"))
                        .toArray(String[]::new));
        var key = certificates.key("databases");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        tls("alter system set ssl_cert_file = '" + certificates.certificate("databases") + "'");
        tls("alter system set ssl_key_file = '" + key + "'");
        tls("alter system set ssl = on");
        tls("select pg_reload_conf()");
    }

    @AfterAll
    static void stop() throws SQLException {
        if (broker == null) {
            return;
        }
        broker.close();
        for (var setting : List.of("ssl", "ssl_cert_file", "ssl_key_file")) {
            tls("alter system reset " + setting);
        }
        tls("select pg_reload_conf()");
    }

    private static void tls(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        Stack.running().jdbcUrl() + "postgres",
                        Stack.running().pgSuperuser(),
                        Stack.running().pgPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Sessions of a service, by whether they are encrypted. */
    private static Map<Boolean, Long> sessions(String service) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        Stack.running().jdbcUrl() + "postgres",
                        Stack.running().pgSuperuser(),
                        Stack.running().pgPassword());
                var query = connection.prepareStatement(
                        "select count(*) filter (where ssl), count(*) filter (where not ssl) from pg_stat_ssl"
                                + " join pg_stat_activity using (pid) where usename = ?")) {
            query.setString(1, service + "_service");
            try (var rows = query.executeQuery()) {
                rows.next();
                return Map.of(true, rows.getLong(1), false, rows.getLong(2));
            }
        }
    }

    private static Set<String> topics(String service, String setting) {
        return Stream.of(new OwnSettings(service).given(setting).split(","))
                .filter(topic -> !topic.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void startsHearsAndRelaysWithNothingButWhatItsManifestSays(String service) throws Exception {
        var mounted = Files.createDirectory(folder.resolve(service));
        try (var running = new DeployedService(new Deployed(OVERLAY, service), mounted, certificates, broker);
                var admin = broker.superuser()) {
            running.awaitReady();

            var partitions = topics(service, "practice-audit.hears").size() * Topics.PARTITIONS;
            await("its group has every partition that it hears: " + running.log())
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertEquals(
                            partitions,
                            admin.describeConsumerGroups(List.of(service)).all().get().get(service).members().stream()
                                    .mapToInt(member -> member.assignment()
                                            .topicPartitions()
                                            .size())
                                    .sum()));
            if (!service.equals("reporting")) {
                // It is, once every topic was found and found sound.
                await("its relay is active")
                        .atMost(PATIENCE)
                        .until(() -> running.health("well")
                                .replaceAll("\\s", "")
                                .contains("\"name\":\"outbox\",\"status\":\"UP\",\"data\":{\"active\":true"));
            }
            assertEquals(0, sessions(service).get(false), "sessions without TLS");
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theBrokerLetsItWriteItsOwnTopicsAndReadTheseAndWhatItHears(String service) throws Exception {
        try (var admin = broker.admin(service + "-kafka")) {
            var seen = admin.listTopics().names().get();
            var described = admin.describeTopics(seen, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .allTopicNames()
                    .get();

            assertEquals(topics(service, "practice-audit.produces"), allowed(described, AclOperation.WRITE));
            var read = new TreeSet<>(topics(service, "practice-audit.hears"));
            read.addAll(topics(service, "practice-audit.produces"));
            assertEquals(read, allowed(described, AclOperation.READ));
            assertEquals(Set.of(), allowed(described, AclOperation.DELETE));
            assertEquals(Set.of(), allowed(described, AclOperation.ALTER_CONFIGS));
        }
    }

    private static Set<String> allowed(Map<String, TopicDescription> topics, AclOperation operation) {
        return topics.values().stream()
                .filter(topic -> topic.authorizedOperations().contains(operation))
                .map(TopicDescription::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
