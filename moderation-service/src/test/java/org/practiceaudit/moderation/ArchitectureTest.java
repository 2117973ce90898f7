package org.practiceaudit.moderation;

import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void theServiceKeepsToTheArchitecture() {
        ArchitectureRules.check("org.practiceaudit.moderation");
    }
}
