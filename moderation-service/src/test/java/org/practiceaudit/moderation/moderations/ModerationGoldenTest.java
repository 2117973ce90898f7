package org.practiceaudit.moderation.moderations;

import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.StoredEvents;

class ModerationGoldenTest {
    @Test
    void storedModerationsKeepTheirShape() {
        StoredEvents.keepTheirShape(Moderations.NAMES);
    }
}
