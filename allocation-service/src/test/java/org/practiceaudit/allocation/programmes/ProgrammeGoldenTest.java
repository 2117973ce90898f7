package org.practiceaudit.allocation.programmes;

import org.practiceaudit.allocation.GoldenFilesTest;

class ProgrammeGoldenTest extends GoldenFilesTest {
    ProgrammeGoldenTest() {
        super("programme", ProgrammeStreams.NAMES);
    }
}
