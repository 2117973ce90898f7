package org.practiceaudit.audit.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.testing.AllocatedAudit;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** The audit service installed for one test: databases and topics of its own, and its processes. */
final class Installation implements AutoCloseable {
    static final String AUTHORITY = "bradford";

    /** What a test that breaks it needs for itself, and all others share. */
    static final String BROKER = "broker";

    private final Map<String, String> settings;
    private final List<ServiceProcess> processes = new ArrayList<>();

    Installation() {
        var resource = new ServiceStackResource();
        resource.init(Map.of("service", "audit"));
        settings = resource.start();
        ServiceProcess.prepare(settings);
    }

    ServiceProcess start() {
        return start(Map.of());
    }

    ServiceProcess start(Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return started(ServiceProcess.start(all));
    }

    ServiceProcess launch() {
        return started(ServiceProcess.launch(settings));
    }

    ServiceProcess startForHardWork() {
        return started(ServiceProcess.startForHardWork(settings));
    }

    /** Its passwords and its master key are files, laid out as Kubernetes lays out a mounted secret. */
    ServiceProcess startWithMountedSecrets(Path mounted) {
        var open = new HashMap<>(settings);
        try {
            var version = Files.createDirectory(mounted.resolve("..2026_11_21"));
            Files.createSymbolicLink(mounted.resolve("..data"), version.getFileName());
            for (var secret :
                    settings.keySet().stream().filter(Installation::secret).toList()) {
                Files.writeString(version.resolve(secret), open.remove(secret));
                Files.createSymbolicLink(mounted.resolve(secret), Path.of("..data", secret));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        open.put("smallrye.config.source.file.locations", mounted.toString());
        return started(ServiceProcess.start(open));
    }

    private static boolean secret(String setting) {
        return setting.endsWith("password") || setting.equals("practice-audit.keys.master");
    }

    /** Lets nobody but a superuser into the service's database, and ends the sessions that are there. */
    void closeDatabase() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("revoke connect on database " + connection.getCatalog() + " from " + serviceRole());
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    void openDatabase() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("grant connect on database " + connection.getCatalog() + " to " + serviceRole());
        }
    }

    /** As after a recovery from a backup, which a store sees by the timeline of its cluster. */
    void recover() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("update topic_comparison set timeline = 'another'");
        }
    }

    private ServiceProcess started(ServiceProcess process) {
        processes.add(process);
        return process;
    }

    String topic(String name) {
        return settings.get("practice-audit.topic-prefix") + name;
    }

    /** A connection that may do anything, to look inside and to stand in the way. */
    Connection connect() throws SQLException {
        var stack = Stack.running();
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"), stack.pgSuperuser(), stack.pgPassword());
    }

    String serviceRole() {
        return settings.get("quarkus.datasource.username");
    }

    /** Has an audit allocated, as allocation would tell it, and waits until the service has opened it. */
    void allocate(ServiceProcess service, String audit) {
        new AllocatedAudit(AUTHORITY, audit).say(topic(""));
        await().atMost(Duration.ofSeconds(30)).until(() -> new Concerns(service, audit).exists());
    }

    /** All deliveries about an audit, repeats too, in the order of the topic. */
    List<EventMetadata> deliveries(String audit) {
        return Stack.running().topics().readAll(topic("audit")).stream()
                .filter(message -> message.key().equals(AUTHORITY + "/" + audit))
                .map(Installation::metadata)
                .toList();
    }

    /** Sequences as a consumer's guard lets them through: each {@code last + 1}, in the order of delivery. */
    List<Long> guarded(String audit) {
        var through = new LinkedHashSet<Long>();
        long last = 0;
        for (var delivery : deliveries(audit)) {
            if (delivery.sequence() == last + 1) {
                through.add(delivery.sequence());
                last++;
            }
        }
        return List.copyOf(through);
    }

    private static EventMetadata metadata(ConsumerRecord<String, String> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return CloudEventHeaders.read(headers);
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::close);
    }
}
