package org.practiceaudit.allocation.population;

import org.practiceaudit.allocation.GoldenFilesTest;

class InvolvementGoldenTest extends GoldenFilesTest {
    InvolvementGoldenTest() {
        super("involvement", InvolvementStreams.NAMES);
    }
}
