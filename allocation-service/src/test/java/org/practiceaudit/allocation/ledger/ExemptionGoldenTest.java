package org.practiceaudit.allocation.ledger;

import org.practiceaudit.allocation.GoldenFilesTest;

class ExemptionGoldenTest extends GoldenFilesTest {
    ExemptionGoldenTest() {
        super("exemption", ExemptionStreams.NAMES);
    }
}
