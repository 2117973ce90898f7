package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.INADEQUATE;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Closure;
import org.practiceaudit.testing.Rule;

/** Round after round of performance and quality, until the work is no longer inadequate (PQ-20). */
class RoundsTest {
    private static final String PATHWAY = "inadequate";

    private final Walk walk = new Walk("performance-and-quality");

    private void finalised() {
        walk.grade(GradeSource.AUDITOR, INADEQUATE, "2026-09-09T09:00:00Z");
        assertTrue(walk.watched().runs().isEmpty());
        walk.grade(GradeSource.FINALISATION, INADEQUATE, "2026-09-10T09:00:00Z");
    }

    private void met() {
        finalised();
        walk.does(Walk.done(
                "inadequate-meeting", "group-manager", "2026-09-11", List.of("s-tm", "s-worker"), Walk.progress("x")));
    }

    @Test
    @Rule("PQ-20")
    void theyMeetReviewAndAreAuditedAgainWithinTwoMonths() {
        met();
        assertEquals(
                List.of(
                        "inadequate-meeting done 2026-09-11",
                        "re-audit due 2026-11-10",
                        "review-meeting due 2026-10-09"),
                walk.steps(PATHWAY));
        var asked = walk.last(PathwayEvent.ReAuditAsked.class);
        assertEquals(List.of("re-audit", LocalDate.parse("2026-11-10")), List.of(asked.activity(), asked.dueOn()));
    }

    @Test
    @Rule("PQ-20")
    void inadequateAgainBringsAHeadOfServiceMeetingAndRepeatsUntilItIsNot() {
        met();
        walk.reAudit("a-2", GradeSource.FINALISATION, INADEQUATE, "2026-11-05T09:00:00Z");
        assertTrue(walk.steps(PATHWAY)
                .containsAll(List.of(
                        "re-audit done 2026-11-05",
                        "inadequate-meeting--r2 due 2026-11-06",
                        "re-audit--r2 due 2027-01-05",
                        "head-of-service-meeting--r2 due 2026-11-12")));
        walk.reAudit("a-3", GradeSource.FINALISATION, INADEQUATE, "2027-01-04T09:00:00Z");
        assertTrue(walk.steps(PATHWAY).contains("re-audit--r3 due 2027-03-04"));
        assertEquals(
                3,
                walk.all(PathwayEvent.ReAuditAsked.class).stream()
                        .map(PathwayEvent.ReAuditAsked::request)
                        .distinct()
                        .count());

        walk.reAudit("a-4", GradeSource.FINALISATION, REQUIRES_IMPROVEMENT, "2027-03-01T09:00:00Z");
        assertFalse(walk.isOpen(PATHWAY));
        assertEquals("improved", walk.last(PathwayEvent.Closed.class).reason());
        assertEquals(INADEQUATE, walk.watched().grades().getLast().grade(), "the first grade stays");
    }

    @Test
    @Rule("PQ-20")
    void aReAuditThatIsPutRightBeginsNoSecondRound() {
        met();
        walk.reAudit("a-2", GradeSource.FINALISATION, INADEQUATE, "2026-11-05T09:00:00Z");
        assertEquals(
                1,
                walk.reAudit("a-2", GradeSource.DECISION, INADEQUATE, "2026-11-07T09:00:00Z")
                        .size());
        walk.reAudit("a-2", GradeSource.DECISION, GOOD, "2026-11-09T09:00:00Z");
        assertFalse(walk.isOpen(PATHWAY));
    }

    @Test
    @Rule("PQ-20")
    void aReAuditThatIsInadequateOpensAClosedPathwayAgain() {
        met();
        walk.reAudit("a-2", GradeSource.FINALISATION, GOOD, "2026-11-05T09:00:00Z");
        walk.reAudit("a-3", GradeSource.FINALISATION, INADEQUATE, "2027-05-05T09:00:00Z");
        assertTrue(walk.isOpen(PATHWAY));
        assertEquals(2, walk.plan(PATHWAY).number());
        assertEquals(GradeSource.RE_AUDIT, walk.plan(PATHWAY).trigger().source());
        assertEquals(2, walk.watched().runs().get(PATHWAY).plans().size(), "history keeps every plan");
        walk.grade(GradeSource.DECISION, GOOD, "2027-05-06T09:00:00Z");
        assertTrue(walk.isOpen(PATHWAY), "what a re-audit has found counts, whatever becomes of the first grade");
    }

    @Test
    void aReAuditThatCountsNoMoreIsAskedForAgain() {
        met();
        var first = walk.last(PathwayEvent.ReAuditAsked.class);
        walk.does(new PathwayCommand.NoteReAudit("a-2", "re-audit", Instant.parse("2026-10-01T09:00:00Z")));
        walk.does(new PathwayCommand.DropReAudit("a-2", "audit-invalidated", Instant.parse("2026-10-05T09:00:00Z")));
        var second = walk.last(PathwayEvent.ReAuditAsked.class);
        assertNotEquals(first.request(), second.request());
        assertEquals(
                List.of(),
                walk.does(new PathwayCommand.DropReAudit(
                        "a-9", "audit-invalidated", Instant.parse("2026-10-05T09:00:00Z"))));
    }

    @Test
    void closuresAddedLaterMoveWhatIsStillDueAndLeaveThePast() {
        finalised();
        walk.miss(PATHWAY, "inadequate-meeting");
        var closed = new Closure(LocalDate.parse("2026-10-09"), LocalDate.parse("2026-10-09"), "Inset day");
        var at = Instant.parse("2026-09-20T09:00:00Z");
        var events = walk.does(new PathwayCommand.CountClosures(2, List.of(closed), at));

        assertEquals(PathwayEvent.ClosuresAdded.class, events.getFirst().getClass());
        var planned = (PathwayEvent.StepsPlanned) events.get(1);
        assertEquals("closure-added", planned.reason());
        assertEquals(
                List.of(
                        "inadequate-meeting missed 2026-09-11",
                        "re-audit due 2026-11-10",
                        "review-meeting due 2026-10-12"),
                walk.steps(PATHWAY));
        assertTrue(planned.steps().getFirst().why().arithmetic().contains("Inset day"));
        assertEquals(List.of(), walk.does(new PathwayCommand.CountClosures(2, List.of(closed), at)));
    }

    @Test
    void aClosureOfADueDayOfAReAuditAsksForItByTheNewDay() {
        finalised();
        var closed = new Closure(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-10"), "Inset day");
        walk.does(new PathwayCommand.CountClosures(2, List.of(closed), Instant.parse("2026-09-20T09:00:00Z")));
        var asked = walk.all(PathwayEvent.ReAuditAsked.class);
        assertEquals(
                List.of("2026-11-10", "2026-11-09"),
                asked.stream().map(each -> each.dueOn().toString()).toList());
        assertEquals(asked.getFirst().request(), asked.getLast().request());
    }
}
