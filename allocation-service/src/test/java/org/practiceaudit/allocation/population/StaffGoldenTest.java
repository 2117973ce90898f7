package org.practiceaudit.allocation.population;

import org.practiceaudit.allocation.GoldenFilesTest;

class StaffGoldenTest extends GoldenFilesTest {
    StaffGoldenTest() {
        super("staff", StaffStreams.NAMES);
    }
}
