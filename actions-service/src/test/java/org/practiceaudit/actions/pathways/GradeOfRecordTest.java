package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.pathways.Examples.graded;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Pathway;

class GradeOfRecordTest {
    private static final Graded AUDITOR = graded(GradeSource.AUDITOR, Grade.INADEQUATE, "2026-09-01T09:00:00Z");
    private static final Graded AGREED = graded(GradeSource.MODERATION, Grade.INADEQUATE, "2026-09-03T09:00:00Z");
    private static final Graded RAISED = graded(GradeSource.MODERATION, Grade.GOOD, "2026-09-03T09:00:00Z");
    private static final Graded DECIDED = graded(GradeSource.DECISION, Grade.INADEQUATE, "2026-09-08T09:00:00Z");
    private static final Graded FINAL = graded(GradeSource.FINALISATION, Grade.INADEQUATE, "2026-09-05T09:00:00Z");
    private static final Graded AGAIN = graded(GradeSource.AUDITOR, Grade.GOOD, "2026-09-04T09:00:00Z");

    private static Optional<Graded> now(Graded... known) {
        return GradeOfRecord.now(List.of(known), GradeSource.counting(Pathway.Trigger.GRADE_OF_RECORD));
    }

    private static Optional<Graded> since(Pathway.Trigger trigger, Graded... known) {
        return GradeOfRecord.since(List.of(known), GradeSource.counting(trigger), Grade.INADEQUATE::equals);
    }

    private static Optional<Graded> since(Graded... known) {
        return since(Pathway.Trigger.GRADE_OF_RECORD, known);
    }

    @Test
    void nothingStandsBeforeAnybodyGraded() {
        assertEquals(Optional.empty(), now());
    }

    @Test
    void theDecidedGradeStandsElseTheModeratedElseTheAuditors() {
        assertEquals(Optional.of(AUDITOR), now(AUDITOR));
        assertEquals(Optional.of(RAISED), now(RAISED, AUDITOR));
        assertEquals(Optional.of(DECIDED), now(DECIDED, RAISED, AUDITOR));
    }

    @Test
    void theLaterOfTwoWordsOfTheSameSourceStands() {
        assertEquals(Optional.of(AGAIN), now(AUDITOR, AGAIN));
        assertEquals(Optional.of(AGAIN), now(AGAIN, AUDITOR));
    }

    @Test
    void anAuditorsLaterWordDoesNotUndoModeration() {
        assertEquals(
                Optional.of(RAISED),
                now(RAISED, graded(GradeSource.AUDITOR, Grade.INADEQUATE, "2026-09-09T09:00:00Z")));
    }

    @Test
    void itHasStoodSinceItBecameSo() {
        assertEquals(Optional.of(AUDITOR), since(AUDITOR));
        assertEquals(Optional.empty(), since(RAISED));
    }

    @Test
    void confirmationMovesNothing() {
        assertEquals(Optional.of(AUDITOR), since(AUDITOR, AGREED, DECIDED));
    }

    @Test
    void theOrderOfHearingDoesNotMatter() {
        assertEquals(Optional.of(AUDITOR), since(DECIDED, AGREED, AUDITOR));
        assertEquals(Optional.of(DECIDED), since(DECIDED, RAISED, AUDITOR));
        assertEquals(Optional.of(DECIDED), since(AUDITOR, DECIDED, RAISED));
    }

    @Test
    void itEndsWithAnotherGrade() {
        assertEquals(Optional.empty(), since(AUDITOR, RAISED));
        assertEquals(Optional.empty(), since(RAISED, AUDITOR));
    }

    @Test
    void aTriggerByTheAuditorCountsAtOnceUntilSomebodyElseHasSpoken() {
        assertEquals(Optional.of(AUDITOR), since(Pathway.Trigger.AUDITOR_GRADE, AUDITOR));
        assertEquals(Optional.of(AUDITOR), since(Pathway.Trigger.AUDITOR_GRADE, AUDITOR, AGREED));
        assertEquals(Optional.empty(), since(Pathway.Trigger.AUDITOR_GRADE, AUDITOR, RAISED));
    }

    @Test
    void aConfirmedTriggerWaitsForModerationOrFinalisation() {
        assertEquals(Optional.empty(), since(Pathway.Trigger.CONFIRMED, AUDITOR));
        assertEquals(Optional.of(AGREED), since(Pathway.Trigger.CONFIRMED, AUDITOR, AGREED, FINAL));
        assertEquals(Optional.of(FINAL), since(Pathway.Trigger.CONFIRMED, AUDITOR, FINAL));
    }
}
