package org.practiceaudit.allocation.enquiry;

import org.practiceaudit.allocation.GoldenFilesTest;

class EnquiryGoldenTest extends GoldenFilesTest {
    EnquiryGoldenTest() {
        super("enquiry", EnquiryStreams.NAMES);
    }
}
