package org.practiceaudit.moderation.moderations;

import org.practiceaudit.programme.Grade;

/** The states of a moderation. What allocation and audit say comes in any order, save that the allocation is first. */
public sealed interface Moderation {

    /** Nothing is known of the audit. */
    record NotExpected() implements Moderation {}

    sealed interface Known extends Moderation {
        Case about();
    }

    /** The auditor's grades are known and the work is handed in. */
    sealed interface HandedIn extends Known {
        Judgement judgement();

        Submission submission();
    }

    /** Allocated, and nothing heard from the auditor. */
    record Expected(Case about) implements Known {}

    record Graded(Case about, Judgement judgement) implements Known {}

    /** Handed in, and the grades have not been heard. */
    record Ungraded(Case about, Submission submission) implements Known {}

    /** Neither drawn nor of a grade that is always moderated. */
    record NotModerated(Case about, Judgement judgement, Submission submission) implements HandedIn {}

    record Requested(Case about, Judgement judgement, Submission submission, Request request, boolean overdue)
            implements HandedIn {}

    record Completed(
            Case about, Judgement judgement, Submission submission, Request request, boolean overdue, Outcome outcome)
            implements HandedIn {

        Grade auditorGrade() {
            return judgement.overall();
        }

        boolean changed() {
            return outcome.grade() != judgement.overall();
        }
    }

    /** As shown and as lists filter by it. */
    default String code() {
        return switch (this) {
            case NotExpected _ -> "not-expected";
            case Expected _, Graded _, Ungraded _ -> "expected";
            case NotModerated _ -> "not-moderated";
            case Requested _ -> "requested";
            case Completed _ -> "completed";
        };
    }
}
