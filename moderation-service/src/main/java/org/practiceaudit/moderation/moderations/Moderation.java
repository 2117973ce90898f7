package org.practiceaudit.moderation.moderations;

import java.util.List;
import org.practiceaudit.programme.Grade;

/** The states of a moderation. What allocation and audit say comes in any order, save that the allocation is first. */
public sealed interface Moderation {

    /** Nothing is known of the audit. */
    record NotExpected() implements Moderation {}

    sealed interface Known extends Moderation {
        Case about();
    }

    /** Whose audit may still be handed in, or is; not one that has ended. */
    sealed interface Standing extends Known {}

    /** The auditor's grades are known and the work is handed in. */
    sealed interface HandedIn extends Standing {
        Judgement judgement();

        Submission submission();
    }

    /** Moderation is asked for, whatever has come of it. */
    sealed interface Asked extends HandedIn {
        Course course();
    }

    /** Asked for and not completed. */
    sealed interface Open extends Asked {}

    /** Allocated, and nothing heard from the auditor. */
    record Expected(Case about) implements Standing {}

    record Graded(Case about, Judgement judgement) implements Standing {}

    /** Handed in, and the grades have not been heard. */
    record Ungraded(Case about, Submission submission) implements Standing {}

    /**
     * Handed in and not moderated.
     *
     * @param findings about an earlier submission
     * @param why null while it is not settled, and in older facts
     */
    record NotModerated(Case about, Judgement judgement, Submission submission, List<Finding> findings, NotAsked why)
            implements HandedIn {}

    /** An unresolved challenge asks for a moderator whom quality assurance has not named yet (PQ-17). */
    record AwaitingModerator(Case about, Judgement judgement, Submission submission, Course course, Challenge challenge)
            implements Open {}

    record Requested(Case about, Judgement judgement, Submission submission, Course course) implements Open {}

    /** Grades are given that nobody can take back unseen: blind, or in a meeting that is still on. */
    record Committed(Case about, Judgement judgement, Submission submission, Course course, Commitment commitment)
            implements Open {

        /** Whether it is complete once this meeting is over: it was gone over there, and nothing stops it (TH-17). */
        public boolean closes(String meeting) {
            return commitment.of(meeting) && course.stopped().isEmpty();
        }
    }

    record Completed(Case about, Judgement judgement, Submission submission, Course course, Outcome outcome)
            implements Asked {

        Grade auditorGrade() {
            return judgement.overall();
        }

        boolean changed() {
            return outcome.grade() != judgement.overall();
        }
    }

    /** Back with its auditor; to be handed in again. */
    record Returned(Case about, Judgement judgement, List<Finding> findings, SentBack back) implements Standing {}

    /** The audit counts no more. */
    record Ended(Standing before, Ending ending) implements Known {
        @Override
        public Case about() {
            return before.about();
        }
    }

    /** As shown and as lists filter by it. */
    default String code() {
        return switch (this) {
            case NotExpected _ -> "not-expected";
            case Expected _, Graded _, Ungraded _ -> "expected";
            case NotModerated _ -> "not-moderated";
            case AwaitingModerator _ -> "awaiting-moderator";
            case Requested _ -> "requested";
            case Committed _ -> "committed";
            case Completed _ -> "completed";
            case Returned _ -> "returned";
            case Ended _ -> "ended";
        };
    }
}
