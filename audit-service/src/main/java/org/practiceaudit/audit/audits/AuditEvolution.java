package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.About;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Before;
import org.practiceaudit.audit.audits.Audit.Cancelled;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Invalidated;
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
            case AuditEvent.AuditOpened(var assignment) -> new Allocated(About.of(assignment), false);
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
            case AuditEvent.ConcernEscalated fact -> {
                var opened = as(Opened.class, state);
                yield with(opened, opened.concerns().escalated(fact));
            }
            case AuditEvent.Worked fact -> {
                var begun = as(InProgress.class, state);
                yield begun.with(WorkEvolution.evolve(begun.work(), fact));
            }
            case AuditEvent.Passed fact -> {
                var opened = as(Opened.class, state);
                yield with(opened, CourseEvolution.evolve(opened.course(), fact));
            }
            case AuditEvent.Voiced fact -> voiced(as(Opened.class, state), fact);
            case AuditEvent.AuditSubmitted fact -> submitted(as(InProgress.class, state), fact);
            case AuditEvent.Reviewed fact -> reviewed(as(Opened.class, state), fact);
            case AuditEvent.AuditFinalised(var _, var _, var at) -> finalised(as(Submitted.class, state), at);
            case AuditEvent.AuditReturned fact -> returned(as(HandedIn.class, state), fact);
            case AuditEvent.AuditInvalidated(var ending) -> {
                var opened = as(Opened.class, state);
                yield new Invalidated(opened.about(), work(opened), ending);
            }
            case AuditEvent.AuditCancelled(var ending) -> {
                var opened = as(Opened.class, state);
                yield new Cancelled(opened.about(), work(opened), ending);
            }
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
        var about = state.about().with(state.assignment().handedTo(fact.auditor(), fact.moderator(), fact.dueOn()));
        return switch (state) {
            case Allocated(var _, var overdue) -> new Allocated(about, overdue && !later);
            case InProgress(var _, var overdue, var work, var at, var before) ->
                new InProgress(about, overdue && !(later && before.isEmpty()), work, at, before);
        };
    }

    private static Audit started(Allocated state, Instant at) {
        return new InProgress(state.about(), state.overdue(), Work.NONE, at, Optional.empty());
    }

    private static Audit overdue(Outstanding state) {
        return switch (state) {
            case Allocated(var about, var _) -> new Allocated(about, true);
            case InProgress(var about, var _, var work, var at, var before) ->
                new InProgress(about, true, work, at, before);
        };
    }

    private static Audit voiced(Opened state, AuditEvent.Voiced fact) {
        return switch (state) {
            case Allocated _, Finalised _, Ended _ -> throw new IllegalStateException("nobody writes in this state");
            case InProgress begun -> begun.with(WorkEvolution.voiced(begun.work(), fact));
            case Submitted(var about, var work, var submission, var review) ->
                new Submitted(about, WorkEvolution.voiced(work, fact), submission, review);
        };
    }

    private static Audit with(Opened state, Concerns concerns) {
        return state.with(state.about().with(concerns));
    }

    private static Audit with(Opened state, Course course) {
        return state.with(state.about().with(course));
    }

    /** Those audited consider it anew unless it had been final: then its grades stand. */
    private static Audit submitted(InProgress state, AuditEvent.AuditSubmitted fact) {
        var submission =
                new Submission(fact.grade(), fact.score(), fact.overridden(), fact.onTime(), fact.told(), fact.at());
        var wasFinal = state.before().map(Before::wasFinal).orElse(false);
        var course = wasFinal ? state.course() : state.course().consideredFrom(fact.at());
        return new Submitted(
                state.about().with(course),
                state.work(),
                submission,
                state.before().map(Before::review).orElse(Review.NONE));
    }

    private static Audit returned(HandedIn state, AuditEvent.AuditReturned fact) {
        var once = new Course.Return(fact.reasons(), fact.note(), fact.dueOn(), fact.told(), fact.by(), fact.at());
        return new InProgress(
                state.about().with(state.course().returned(once)),
                false,
                state.work(),
                fact.at(),
                Optional.of(new Before(
                        state.submission(), state.work().grades(), state.review(), state instanceof Finalised)));
    }

    private static Audit reviewed(Opened state, AuditEvent.Reviewed fact) {
        var opened = fact instanceof AuditEvent.GradeModerated
                ? state.with(state.about().with(state.course().moderated()))
                : state;
        return switch (opened) {
            case Submitted(var about, var work, var submission, var review) ->
                new Submitted(about, work, submission, review.after(fact));
            case Finalised(var about, var work, var submission, var review, var at) ->
                new Finalised(about, work, submission, review.after(fact), at);
            case InProgress(var about, var overdue, var work, var at, var before) ->
                new InProgress(
                        about,
                        overdue,
                        work,
                        at,
                        before.map(then -> then.with(then.review().after(fact))));
            case Allocated _, Ended _ ->
                throw new IllegalStateException(
                        "a grade while " + state.getClass().getSimpleName());
        };
    }

    private static Audit finalised(Submitted state, Instant at) {
        return new Finalised(state.about(), state.work(), state.submission(), state.review(), at);
    }

    private static Work work(Opened state) {
        return switch (state) {
            case Allocated _ -> Work.NONE;
            case InProgress begun -> begun.work();
            case HandedIn handedIn -> handedIn.work();
            case Ended ended -> ended.work();
        };
    }
}
