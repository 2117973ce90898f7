package org.practiceaudit.operations.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic is lost with all its brokers: it is said again from reporting's log, and everybody goes on where they were. */
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
            var said = reporting.sayAgain(cluster, "audit");

            assertEquals(before.size(), said);
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
            topic.lose();
            topic.repeat(before.getLast());
            var refused = assertThrows(RuntimeException.class, () -> reporting.sayAgain(cluster, "audit"));
            assertTrue(refused.getMessage().contains("it is not empty"), refused::getMessage);
        }
    }
}
