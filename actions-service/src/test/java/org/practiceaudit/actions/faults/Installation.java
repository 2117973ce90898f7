package org.practiceaudit.actions.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.actions.Others;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** The actions service installed for one test: databases and topics of its own, its processes, and their time. */
final class Installation implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> settings;
    private final List<ServiceProcess> processes = new ArrayList<>();

    Installation() {
        var resource = new ServiceStackResource();
        resource.init(Map.of("service", "actions"));
        settings = resource.start();
        ServiceProcess.prepare(settings);
    }

    /** Starts a process for which it is {@code now}. */
    ServiceProcess start(Instant now) {
        var all = new HashMap<>(settings);
        all.put("practice-audit.business-time.start", now.toString());
        var process = ServiceProcess.start(all);
        processes.add(process);
        return process;
    }

    String prefix() {
        return settings.get("practice-audit.topic-prefix");
    }

    void move(ServiceProcess service, Instant to) {
        var request = HttpRequest.newBuilder(URI.create(service.url() + "/v1/business-time"))
                .header("Authorization", "Bearer " + Stack.running().token("s-op", Others.AUTHORITY, "operator"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + to + "\"}"))
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An event of the topic: of which type, about which action, when by its own account. */
    record Said(String type, String action, Instant at) {}

    /** What the service has told, repeats of the relay left out. */
    List<Said> said() {
        var said = new HashMap<String, Said>();
        var order = new ArrayList<String>();
        for (var message : Stack.running().topics().readAll(prefix() + "actions")) {
            var id = new String(message.headers().lastHeader("ce_id").value());
            var type = new String(message.headers().lastHeader("ce_type").value());
            var at = Instant.parse(
                    new String(message.headers().lastHeader("ce_time").value()));
            if (said.put(id, new Said(type, action(message.value()), at)) == null) {
                order.add(id);
            }
        }
        return order.stream().map(said::get).toList();
    }

    private static String action(String json) {
        return json.replaceAll("(?s).*\"action\":\"([^\"]+)\".*", "$1");
    }

    long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What has fallen overdue, by stream and time, in the order in which it was written. */
    List<String> fellOverdue() {
        var sql = "select stream || ' ' || to_char(business_time at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI')"
                + " from event where type = 'action:fell-overdue.v1' order by physical_time, business_time, stream";
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A connection that may do anything, to look inside and to stand in the way. */
    Connection connect() throws SQLException {
        var stack = Stack.running();
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"), stack.pgSuperuser(), stack.pgPassword());
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::close);
    }
}
