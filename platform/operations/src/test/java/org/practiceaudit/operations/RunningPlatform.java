package org.practiceaudit.operations;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/**
 * The five packaged services as processes, on databases and topics of their own, in the profile that production has, with traces that
 * go to a receiver here. One for all tests of a JVM, since it takes a while to start.
 */
public final class RunningPlatform {
    public static final List<String> SERVICES = List.of("allocation", "audit", "moderation", "actions", "reporting");

    private static final String PREFIX = Stack.newRunId() + "-";
    private static Optional<RunningPlatform> running = Optional.empty();
    private static boolean failed;

    private final TraceReceiver traces = TraceReceiver.start();
    private final Map<String, Map<String, String>> settings = new TreeMap<>();
    private final Map<String, ServiceProcess> processes = new TreeMap<>();

    private RunningPlatform() {
        for (var service : SERVICES) {
            settings.put(service, settings(service));
        }
        try (var starting = Executors.newFixedThreadPool(2)) {
            var started = new TreeMap<String, Future<ServiceProcess>>();
            settings.forEach((service, with) ->
                    started.put(service, starting.submit(() -> ServiceProcess.start(jar(service), with))));
            for (var each : started.entrySet()) {
                processes.put(each.getKey(), each.getValue().get());
            }
        } catch (Exception failed) {
            throw new IllegalStateException("the services do not start", failed);
        }
    }

    /** Started when it is first asked for; it ends with the JVM. It is not tried twice: two would share their consumers. */
    public static synchronized RunningPlatform get() {
        if (failed) {
            throw new IllegalStateException("the services did not start before");
        }
        if (running.isEmpty()) {
            failed = true;
            running = Optional.of(new RunningPlatform());
            failed = false;
        }
        return running.get();
    }

    public static Path jar(String service) {
        return Path.of(service + "-service", "target", "quarkus-app", "quarkus-run.jar");
    }

    private Map<String, String> settings(String service) {
        var resource = new ServiceStackResource();
        resource.init(Map.of("service", service));
        var all = new HashMap<>(resource.start());
        all.put("practice-audit.topic-prefix", PREFIX);
        all.put("quarkus.profile", "prod");
        all.put("practice-audit.standings.every", "1s");
        all.put("quarkus.otel.sdk.disabled", "false");
        all.put("quarkus.otel.exporter.otlp.endpoint", traces.url());
        all.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
        all.put("quarkus.otel.bsp.schedule.delay", "PT0.2S");
        return all;
    }

    public String prefix() {
        return PREFIX;
    }

    public TraceReceiver traces() {
        return traces;
    }

    /** What a service was started with. */
    public Map<String, String> settingsOf(String service) {
        return Map.copyOf(settings.get(service));
    }

    public ServiceProcess process(String service) {
        return processes.get(service);
    }

    public String url(String service) {
        return processes.get(service).url();
    }

    /** A connection that may do anything. */
    public Connection connect(String service) throws SQLException {
        var stack = Stack.running();
        return DriverManager.getConnection(
                settings.get(service).get("quarkus.datasource.jdbc.url"), stack.pgSuperuser(), stack.pgPassword());
    }

    /** Runs a statement as the superuser and answers how many rows it changed. */
    public int change(String service, String sql) {
        try (var connection = connect(service);
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of the first row, as text. */
    public String ask(String service, String sql) {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Until a query answers this. */
    public void awaits(String service, String sql, String answer) {
        await(service + ": " + sql)
                .atMost(Duration.ofSeconds(60))
                .until(() -> ask(service, sql).equals(answer));
    }
}
