package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Grade;

/** The states of an audit. */
sealed interface Audit {

    /** Nothing is known of it. */
    record NotStarted() implements Audit {}

    /** Somebody has it. A safeguarding concern may be raised in every one of these states (BR-09). */
    sealed interface Opened extends Audit {
        Assignment assignment();

        Concerns concerns();
    }

    /** Not handed in yet, and overdue once its due day is over (BR-05). */
    sealed interface Outstanding extends Opened {
        boolean overdue();
    }

    /** Handed in: the auditor's work is closed and may be read (BR-08). */
    sealed interface HandedIn extends Opened {
        Work work();

        Submission submission();

        Review review();

        /** Whether its moderator is not to know the auditor's grades yet. */
        default boolean hidden() {
            return assignment().blind() && !review().revealed();
        }

        /** Null where such an audit has no grade. */
        default Grade gradeOfRecord() {
            return review().decided()
                    .or(review()::moderated)
                    .orElse(submission().grade());
        }
    }

    record Allocated(Assignment assignment, Concerns concerns, boolean overdue) implements Outstanding {}

    record InProgress(Assignment assignment, Concerns concerns, boolean overdue, Work work, Instant startedAt)
            implements Outstanding {}

    record Submitted(Assignment assignment, Concerns concerns, Work work, Submission submission, Review review)
            implements HandedIn {}

    record Finalised(
            Assignment assignment,
            Concerns concerns,
            Work work,
            Submission submission,
            Review review,
            Instant finalisedAt)
            implements HandedIn {}

    /**
     * @param grade null where such an audit has none
     * @param score per cent, null where such an audit has none (CA-08)
     * @param told who was notified of it
     */
    record Submission(
            Grade grade, Integer score, boolean overridden, boolean onTime, List<Recipient> told, Instant at) {
        public Submission {
            told = List.copyOf(told);
        }
    }

    /**
     * What moderation has said.
     *
     * @param awaited whether a moderation was asked for and has not answered
     * @param revealed whether the moderator of a blind audit may know the auditor's grades by now
     * @param disputes about the grade that are open
     */
    record Review(
            boolean awaited,
            boolean revealed,
            Optional<Grade> moderated,
            Optional<Grade> decided,
            List<String> disputes) {
        static final Review NONE = new Review(false, false, Optional.empty(), Optional.empty(), List.of());

        public Review {
            disputes = List.copyOf(disputes);
        }

        Review after(AuditEvent.Reviewed fact) {
            return switch (fact) {
                case AuditEvent.ModerationAwaited _ -> new Review(true, revealed, moderated, decided, disputes);
                case AuditEvent.GradesRevealed _ -> new Review(awaited, true, moderated, decided, disputes);
                case AuditEvent.GradeModerated(var grade) ->
                    new Review(false, true, Optional.of(grade), decided, disputes);
                case AuditEvent.GradeDisputed(var dispute) ->
                    new Review(awaited, revealed, moderated, decided, Work.added(disputes, dispute));
                case AuditEvent.GradeDecided(var dispute, var grade) ->
                    new Review(awaited, revealed, moderated, Optional.of(grade), without(dispute));
            };
        }

        private List<String> without(String dispute) {
            return disputes.stream().filter(open -> !open.equals(dispute)).toList();
        }
    }
}
