package org.practiceaudit.operations.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A topic is lost with all its brokers: it is said again from reporting's log, and everybody goes on where they were. */
@Execution(ExecutionMode.CONCURRENT)
class SaidAgainIT {
    @TempDir
    Path directory;

    @Test
    void aLostTopicIsMadeWholeFromReportingsLog() throws Exception {
        var drilled = new DrilledService();
        var reporting = new DrilledReporting(drilled.topicPrefix());
        var topic = new LostTopic(drilled.topicPrefix(), "audit");
        try (var cluster = Cluster.archiving(directory.resolve("data"), directory.resolve("archive"))) {
            drilled.layOut(cluster);
            reporting.layOut(cluster);
            try (var service = drilled.start(cluster);
                    var reports = reporting.start(cluster)) {
                drilled.allocate(service);
                drilled.raise(service, 1);
                drilled.awaitPublished(cluster);
                // Consumers skip it, and it takes an offset that reporting's log does not have.
                topic.repeatTheLast();
                drilled.raise(service, 2);
                drilled.awaitPublished(cluster);
                reporting.awaitConcerns(cluster, 3);
            }
            var before = topic.messages();

            topic.lose();
            assertTrue(drilled.verify(cluster).stream()
                    .anyMatch(found -> found.contains("neither in the topic nor waiting")));
            assertEquals(before.size(), reporting.sayAgain(cluster, "audit"));

            assertEquals(before, topic.messages());
            assertEquals(List.of(), drilled.verify(cluster));
            assertEquals(List.of(), reporting.verify(cluster));
            assertEquals(0, reporting.sayAgain(cluster, "audit"), "nothing is left to be said");
            try (var service = drilled.start(cluster);
                    var reports = reporting.start(cluster)) {
                drilled.raise(service, 1);
                reporting.awaitConcerns(cluster, 4);
                assertEquals(List.of(), drilled.verify(cluster));
                assertEquals(List.of(), reporting.verify(cluster));
            }
            brokenOffAndNotEmpty(topic, reporting, cluster);
        }
    }

    private static void brokenOffAndNotEmpty(LostTopic topic, DrilledReporting reporting, Cluster cluster)
            throws Exception {
        var before = topic.messages();
        topic.lose();
        before.subList(0, 2).forEach(topic::repeat);
        assertEquals(before.size() - 2, reporting.sayAgain(cluster, "audit"));
        assertEquals(before, topic.messages());

        topic.lose();
        topic.repeat(before.getLast());
        var refused = assertThrows(RuntimeException.class, () -> reporting.sayAgain(cluster, "audit"));
        assertTrue(refused.getMessage().contains("it is not empty"), refused::getMessage);
    }
}
