package org.practiceaudit.operations.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.practiceaudit.operations.Said;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.ServiceStackResource;

/** The audit service on a cluster of its own, with its keys and the topics elsewhere, as in production. */
final class DrilledService {
    private static final String AUTHORITY = "drilled";
    private static final String AUDIT = "a-1";
    private static final String CONCERN = """
            {"code":"neglect","severity":"high","text":"The child was not seen"}""";

    private final OnCluster service;

    DrilledService() {
        var resource = new ServiceStackResource();
        resource.init(Map.of("service", "audit"));
        service = new OnCluster("audit", resource.start());
    }

    String topicPrefix() {
        return service.topicPrefix();
    }

    void layOut(Cluster cluster) {
        service.layOut(cluster);
    }

    ServiceProcess start(Cluster cluster) {
        return start(cluster, Map.of());
    }

    ServiceProcess start(Cluster cluster, Map<String, String> more) {
        return service.start(cluster, more);
    }

    private Said said(ServiceProcess process) {
        return new Said(process.url(), topicPrefix(), AUTHORITY);
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

    private long count(Cluster cluster, String query) {
        return service.count(cluster, query);
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
        service.run(cluster, "delete from guard where stream = 'programme-bradford'", "delete from programme_version");
    }

    /** As if the next version had migrated already: one step between those of this version, one behind them. */
    void migratedByTheNextVersion(Cluster cluster) {
        service.run(cluster, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                   installed_by, execution_time, success)
                select rank, version, 'of the next version', 'SQL', 'V' || version || '__next.sql', 1, 'audit_owner', 1, true
                from (values (900, '4.1'), (901, '999')) as next(rank, version)
                """);
    }

    boolean heard(Cluster cluster) {
        return count(cluster, "select count(*) from guard where stream = 'programme-bradford' and last_sequence = 1")
                        == 1
                && count(cluster, "select count(*) from programme_version") == 1;
    }

    List<String> verify(Cluster cluster) {
        return service.verify(cluster);
    }
}
