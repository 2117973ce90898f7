package org.practiceaudit.reporting.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The path on which there is no browser. */
class ChromiumTest {
    @TempDir
    Path folder;

    @Test
    void isFoundWhereItCanBeRun() throws IOException {
        var browser = Files.createFile(folder.resolve("chromium-browser"));
        assertEquals(Optional.empty(), Chromium.executable("/nowhere::" + folder), "a file, but not to be run");
        assertTrue(browser.toFile().setExecutable(true));
        assertEquals(Optional.of(browser), Chromium.executable("/nowhere:" + folder));
    }

    @Test
    void whereThereIsNoneEachTestThatIsNotRunIsNamed() {
        var said = Chromium.missing(PagesTest.class);

        assertTrue(said.contains("NOT RUN"), said);
        assertTrue(said.contains("  canBeReadByEverybody\n"), said);
        assertTrue(said.contains("  everyReportOpensAndEveryDownloadIsThere\n"), said);
        assertTrue(said.contains("apt-get install chromium"), said);
        assertFalse(said.contains("  shot"), "no test");
    }
}
