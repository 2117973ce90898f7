package org.practiceaudit.audit.audits;

import java.time.Instant;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.NotStarted;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Outstanding;
import org.practiceaudit.audit.audits.Audit.Review;
import org.practiceaudit.audit.audits.Audit.Submission;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.eventstore.Evolution;

/** How the facts about an audit become its state, the same under every programme. */
class AuditEvolution implements Evolution<Audit, AuditEvent> {

    @Override
    public Audit initial() {
        return new NotStarted();
    }

    @Override
    public Audit evolve(Audit state, AuditEvent event) {
        return switch (event) {
            case AuditEvent.AuditOpened(var assignment) -> new Allocated(assignment, Concerns.NONE, false);
            case AuditEvent.AuditHandedOver fact -> handedOver(as(Outstanding.class, state), fact);
            case AuditEvent.AuditStarted(var _, var at) -> started(as(Allocated.class, state), at);
            case AuditEvent.AuditOverdue _ -> overdue(as(Outstanding.class, state));
            case AuditEvent.ConcernRaised(var concern) -> {
                var opened = as(Opened.class, state);
                yield with(opened, opened.concerns().and(concern));
            }
            case AuditEvent.ConcernAddressed fact -> {
                var opened = as(Opened.class, state);
                yield with(opened, opened.concerns().addressed(fact));
            }
            case AuditEvent.Worked fact -> {
                var begun = as(InProgress.class, state);
                yield with(begun, WorkEvolution.evolve(begun.work(), fact));
            }
            case AuditEvent.Voiced fact -> voiced(as(Opened.class, state), fact);
            case AuditEvent.AuditSubmitted fact -> submitted(as(InProgress.class, state), fact);
            case AuditEvent.Reviewed fact -> reviewed(as(HandedIn.class, state), fact);
            case AuditEvent.AuditFinalised(var _, var _, var at) -> finalised(as(Submitted.class, state), at);
        };
    }

    /** A fact in a state in which the decider never lets it happen: the stored stream is broken. */
    private static <T extends Audit> T as(Class<T> expected, Audit state) {
        if (!expected.isInstance(state)) {
            throw new IllegalStateException("fact of " + expected.getSimpleName() + " while "
                    + state.getClass().getSimpleName());
        }
        return expected.cast(state);
    }

    /** What is overdue stays so unless the new due day is a later one: it then has its own clock. */
    private static Audit handedOver(Outstanding state, AuditEvent.AuditHandedOver fact) {
        var later = fact.dueOn().isAfter(state.assignment().dueOn());
        var assignment = state.assignment().handedTo(fact.auditor(), fact.moderator(), fact.dueOn());
        return switch (state) {
            case Allocated(var _, var concerns, var overdue) -> new Allocated(assignment, concerns, overdue && !later);
            case InProgress(var _, var concerns, var overdue, var work, var at) ->
                new InProgress(assignment, concerns, overdue && !later, work, at);
        };
    }

    private static Audit started(Allocated state, Instant at) {
        return new InProgress(state.assignment(), state.concerns(), state.overdue(), Work.NONE, at);
    }

    private static Audit overdue(Outstanding state) {
        return switch (state) {
            case Allocated(var assignment, var concerns, var _) -> new Allocated(assignment, concerns, true);
            case InProgress(var assignment, var concerns, var _, var work, var at) ->
                new InProgress(assignment, concerns, true, work, at);
        };
    }

    private static Audit with(InProgress state, Work work) {
        return new InProgress(state.assignment(), state.concerns(), state.overdue(), work, state.startedAt());
    }

    private static Audit voiced(Opened state, AuditEvent.Voiced fact) {
        return switch (state) {
            case Allocated _, Finalised _ -> throw new IllegalStateException("nobody writes in this state");
            case InProgress begun -> with(begun, WorkEvolution.voiced(begun.work(), fact));
            case Submitted(var assignment, var concerns, var work, var submission, var review) ->
                new Submitted(assignment, concerns, WorkEvolution.voiced(work, fact), submission, review);
        };
    }

    private static Audit with(Opened state, Concerns concerns) {
        return switch (state) {
            case Allocated(var assignment, var _, var overdue) -> new Allocated(assignment, concerns, overdue);
            case InProgress(var assignment, var _, var overdue, var work, var at) ->
                new InProgress(assignment, concerns, overdue, work, at);
            case Submitted(var assignment, var _, var work, var submission, var review) ->
                new Submitted(assignment, concerns, work, submission, review);
            case Finalised(var assignment, var _, var work, var submission, var review, var at) ->
                new Finalised(assignment, concerns, work, submission, review, at);
        };
    }

    private static Audit submitted(InProgress state, AuditEvent.AuditSubmitted fact) {
        var submission =
                new Submission(fact.grade(), fact.score(), fact.overridden(), fact.onTime(), fact.told(), fact.at());
        return new Submitted(state.assignment(), state.concerns(), state.work(), submission, Review.NONE);
    }

    private static Audit reviewed(HandedIn state, AuditEvent.Reviewed fact) {
        var review = state.review().after(fact);
        return switch (state) {
            case Submitted(var assignment, var concerns, var work, var submission, var _) ->
                new Submitted(assignment, concerns, work, submission, review);
            case Finalised(var assignment, var concerns, var work, var submission, var _, var at) ->
                new Finalised(assignment, concerns, work, submission, review, at);
        };
    }

    private static Audit finalised(Submitted state, Instant at) {
        return new Finalised(
                state.assignment(), state.concerns(), state.work(), state.submission(), state.review(), at);
    }
}
