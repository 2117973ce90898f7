package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Grades that stand, where an audit has none. */
class GradesStandTest {
    @Test
    void anAuditWithAScoreAndNoGradeComesBackLikeAnyOther() {
        var before = new Audit.Before(
                new Audit.Submission(null, 94, false, true, List.of(), Audits.T2), Map.of(), Audit.Review.NONE, true);
        var returned = new Audit.InProgress(
                Audit.About.of(Audits.ASSIGNMENT), false, Work.NONE, Audits.T2, Optional.of(before));
        assertEquals(List.of(), new GradesStand("PQ-16").outstanding(returned));
    }
}
