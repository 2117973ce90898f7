package org.practiceaudit.allocation.heard;

import org.practiceaudit.allocation.GoldenFilesTest;

class ReAuditGoldenTest extends GoldenFilesTest {
    ReAuditGoldenTest() {
        super("reaudit", ReAuditStreams.NAMES);
    }
}
