package org.practiceaudit.allocation.heard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.heard.AuditHistory.Given;
import org.practiceaudit.programme.Grade;

class AuditHistoryTest {
    /** Half past midnight of the next day in London. */
    private static final Instant SUBMITTED = Instant.parse("2026-09-28T23:30:00Z");

    private static final LocalDate ON = LocalDate.of(2026, 9, 29);
    private static final Instant BEFORE = SUBMITTED.minusSeconds(60);
    private static final Instant AFTER = SUBMITTED.plusSeconds(60);
    private static final Given BY_AUDITOR = new Given(Grade.GOOD, SUBMITTED);
    private static final Given MODERATED = new Given(Grade.REQUIRES_IMPROVEMENT, AFTER);
    private static final Given DECIDED = new Given(Grade.INADEQUATE, AFTER);

    @Test
    void isCompletedOnTheLondonDayOfItsSubmission() {
        is(ON, Grade.GOOD, false, new AuditHistory(SUBMITTED, null, null, BY_AUDITOR, null, null));
    }

    @Test
    void theGradeOfRecordIsTheDecidedOneElseTheModeratedOneElseTheAuditors() {
        is(ON, Grade.REQUIRES_IMPROVEMENT, false, new AuditHistory(SUBMITTED, null, null, BY_AUDITOR, MODERATED, null));
        is(ON, Grade.INADEQUATE, false, new AuditHistory(SUBMITTED, null, null, BY_AUDITOR, MODERATED, DECIDED));
        is(ON, null, false, new AuditHistory(SUBMITTED, null, null, null, null, null));
    }

    @Test
    void isNotCompletedBeforeItIsSubmitted() {
        is(null, null, false, new AuditHistory(null, null, null, BY_AUDITOR, null, null));
    }

    @Test
    void isNotCompletedOnceItIsReturnedUntilItComesBack() {
        is(null, null, false, new AuditHistory(SUBMITTED, AFTER, null, BY_AUDITOR, null, null));
        is(ON, Grade.GOOD, false, new AuditHistory(SUBMITTED, BEFORE, null, BY_AUDITOR, null, null));
    }

    @Test
    void gradesFromBeforeTheReturnDoNotStand() {
        var old = new Given(Grade.INADEQUATE, BEFORE.minusSeconds(1));
        is(ON, Grade.GOOD, false, new AuditHistory(SUBMITTED, BEFORE, null, BY_AUDITOR, old, old));
    }

    @Test
    void countsNoMoreOnceItIsEnded() {
        is(null, null, true, new AuditHistory(SUBMITTED, null, AFTER, BY_AUDITOR, MODERATED, DECIDED));
    }

    private static void is(LocalDate on, Grade grade, boolean ended, AuditHistory history) {
        assertEquals(new Outcome(on, grade, ended), history.outcome());
    }
}
