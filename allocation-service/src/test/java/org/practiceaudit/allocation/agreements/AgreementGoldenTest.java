package org.practiceaudit.allocation.agreements;

import org.practiceaudit.allocation.GoldenFilesTest;

class AgreementGoldenTest extends GoldenFilesTest {
    AgreementGoldenTest() {
        super("agreement", AgreementStreams.NAMES);
    }
}
