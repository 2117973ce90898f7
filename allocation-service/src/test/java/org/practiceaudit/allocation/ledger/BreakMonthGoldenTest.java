package org.practiceaudit.allocation.ledger;

import org.practiceaudit.allocation.GoldenFilesTest;

class BreakMonthGoldenTest extends GoldenFilesTest {
    BreakMonthGoldenTest() {
        super("breaks", BreakMonthStreams.NAMES);
    }
}
