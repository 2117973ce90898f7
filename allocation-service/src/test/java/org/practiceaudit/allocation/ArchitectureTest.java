package org.practiceaudit.allocation;

import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheArchitecture() {
        ArchitectureRules.check("org.practiceaudit.allocation");
    }
}
