package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.local.demo.ActionStory.Fate;
import org.practiceaudit.local.demo.Part.Turn;
import org.practiceaudit.local.demo.Part.Twist;

class StoryTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final Instant NINTH = Instant.parse("2026-09-09T09:00:00Z");

    @Test
    void anInadequateAuditIsModeratedAndOpensItsPathway() {
        var story = submitted("inadequate", "inadequate");
        assertEquals(
                List.of(
                        "allocation.audit-allocated.v1",
                        "audit.started.v1",
                        "audit.graded.v1",
                        "audit.submitted.v1",
                        "moderation.requested.v1",
                        "actions.pathway-opened.v1"),
                story.events());
        assertEquals(LocalDate.of(2026, 9, 16), story.pathway().orElseThrow().dueOn());
    }

    @Test
    void aRaisedGradeClosesThePathway() {
        var story = submitted("inadequate", "requires-improvement");
        story.moderate(LocalDate.of(2026, 9, 11));
        assertEquals(
                List.of("moderation.completed.v1", "actions.pathway-closed.v1"),
                story.events().subList(6, 8));
        assertEquals(Optional.of("requires-improvement"), story.gradeOfRecord());
    }

    @Test
    void aLoweredGradeOpensThePathwayOnTheDayOfTheModeration() {
        var story = submitted("requires-improvement", "inadequate");
        story.moderate(LocalDate.of(2026, 9, 11));
        assertEquals("actions.pathway-opened.v1", story.events().getLast());
        assertEquals(LocalDate.of(2026, 9, 18), story.pathway().orElseThrow().dueOn());
    }

    @Test
    void aConcernEscalatesOnceUnlessSomethingWasDoneWithinAWorkingDay() {
        var friday = LocalDate.of(2026, 9, 4);
        var story = submitted("good", "good");
        int before = story.events().size();
        story.raiseConcern("c-1", friday);
        story.timePassed(Instant.parse("2026-09-07T22:59:59Z"));
        assertEquals(before + 1, story.events().size());
        story.timePassed(Instant.parse("2026-09-07T23:00:00Z"));
        story.timePassed(Instant.parse("2026-09-09T23:00:00Z"));
        assertEquals(before + 2, story.events().size());
        assertEquals("audit.safeguarding-concern-escalated.v1", story.events().getLast());
    }

    @Test
    void aConcernAddressedInTimeDoesNotEscalate() {
        var story = submitted("good", "good");
        story.raiseConcern("c-1", LocalDate.of(2026, 9, 4));
        story.addressConcern();
        story.timePassed(Instant.parse("2026-09-09T23:00:00Z"));
        assertEquals("audit.safeguarding-concern-addressed.v1", story.events().getLast());
    }

    @Test
    void aConfirmedGradeMovesNothing() {
        var story = submitted("inadequate", "inadequate");
        story.moderate(LocalDate.of(2026, 9, 11));
        assertEquals("moderation.completed.v1", story.events().getLast());
    }

    @Test
    void aDiscussionRecordedAfterItCountedAsMissedCorrectsThat() {
        var story = submitted("inadequate", "inadequate");
        story.timePassed(Instant.parse("2026-09-16T23:00:00Z"));
        assertEquals("actions.pathway-step-missed.v1", story.events().getLast());
        story.discuss();
        var pathway = story.pathway().orElseThrow();
        assertEquals(List.of(true, false, false), List.of(pathway.isDone(), pathway.isMissed(), pathway.isOpen()));
    }

    @Test
    void aStepIsNotMissedBeforeItsDayIsOver() {
        var story = submitted("inadequate", "inadequate");
        story.timePassed(Instant.parse("2026-09-16T22:59:59Z"));
        assertEquals("actions.pathway-opened.v1", story.events().getLast());
    }

    @Test
    void anAuditThatIsOwedIsSaidToBeOnce() {
        var story = new Story(part("good", null), DUE);
        story.timePassed(Instant.parse("2026-09-30T23:00:00Z"));
        story.timePassed(Instant.parse("2026-10-05T09:00:00Z"));
        assertEquals(List.of("allocation.audit-allocated.v1", "audit.not-completed.v1"), story.events());
    }

    @Test
    void anOpenActionFallsOverdueAndACompletedOneDoesNot() {
        var story = submitted("good", null);
        var forgotten = new ActionStory("a", "worker", "manager", LocalDate.of(2026, 9, 14), Fate.OVERDUE);
        var done = new ActionStory("b", "worker", "manager", LocalDate.of(2026, 9, 14), Fate.CLOSED);
        story.open(forgotten);
        story.open(done);
        story.complete(done);
        story.timePassed(Instant.parse("2026-09-15T09:00:00Z"));
        assertEquals(List.of(true, false), List.of(forgotten.isOverdue(), done.isOverdue()));
        assertEquals("actions.action-overdue.v1", story.events().getLast());
    }

    private static Story submitted(String grade, String moderated) {
        var story = new Story(part(grade, moderated), DUE);
        story.start();
        story.submit(NINTH, true, true);
        return story;
    }

    private static Part part(String grade, String moderated) {
        return new Part(
                Allocations.one(1, true), Turn.FIRST, grade, Optional.ofNullable(moderated), Twist.NONE, false, false);
    }
}
