package org.practiceaudit.moderation.disputes;

import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.StoredEvents;

class DisputeGoldenTest {
    @Test
    void storedDisputesKeepTheirShape() {
        StoredEvents.keepTheirShape(Disputes.NAMES);
    }
}
