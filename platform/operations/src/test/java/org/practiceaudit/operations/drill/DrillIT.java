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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The drill: the audit service and reporting lose their machine and are restored from a backup and the archived log. To a moment before
 * what it had published, the audit service refuses to start; to the end of the log, it goes on where it was. Reporting, restored to
 * before what it had heard, hears it again.
 */
@Execution(ExecutionMode.CONCURRENT)
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
        var reporting = new DrilledReporting(drilled.topicPrefix());
        try (var lost = Cluster.archiving(directory.resolve("lost"), archive)) {
            drilled.layOut(lost);
            reporting.layOut(lost);
            try (var service = drilled.start(lost);
                    var reports = reporting.start(lost)) {
                drilled.allocate(service);
                drilled.raise(service, 2);
                reporting.awaitConcerns(lost, 2);
                lost.backUp(backup);
                say("backed up while it ran");
                drilled.raise(service, 2);
                drilled.awaitPublished(lost);
                reporting.awaitConcerns(lost, 4);
                lost.mark(BEFORE);
                drilled.raise(service, 2);
                drilled.awaitPublished(lost);
                reporting.awaitConcerns(lost, 6);
                lost.archiveNow();
                service.kill();
                reports.kill();
                say("services and cluster lost with 6 concerns recorded, published and in the reports");
            }
        }
        tooEarly(drilled, reporting, backup, archive);
        toTheEnd(drilled, backup, archive);
    }

    private void tooEarly(DrilledService drilled, DrilledReporting reporting, Path backup, Path archive)
            throws IOException, SQLException {
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
            hearsAgain(reporting, early);
        }
    }

    private void hearsAgain(DrilledReporting reporting, Cluster early) {
        assertEquals(4, reporting.concernsInItsLog(early));
        try (var reports = reporting.start(early)) {
            reporting.awaitConcerns(early, 6);
            say("reporting, restored to before the last two, started and heard them again");
            assertEquals(List.of(), reporting.verify(early));
            var facts = reporting.facts(early);
            reporting.rebuild(reports, early);
            assertEquals(facts, reporting.facts(early));
            say("its facts are those that a rebuild gives: " + facts);
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
