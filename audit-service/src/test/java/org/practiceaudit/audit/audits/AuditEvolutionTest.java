package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.OPENED;
import static org.practiceaudit.audit.audits.Audits.OVER;
import static org.practiceaudit.audit.audits.Audits.T0;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.concern;
import static org.practiceaudit.audit.audits.Audits.graded;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.overdue;
import static org.practiceaudit.audit.audits.Audits.preparation;
import static org.practiceaudit.audit.audits.Audits.submitted;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Audits.toldOfSubmission;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Review;
import org.practiceaudit.audit.audits.Audit.Submission;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.programme.Grade;

class AuditEvolutionTest {
    private static final Concerns ONE = Concerns.NONE.and(concern("c-1"));
    private static final AuditEvent RAISED = new AuditEvent.ConcernRaised(concern("c-1"));
    private static final AuditEvent OVERDUE = overdue(DUE, OVER);
    private static final Submission SUBMISSION = new Submission(Grade.GOOD, null, false, true, toldOfSubmission(), T2);

    @Test
    void whatIsAllocatedMayBecomeOverdueWithAConcern() {
        audits().given(OPENED, RAISED, OVERDUE).thenState(new Allocated(about(ASSIGNMENT, ONE), true));
    }

    @Test
    void startKeepsWhatCameBefore() {
        audits().given(OPENED, RAISED, OVERDUE, new AuditEvent.AuditStarted("auditor", T0))
                .thenState(new InProgress(about(ASSIGNMENT, ONE), true, Work.NONE, T0, Optional.empty()));
    }

    @Test
    void handingOverKeepsTheWork() {
        audits().given(begun(
                        new AuditEvent.FamilyPrepared(preparation()),
                        OVERDUE,
                        new AuditEvent.AuditHandedOver("second", "other", DUE)))
                .thenState(new InProgress(
                        about(ASSIGNMENT.handedTo("second", "other", DUE), Concerns.NONE),
                        true,
                        Work.NONE.with(preparation()),
                        T0,
                        Optional.empty()));
    }

    @Test
    void aLaterDueDayIsNotOverdue() {
        var later = DUE.plusMonths(1);
        audits().given(OPENED, OVERDUE, new AuditEvent.AuditHandedOver("second", "other", later))
                .thenState(new Allocated(about(ASSIGNMENT.handedTo("second", "other", later), Concerns.NONE), false));
    }

    @Test
    void eachSaveOfASectionCounts() {
        var work = graded("impact", Grade.GOOD).work();
        audits().given(begun(
                        new AuditEvent.SectionAnswered("impact", work),
                        new AuditEvent.SectionLeftOut("planning", text("None due.")),
                        graded("impact", Grade.GOOD)))
                .thenState(new InProgress(
                        about(ASSIGNMENT, Concerns.NONE),
                        false,
                        Work.NONE
                                .with("impact", new SectionResult.Answered(work, 1), null)
                                .with("planning", new SectionResult.NotApplicable(text("None due."), 1), null)
                                .with("impact", new SectionResult.Graded(work, Grade.GOOD, 2), null),
                        T0,
                        Optional.empty()));
    }

    @Test
    void aFinalAuditStillTakesADecisionAndAConcern() {
        var before = handedIn(ASSIGNMENT, Grade.GOOD);
        var work = ((InProgress) fold(before.subList(0, before.size() - 1))).work();
        audits().given(after(
                        before,
                        new AuditEvent.ModerationAwaited("moderator"),
                        new AuditEvent.GradeModerated(Grade.INADEQUATE),
                        new AuditEvent.AuditFinalised(Grade.INADEQUATE, "auditor", T2),
                        new AuditEvent.GradeDisputed("d-1"),
                        new AuditEvent.GradeDisputed("d-2"),
                        RAISED,
                        new AuditEvent.GradeDecided("d-1", Grade.GOOD)))
                .thenState(new Finalised(
                        new Audit.About(ASSIGNMENT, ONE, Course.NONE.consideredFrom(T2)),
                        work,
                        SUBMISSION,
                        new Review(false, true, Optional.of(Grade.INADEQUATE), Optional.of(Grade.GOOD), List.of("d-2")),
                        T2));
    }

    @Test
    void aSubmittedAuditAwaitsItsModeration() {
        var before = handedIn(ASSIGNMENT, Grade.GOOD);
        var work = ((InProgress) fold(before.subList(0, before.size() - 1))).work();
        audits().given(after(before, RAISED, new AuditEvent.ModerationAwaited("moderator")))
                .thenState(new Submitted(
                        new Audit.About(ASSIGNMENT, ONE, Course.NONE.consideredFrom(T2)),
                        work,
                        SUBMISSION,
                        new Review(true, false, Optional.empty(), Optional.empty(), List.of())));
    }

    @Test
    void aFactThatCannotHaveHappenedIsABrokenStream() {
        assertThrows(IllegalStateException.class, () -> fold(List.of(OPENED, submitted(Grade.GOOD))));
    }

    private static Audit.About about(Assignment assignment, Concerns concerns) {
        return new Audit.About(assignment, concerns, Course.NONE);
    }

    private static Audit fold(List<AuditEvent> events) {
        var evolution = new AuditEvolution();
        var state = evolution.initial();
        for (var event : events) {
            state = evolution.evolve(state, event);
        }
        return state;
    }
}
