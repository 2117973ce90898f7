package org.practiceaudit.eventstore.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.web.Problem;

class RejectionsTest {
    private static final Rejection NOT_THEIRS = Rejection.notAllowed("TH-22", "It is not yours.", "Ask them.");
    private static final Rejection FIELD =
            Rejection.broken("TH-22", "raisedTo", "It stands at inadequate.", "Leave it.");
    private static final Rejection OTHER = Rejection.broken("TH-22", "note", "Nothing is written here.", "Write it.");

    private static Problem problem(Rejection... why) {
        return Rejections.problem(List.of(why)).problem();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertEquals(
                List.of("raisedTo", "note"),
                problem(FIELD, OTHER).problems().stream()
                        .map(Problem.Broken::field)
                        .toList());
    }

    @Test
    void whoeverMayNotDoItIsToldOnlyThat() {
        var problem = problem(FIELD, NOT_THEIRS, OTHER);
        assertEquals(403, problem.status());
        assertEquals("It is not yours.", problem.detail());
        assertEquals(List.of(), problem.problems());
    }
}
