package org.practiceaudit.actions;

import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void theServiceKeepsToTheArchitecture() {
        ArchitectureRules.check("org.practiceaudit.actions");
    }
}
