package org.practiceaudit.allocation.allocations;

import org.practiceaudit.allocation.GoldenFilesTest;

class AllocationGoldenTest extends GoldenFilesTest {
    AllocationGoldenTest() {
        super("allocation", AllocationStreams.NAMES);
    }
}
