package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.audit.audits.Audit.Allocated;
import org.practiceaudit.audit.audits.Audit.Before;
import org.practiceaudit.audit.audits.Audit.Ended;
import org.practiceaudit.audit.audits.Audit.HandedIn;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.audit.audits.Audit.Submission;
import org.practiceaudit.programme.Grade;

/**
 * An audit as those see it who go back to its work: its grade and what it asked for, none of its findings.
 *
 * @param submittedAt null where it was never handed in
 * @param gradeOfRecord null where it has none that stands
 */
record EarlierAudit(
        String audit,
        String kind,
        String cycle,
        String state,
        Instant submittedAt,
        Grade gradeOfRecord,
        List<ProposedActionView> actions) {

    record ProposedActionView(
            String action, String section, String theme, String what, String outcome, String owner, LocalDate dueOn) {
        private static ProposedActionView of(LearningPoint point) {
            var action = point.action();
            return new ProposedActionView(
                    action.id(),
                    point.section(),
                    point.theme(),
                    action.what().text(),
                    action.outcome().text(),
                    action.owner(),
                    action.dueOn());
        }
    }

    static EarlierAudit of(Opened state) {
        return switch (state) {
            case Allocated _ -> of(state, null, null, List.of());
            case InProgress begun ->
                of(
                        state,
                        begun.before()
                                .map(Before::submission)
                                .map(Submission::at)
                                .orElse(null),
                        begun.before()
                                .map(before -> before.review().gradeOfRecord(before.submission()))
                                .orElse(null),
                        begun.before().isPresent() ? begun.work().learning() : List.of());
            case HandedIn handedIn ->
                of(
                        state,
                        handedIn.submission().at(),
                        handedIn.gradeOfRecord(),
                        handedIn.work().learning());
            case Ended _ -> of(state, null, null, List.of());
        };
    }

    private static EarlierAudit of(Opened state, Instant submittedAt, Grade grade, List<LearningPoint> learning) {
        var assignment = state.assignment();
        return new EarlierAudit(
                assignment.audit(),
                assignment.kind(),
                assignment.cycle(),
                AuditListing.stateOf(state),
                submittedAt,
                grade,
                learning.stream().map(ProposedActionView::of).toList());
    }

    List<String> proposed() {
        return actions.stream().map(ProposedActionView::action).toList();
    }
}
