package org.practiceaudit.bench.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;

class CourseTest {
    private static final Instant END = Instant.parse("2027-09-01T00:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 8);

    private static Case of(String programme, String grade, List<Case.Task> tasks) {
        return new Case("a-1", programme, TUESDAY, grade, Optional.empty(), Optional.empty(), tasks, 1);
    }

    private static Course.Worked work(Case of) {
        return Course.out(Programmes.shipped(of.programme()), of, END);
    }

    @Test
    void goodWorkInBradfordHasNoClock() {
        assertEquals(new Course.Worked(List.of(), List.of()), work(of("bradford", "good", List.of())));
    }

    @Test
    void aCasePlanningDiscussionIsHeldOrMissedOnTheFifthWorkingDay() {
        var worked = work(of("bradford", "inadequate", List.of()));

        var missed = new Wanted(
                Wanted.MISSED, "a-1.inadequate", "case-planning-discussion", Instant.parse("2026-09-15T23:00:00Z"));
        assertTrue(worked.wanted().isEmpty() || worked.wanted().equals(List.of(missed)), worked.toString());
        assertTrue(worked.doings().size() + worked.wanted().size() >= 1, worked.toString());
    }

    @Test
    void anActionIsOverdueAtTheEndOfItsDayUnlessItIsDoneByThen() {
        var tasks = List.of(
                new Case.Task("in-time", LocalDate.of(2026, 9, 18), OptionalInt.of(10)),
                new Case.Task("late", LocalDate.of(2026, 9, 18), OptionalInt.of(13)),
                new Case.Task("never", LocalDate.of(2026, 10, 31), OptionalInt.empty()));

        var worked = work(of("bradford", "good", tasks));

        assertEquals(
                List.of(
                        new Wanted(Wanted.OVERDUE, "late", "", Instant.parse("2026-09-18T23:00:00Z")),
                        new Wanted(Wanted.OVERDUE, "never", "", Instant.parse("2026-11-01T00:00:00Z"))),
                worked.wanted());
        assertEquals(
                List.of(Instant.parse("2026-09-18T14:00:00Z"), Instant.parse("2026-09-21T14:00:00Z")),
                worked.doings().stream().map(Doing::at).toList());
    }

    /** Nobody moderates: the notice's day and the moderation's end on Wednesday; what follows counts from then. */
    @Test
    void towerHamletsWithoutModerationMissesItAndCountsOn() {
        var worked = work(of("tower-hamlets", "inadequate", List.of()));

        assertTrue(
                worked.wanted()
                        .contains(new Wanted(
                                Wanted.MISSED, "a-1.inadequate", "moderation", Instant.parse("2026-09-09T23:00:00Z"))),
                worked.toString());
        // Four months after Wednesday 9 September is Saturday 9 January: Friday.
        assertTrue(
                worked.wanted()
                        .contains(new Wanted(
                                Wanted.ESCALATED, "a-1.inadequate", "", Instant.parse("2027-01-09T00:00:00Z"))),
                worked.toString());
        assertTrue(worked.wanted().stream().anyMatch(each -> each.step().equals("dip-audit")), worked.toString());
    }
}
