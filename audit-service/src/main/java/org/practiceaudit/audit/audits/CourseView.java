package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.programme.Role;

/**
 * What happened to an audit beside the auditor's work.
 *
 * @param checked the check that it has passed as it stands, null where none has
 * @param earlierActions what became of the actions of the audit that this one goes back to, null until it is said
 * @param ending why it ended without a final grade, null where it did not
 */
record CourseView(
        List<ReturnView> returns,
        CheckedView checked,
        List<ChallengeView> challenges,
        List<String> involvedServices,
        EarlierActionsView earlierActions,
        List<SharedView> shared,
        EndingView ending) {

    record ReturnView(
            List<String> reasons, String note, LocalDate dueOn, List<Recipient> notified, String by, Instant at) {}

    record CheckedView(String by, Instant at) {}

    record SharedView(List<Recipient> with, List<Recipient> copied, List<String> services, Instant at) {}

    record EndingView(String reason, String explanation, List<Recipient> notified, String by, Instant at) {}

    record EarlierActionsView(List<EarlierActionView> actions, String delay, String by, Instant at) {}

    record EarlierActionView(String action, EarlierActions.Progress progress, String note) {}

    /**
     * @param standing open, answered, agreed, unresolved or decided
     * @param answer null where the auditor has not answered
     */
    record ChallengeView(
            String challenge,
            Challenge.Subject subject,
            String text,
            Role as,
            String by,
            Instant at,
            String standing,
            AnswerView answer) {
        static ChallengeView of(Challenge of) {
            return new ChallengeView(
                    of.id(),
                    of.subject(),
                    of.text().text(),
                    of.as(),
                    of.by(),
                    of.at(),
                    switch (of.standing()) {
                        case Challenge.Open _ -> "open";
                        case Challenge.Answered _ -> "answered";
                        case Challenge.Agreed _ -> "agreed";
                        case Challenge.Unresolved _ -> "unresolved";
                        case Challenge.Decided _ -> "decided";
                    },
                    of.answer()
                            .map(answer -> new AnswerView(
                                    answer.outcome(),
                                    answer.reason().text(),
                                    answer.amends(),
                                    answer.by(),
                                    answer.at()))
                            .orElse(null));
        }
    }

    record AnswerView(Challenge.Outcome outcome, String reason, boolean amends, String by, Instant at) {}

    static CourseView of(Audit.Opened state) {
        var course = state.course();
        return new CourseView(
                course.returns().stream()
                        .map(each -> new ReturnView(
                                each.reasons(), each.note().text(), each.dueOn(), each.told(), each.by(), each.at()))
                        .toList(),
                course.checked()
                        .map(each -> new CheckedView(each.by(), each.at()))
                        .orElse(null),
                challenges(state),
                course.services(),
                course.earlier().map(CourseView::of).orElse(null),
                course.shared().stream()
                        .map(each -> new SharedView(each.with(), each.copied(), each.services(), each.at()))
                        .toList(),
                state instanceof Audit.Ended ended ? of(ended.ending()) : null);
    }

    static List<ChallengeView> challenges(Audit.Opened state) {
        return state.course().challenges().stream().map(ChallengeView::of).toList();
    }

    private static EarlierActionsView of(EarlierActions review) {
        return new EarlierActionsView(
                review.actions().stream()
                        .map(each -> new EarlierActionView(
                                each.action(), each.progress(), each.note().text()))
                        .toList(),
                review.delay().text(),
                review.by(),
                review.at());
    }

    private static EndingView of(Audit.Ending ending) {
        return new EndingView(ending.reason(), ending.explanation().text(), ending.told(), ending.by(), ending.at());
    }
}
