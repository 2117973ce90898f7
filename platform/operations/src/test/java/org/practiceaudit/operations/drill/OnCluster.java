package org.practiceaudit.operations.drill;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.local.stack.Databases;
import org.practiceaudit.operations.RunningPlatform;
import org.practiceaudit.operations.verify.Operated;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.Stack;

/** A packaged service with its database on a cluster that can be lost, its topics and whatever else it needs elsewhere, as in production. */
record OnCluster(String service, Map<String, String> settings) {
    void layOut(Cluster cluster) {
        new Databases(cluster.at()).create(service);
    }

    ServiceProcess start(Cluster cluster, Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        all.put("quarkus.datasource.username", service + "_service");
        all.put("quarkus.datasource.password", service + "_service");
        all.put("quarkus.datasource.jdbc.url", url(cluster));
        all.put("quarkus.datasource.reactive.url", url(cluster).substring("jdbc:".length()));
        all.put("quarkus.flyway.username", service + "_owner");
        all.put("quarkus.flyway.password", service + "_owner");
        return ServiceProcess.start(RunningPlatform.jar(service), all);
    }

    /** The first column of the first row, as text. */
    String ask(Cluster cluster, String query) {
        try (var connection = cluster.connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long count(Cluster cluster, String query) {
        return Long.parseLong(ask(cluster, query));
    }

    void run(Cluster cluster, String... statements) {
        try (var connection = cluster.connect(service);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What verify finds between the topics and this service alone. */
    List<String> verify(Cluster cluster) {
        return operated(cluster).differences();
    }

    long sayAgain(Cluster cluster, String topic) {
        return operated(cluster).sayAgain(topic);
    }

    private Operated operated(Cluster cluster) {
        return new Operated(
                Map.of(service, url(cluster)),
                cluster.at().user(),
                cluster.at().password(),
                Stack.running().bootstrap(),
                topicPrefix());
    }

    String topicPrefix() {
        return settings.get("practice-audit.topic-prefix");
    }

    private String url(Cluster cluster) {
        return cluster.at().base() + service;
    }
}
