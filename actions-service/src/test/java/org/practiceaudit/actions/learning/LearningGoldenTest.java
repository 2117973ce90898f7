package org.practiceaudit.actions.learning;

import static org.practiceaudit.actions.learning.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.StoredShapes;

class LearningGoldenTest {
    @Test
    void whatIsStoredOfLearningKeepsItsShape() {
        StoredShapes.hold(
                new Learnings(null).names(),
                List.of(passedOn(), campaignRecorded(), improvementPlanned(), completed(LEAD), fellOverdue()));
    }
}
