package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.WorkingDays;

/** The states of an audit; the README draws how one becomes the other. */
sealed interface Audit {

    /** Nothing is known of it. */
    record NotStarted() implements Audit {}

    /** Somebody has it. A safeguarding concern may be raised in every one of these states (BR-09). */
    sealed interface Opened extends Audit {
        About about();

        Opened with(About about);

        default Assignment assignment() {
            return about().assignment();
        }

        default Concerns concerns() {
            return about().concerns();
        }

        default Course course() {
            return about().course();
        }
    }

    /** What is known of an audit in each of its states, beside the auditor's work. */
    record About(Assignment assignment, Concerns concerns, Course course) {
        static About of(Assignment assignment) {
            return new About(assignment, Concerns.NONE, Course.NONE);
        }

        About with(Assignment now) {
            return new About(now, concerns, course);
        }

        About with(Concerns now) {
            return new About(assignment, now, course);
        }

        About with(Course now) {
            return new About(assignment, concerns, now);
        }
    }

    /** With its auditor, and overdue once its due day is over (BR-05). */
    sealed interface Outstanding extends Opened {
        boolean overdue();

        /** The last day on which it is in time: the day agreed when it was returned, else that of its allocation. */
        default LocalDate dueOn() {
            return assignment().dueOn();
        }
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
            return review().gradeOfRecord(submission());
        }
    }

    /** It counts no more, or never will. */
    sealed interface Ended extends Opened {
        Work work();

        Ending ending();
    }

    record Allocated(About about, boolean overdue) implements Outstanding {
        @Override
        public Allocated with(About now) {
            return new Allocated(now, overdue);
        }
    }

    /** @param before what stood when it was returned; empty for an audit that was never handed in */
    record InProgress(About about, boolean overdue, Work work, Instant startedAt, Optional<Before> before)
            implements Outstanding {
        @Override
        public InProgress with(About now) {
            return new InProgress(now, overdue, work, startedAt, before);
        }

        InProgress with(Work now) {
            return new InProgress(about, overdue, now, startedAt, before);
        }

        @Override
        public LocalDate dueOn() {
            return before.isPresent()
                    ? course().returns().getLast().dueOn()
                    : assignment().dueOn();
        }

        /** Handed in at this time it is on time; what comes back is so only if it was when it was handed in first. */
        boolean onTime(Instant at) {
            return at.isBefore(WorkingDays.endOfDay(dueOn()))
                    && before.map(Before::submission).map(Submission::onTime).orElse(true);
        }
    }

    record Submitted(About about, Work work, Submission submission, Review review) implements HandedIn {
        @Override
        public Submitted with(About now) {
            return new Submitted(now, work, submission, review);
        }
    }

    record Finalised(About about, Work work, Submission submission, Review review, Instant finalisedAt)
            implements HandedIn {
        @Override
        public Finalised with(About now) {
            return new Finalised(now, work, submission, review, finalisedAt);
        }
    }

    /** Handed in, and worth nothing (TH-17). */
    record Invalidated(About about, Work work, Ending ending) implements Ended {
        @Override
        public Invalidated with(About now) {
            return new Invalidated(now, work, ending);
        }
    }

    /** It will not be done (PQ-22). */
    record Cancelled(About about, Work work, Ending ending) implements Ended {
        @Override
        public Cancelled with(About now) {
            return new Cancelled(now, work, ending);
        }
    }

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
     * What stood when an audit was returned.
     *
     * @param grades of the sections by then
     * @param wasFinal whether it had been made final
     */
    record Before(Submission submission, Map<String, Grade> grades, Review review, boolean wasFinal) {
        public Before {
            grades = Map.copyOf(grades);
        }

        Before with(Review now) {
            return new Before(submission, grades, now, wasFinal);
        }

        /** A grade that somebody else has confirmed, or that was final, is not the auditor's to change any more. */
        boolean gradesStand() {
            return wasFinal
                    || review.moderated().isPresent()
                    || review.decided().isPresent();
        }
    }

    /** How an audit ended without a final grade: reason, in the programme's terms, and what is said of it. */
    record Ending(String reason, Narrative explanation, List<Recipient> told, String by, Instant at) {
        public Ending {
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

        Grade gradeOfRecord(Submission submission) {
            return decided.or(() -> moderated).orElse(submission.grade());
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
