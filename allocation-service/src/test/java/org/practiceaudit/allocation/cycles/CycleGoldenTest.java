package org.practiceaudit.allocation.cycles;

import org.practiceaudit.allocation.GoldenFilesTest;

class CycleGoldenTest extends GoldenFilesTest {
    CycleGoldenTest() {
        super("cycle", CycleStreams.NAMES);
    }
}
