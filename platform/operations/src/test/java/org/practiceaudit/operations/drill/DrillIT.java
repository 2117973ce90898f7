package org.practiceaudit.operations.drill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill: the audit service loses its machine and is restored from a backup and the archived log. To a moment before what it had
 * published, it refuses to start; to the end of the log, it goes on where it was.
 */
class DrillIT {
    private static final String BEFORE = "before_the_last";

    @TempDir
    Path directory;

    private final Instant began = Instant.now();

    private void say(String what) {
        System.out.printf(
                "drill %5.1f s  %s%n", Duration.between(began, Instant.now()).toMillis() / 1000.0, what);
    }

    @Test
    void aServiceIsRestoredToWhereItWasAndNeverToBeforeWhatItHasSaid() throws Exception {
        var archive = directory.resolve("archive");
        var backup = directory.resolve("backup");
        var drilled = new DrilledService();
        try (var lost = Cluster.archiving(directory.resolve("lost"), archive)) {
            drilled.layOut(lost);
            try (var service = drilled.start(lost)) {
                drilled.allocate(service);
                drilled.raise(service, 2);
                lost.backUp(backup);
                say("backed up while it ran");
                drilled.raise(service, 2);
                drilled.awaitPublished(lost);
                lost.mark(BEFORE);
                drilled.raise(service, 2);
                drilled.awaitPublished(lost);
                lost.archiveNow();
                service.kill();
                say("service and cluster lost with 6 concerns recorded and published");
            }
        }
        tooEarly(drilled, backup, archive);
        toTheEnd(drilled, backup, archive);
    }

    private void tooEarly(DrilledService drilled, Path backup, Path archive) throws IOException, SQLException {
        try (var early = Cluster.restored(backup, archive, Optional.of(BEFORE), directory.resolve("early"))) {
            assertEquals(4, drilled.concerns(early));
            say("restored to before the last two concerns");
            var refused = assertThrows(
                    IllegalStateException.class, () -> drilled.start(early).close());
            assertTrue(
                    refused.getMessage().contains("The store lacks 2 of the events that its topics end with"),
                    refused::getMessage);
            say("the service refused to start on it");
            try (var service = drilled.start(early, Map.of("practice-audit.restored.accept-lost", "2"))) {
                assertEquals(6, drilled.lastNumber(early));
                assertTrue(service.log().contains("2 events that were said are given up"), service::log);
                say("told to give the two up, it goes on behind their numbers");
            }
        }
    }

    private void toTheEnd(DrilledService drilled, Path backup, Path archive) throws IOException, SQLException {
        try (var whole = Cluster.restored(backup, archive, Optional.empty(), directory.resolve("whole"))) {
            assertEquals(6, drilled.concerns(whole));
            say("restored to the end of the archived log");
            drilled.forgetWhatItHeard(whole);
            drilled.migratedByTheNextVersion(whole);
            try (var service = drilled.start(whole)) {
                assertTrue(service.log().contains("everything that the others said is heard again"), service::log);
                await().atMost(Duration.ofSeconds(30)).until(() -> drilled.heard(whole));
                say("the service started and has heard again what it had lost");
                drilled.raise(service, 1);
                drilled.awaitPublished(whole);
                assertEquals(List.of(), drilled.verify(whole));
                assertEquals(7, drilled.concerns(whole));
                say("it goes on where it was; verify finds no difference");
            }
        }
    }
}
