package org.practiceaudit.operations.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practiceaudit.testing.Http;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** Reporting, which hears the topics of the drilled audit service, on the same cluster. */
final class DrilledReporting {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OnCluster reporting;

    DrilledReporting(String topicPrefix) {
        var resource = new ServiceStackResource();
        resource.init(Map.of("service", "reporting"));
        var settings = new HashMap<>(resource.start());
        settings.put("practice-audit.topic-prefix", topicPrefix);
        reporting = new OnCluster("reporting", settings);
    }

    void layOut(Cluster cluster) {
        reporting.layOut(cluster);
    }

    ServiceProcess start(Cluster cluster) {
        return reporting.start(cluster, Map.of());
    }

    long concernsInItsLog(Cluster cluster) {
        return reporting.count(
                cluster, "select count(*) from intake_log where type = 'audit.safeguarding-concern-raised.v1'");
    }

    void awaitConcerns(Cluster cluster, long many) {
        await("concerns in reporting's log").atMost(PATIENCE).until(() -> concernsInItsLog(cluster) == many);
    }

    List<String> verify(Cluster cluster) {
        return reporting.verify(cluster);
    }

    /** Says again what a topic held, from its log; answers how many messages were sent. */
    long sayAgain(Cluster cluster, String topic) {
        return reporting.sayAgain(cluster, topic);
    }

    /** What its reports are made of, in one digest. */
    String facts(Cluster cluster) {
        return reporting.ask(
                cluster,
                "select count(*) || ' streams, ' || md5(string_agg(concat_ws(' ', authority, topic, stream, cycle, kind,"
                        + " last_sequence, heard_sequence, trouble, facts), e'\\n' order by authority, topic, stream))"
                        + " from stream_facts");
    }

    /** Has them made anew beside the live ones, until the new ones are live. */
    void rebuild(ServiceProcess service, Cluster cluster) {
        var before = generation(cluster);
        var begun = Http.send(Http.to(
                        service.url() + "/v1/operations/projection/rebuild",
                        Stack.running().token("s-operator", "drilled", "operator"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(202, begun.statusCode(), begun.body());
        await("the switch").atMost(PATIENCE).until(() -> generation(cluster) != before);
    }

    private long generation(Cluster cluster) {
        return reporting.count(cluster, "select live_generation from projection where name = 'stream_facts'");
    }
}
