package org.practiceaudit.operations.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.local.stack.Databases;
import org.practiceaudit.operations.RunningPlatform;
import org.practiceaudit.operations.Said;
import org.practiceaudit.operations.verify.Differences;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** The audit service on a cluster of its own, with its keys and the topics elsewhere, as in production. */
final class DrilledService {
    private static final String AUTHORITY = "drilled";
    private static final String AUDIT = "a-1";
    private static final String DATABASE = "audit";
    private static final String CONCERN = """
            {"code":"neglect","severity":"high","text":"The child was not seen"}""";

    private final Map<String, String> settings;

    DrilledService() {
        var resource = new ServiceStackResource();
        resource.init(Map.of("service", "audit"));
        settings = resource.start();
    }

    void layOut(Cluster cluster) {
        new Databases(cluster.at()).create(DATABASE);
    }

    ServiceProcess start(Cluster cluster) {
        return start(cluster, Map.of());
    }

    ServiceProcess start(Cluster cluster, Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        all.put("quarkus.datasource.username", DATABASE + "_service");
        all.put("quarkus.datasource.password", DATABASE + "_service");
        all.put("quarkus.datasource.jdbc.url", cluster.at().base() + DATABASE);
        all.put("quarkus.datasource.reactive.url", cluster.at().base().substring("jdbc:".length()) + DATABASE);
        all.put("quarkus.flyway.username", DATABASE + "_owner");
        all.put("quarkus.flyway.password", DATABASE + "_owner");
        return ServiceProcess.start(RunningPlatform.jar("audit"), all);
    }

    private Said said(ServiceProcess service) {
        return new Said(service.url(), settings.get("practice-audit.topic-prefix"), AUTHORITY);
    }

    void allocate(ServiceProcess service) {
        said(service).allocated(AUDIT);
    }

    void raise(ServiceProcess service, int many) {
        for (var i = 0; i < many; i++) {
            var answer = said(service).concern(AUDIT, CONCERN, "");
            assertEquals(201, answer.statusCode(), answer.body());
        }
    }

    private static long count(Cluster cluster, String query) {
        try (var connection = cluster.connect(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void awaitPublished(Cluster cluster) {
        await().atMost(Duration.ofSeconds(30)).until(() -> count(cluster, "select count(*) from outbox") == 0);
    }

    long concerns(Cluster cluster) {
        return count(cluster, "select count(*) from event where type like '%concern-raised%'");
    }

    /** Under which the audit said something last; each concern has one. */
    long lastNumber(Cluster cluster) {
        return count(
                cluster,
                "select sequence from stream where authority = '" + AUTHORITY + "' and stream = 'audit-" + AUDIT + "'");
    }

    /** As if the backup were from before it heard of its programme, while Kafka keeps that it did. */
    void forgetWhatItHeard(Cluster cluster) {
        try (var connection = cluster.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("delete from guard where stream = 'programme-bradford'");
            statement.execute("delete from programme_version");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As if the next version had migrated already: one step between those of this version, one behind them. */
    void migratedByTheNextVersion(Cluster cluster) {
        try (var connection = cluster.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                       installed_by, execution_time, success)
                    select rank, version, 'of the next version', 'SQL', 'V' || version || '__next.sql', 1, 'audit_owner', 1, true
                    from (values (900, '4.1'), (901, '999')) as next(rank, version)
                    """);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    boolean heard(Cluster cluster) {
        return count(cluster, "select count(*) from guard where stream = 'programme-bradford' and last_sequence = 1")
                        == 1
                && count(cluster, "select count(*) from programme_version") == 1;
    }

    List<String> verify(Cluster cluster) {
        return Differences.of(
                Map.of(DATABASE, cluster.at().base() + DATABASE),
                cluster.at().user(),
                cluster.at().password(),
                Stack.running().bootstrap(),
                settings.get("practice-audit.topic-prefix"));
    }
}
