package org.practiceaudit.allocation.population;

import org.practiceaudit.allocation.GoldenFilesTest;

class ImportGoldenTest extends GoldenFilesTest {
    ImportGoldenTest() {
        super("import", ImportStreams.NAMES);
    }
}
