package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.Finalised;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Outstanding;
import org.practiceaudit.audit.audits.Audit.Submitted;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Grade;

/**
 * An audit as those who may read it see it.
 *
 * @param linesOfEnquiry codes of those that it must comment on (TH-08); their wording is with allocation
 * @param work null until the audit is started
 * @param submission null until it is submitted
 * @param gradeOfRecord the decided grade, else the moderated, else the auditor's; null until it is submitted, and
 *     where such an audit has none
 * @param withheld whether the reader moderates it blind; then everything that tells how the auditor judged is null
 */
record AuditView(
        String audit,
        String cycle,
        ProgrammeView programme,
        String child,
        String kind,
        String state,
        boolean overdue,
        LocalDate dueOn,
        boolean sampled,
        boolean blind,
        String reAuditOf,
        boolean courtProceedings,
        List<String> linesOfEnquiry,
        String team,
        String service,
        Assignment.People people,
        WorkView work,
        List<ConcernView> concerns,
        SubmissionView submission,
        ReviewView review,
        Grade gradeOfRecord,
        Instant finalisedAt,
        CourseView course,
        boolean withheld) {

    record ProgrammeView(String id, int version) {}

    /**
     * @param grade null where such an audit has none
     * @param score per cent, null where such an audit has none (CA-08)
     * @param overridden whether the auditor chose another grade than the sections suggested
     */
    record SubmissionView(
            Grade grade, Integer score, Boolean overridden, boolean onTime, List<Recipient> notified, Instant at) {}

    record ReviewView(boolean awaited, Grade moderatedGrade, Grade decidedGrade, List<String> openDisputes) {}

    /**
     * @param addressBy first instant at which it escalates, null for one raised before concerns did
     * @param escalated null where it did not
     * @param addressed null while nothing is recorded
     */
    record ConcernView(
            String concern,
            String code,
            Concern.Severity severity,
            String text,
            String raisedBy,
            Instant raisedAt,
            List<Recipient> notified,
            Instant addressBy,
            EscalatedView escalated,
            AddressedView addressed) {
        static ConcernView of(Concern concern) {
            var raised = concern.raised();
            var addressed =
                    switch (concern) {
                        case Concern.Raised _, Concern.Escalated _ -> null;
                        case Concern.Addressed(var _, var response, var what, var doneOn, var by, var at, var _) ->
                            new AddressedView(response, what.text(), doneOn, by, at);
                    };
            var escalated =
                    switch (concern) {
                        case Concern.Raised _ -> null;
                        case Concern.Escalated(var _, var told, var at) -> new EscalatedView(told, at);
                        case Concern.Addressed it ->
                            it.escalated() == null
                                    ? null
                                    : new EscalatedView(
                                            it.escalated().told(),
                                            it.escalated().at());
                    };
            return new ConcernView(
                    raised.id(),
                    raised.code(),
                    raised.severity(),
                    raised.text().text(),
                    raised.raisedBy(),
                    raised.at(),
                    raised.told(),
                    raised.due() == null ? null : raised.due().missedAt(),
                    escalated,
                    addressed);
        }
    }

    /** @param doneOn null where only the recording is known */
    record AddressedView(Concern.Response response, String what, LocalDate doneOn, String by, Instant at) {}

    /** Nothing was recorded in time, and these were told. */
    record EscalatedView(List<Recipient> notified, Instant at) {}

    static AuditView of(Opened state, Form form) {
        var assignment = state.assignment();
        var handedIn = state instanceof HandedIn in ? in : null;
        return new AuditView(
                assignment.audit(),
                assignment.cycle(),
                new ProgrammeView(
                        assignment.programme().id(), assignment.programme().version()),
                assignment.child(),
                assignment.kind(),
                AuditListing.stateOf(state),
                state instanceof Outstanding outstanding && outstanding.overdue(),
                state instanceof Outstanding owed ? owed.dueOn() : assignment.dueOn(),
                assignment.sampled(),
                assignment.blind(),
                assignment.reAuditOf(),
                assignment.courtProceedings(),
                assignment.linesOfEnquiry(),
                assignment.team(),
                assignment.service(),
                assignment.people(),
                work(state, form),
                concerns(state),
                handedIn == null ? null : submission(handedIn.submission()),
                handedIn == null ? null : review(handedIn.review()),
                handedIn == null ? null : handedIn.gradeOfRecord(),
                state instanceof Finalised done ? done.finalisedAt() : null,
                CourseView.of(state),
                false);
    }

    static List<ConcernView> concerns(Opened state) {
        return state.concerns().all().stream().map(ConcernView::of).toList();
    }

    private static WorkView work(Opened state, Form form) {
        return switch (state) {
            case Allocated _ -> null;
            case InProgress begun -> WorkView.of(begun.work(), form);
            case Submitted submitted -> WorkView.of(submitted.work(), form);
            case Finalised done -> WorkView.of(done.work(), form);
            case Ended ended -> WorkView.of(ended.work(), form);
        };
    }

    private static SubmissionView submission(Audit.Submission submission) {
        return new SubmissionView(
                submission.grade(),
                submission.score(),
                submission.overridden(),
                submission.onTime(),
                submission.told(),
                submission.at());
    }

    private static ReviewView review(Audit.Review review) {
        return new ReviewView(
                review.awaited(),
                review.moderated().orElse(null),
                review.decided().orElse(null),
                review.disputes());
    }
}
