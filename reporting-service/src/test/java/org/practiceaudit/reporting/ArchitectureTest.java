package org.practiceaudit.reporting;

import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void holds() {
        ArchitectureRules.check("org.practiceaudit.reporting");
    }
}
