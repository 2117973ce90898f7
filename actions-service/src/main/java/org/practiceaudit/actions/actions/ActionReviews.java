package org.practiceaudit.actions.actions;

import static org.practiceaudit.eventstore.Rejection.notAllowed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/** The rules of an action in supervision: by itself, or in the record of a whole session (BR-10, PQ-19). */
final class ActionReviews {
    private ActionReviews() {}

    /** BR-10: looked at in a supervision that has taken place since it was opened. */
    static Decision<ActionEvent> review(ActionCommand.Review review, Action.Entry entry, boolean overdue) {
        var why = new ArrayList<Rejection>();
        if (!reviews(review.by(), entry.of())) {
            why.add(notAllowed(
                    "BR-10",
                    "Supervision is recorded by the managers of the case, or by the line manager of the action's owner.",
                    "Ask one of them."));
        }
        why.addAll(day(review.supervisionOn(), entry, review.at()));
        var progress = review.progress().orElse(overdue ? Progress.DELAYED : Progress.ON_TRACK);
        return why.isEmpty()
                ? Decision.accept(new ActionEvent.Reviewed(
                        review.supervisionOn(),
                        progress,
                        review.note(),
                        review.by().staff(),
                        review.at()))
                : Decision.reject(why);
    }

    /** In a session, whose record says that the supervisor may. */
    static Decision<ActionEvent> supervise(ActionCommand.Supervise said, Action.Entry entry) {
        var why = new ArrayList<>(brought(said.worker(), entry));
        why.addAll(day(said.supervisionOn(), entry, said.at()));
        return why.isEmpty()
                ? Decision.accept(new ActionEvent.Reviewed(
                        said.supervisionOn(), said.progress(), said.note(), said.supervisor(), said.at()))
                : Decision.reject(why);
    }

    static Decision<ActionEvent> passOver(ActionCommand.PassOver said, Action.Entry entry) {
        var why = new ArrayList<>(brought(said.worker(), entry));
        why.addAll(day(said.supervisionOn(), entry, said.at()));
        return why.isEmpty()
                ? Decision.accept(
                        new ActionEvent.NotReached(said.supervisionOn(), said.reason(), said.supervisor(), said.at()))
                : Decision.reject(why);
    }

    private static List<Rejection> brought(String worker, Action.Entry entry) {
        return entry.of().supervisions().contains(worker)
                ? List.of()
                : List.of(Rejection.broken(
                        "BR-10",
                        "actions",
                        "The action " + entry.of().action() + " is not for this supervision.",
                        "Look at what the supervision has before it."));
    }

    /** The supervision has taken place, and since the action was opened. */
    private static List<Rejection> day(LocalDate supervisionOn, Action.Entry entry, Instant at) {
        return new Rejection.All()
                .when(
                        supervisionOn.isAfter(WorkingDays.dateOf(at)),
                        "BR-10",
                        "supervisionOn",
                        "The supervision is still to come.",
                        "Record it once it has been held.")
                .when(
                        supervisionOn.isBefore(WorkingDays.dateOf(entry.openedAt())),
                        "BR-10",
                        "supervisionOn",
                        "The supervision was held before the action was opened.",
                        "Give the date of a supervision since then.")
                .found();
    }

    private static boolean reviews(By by, Particulars action) {
        return by.managesOwner()
                || action.monitoredBy(by.staff())
                || action.source().aboutTheCase()
                        && (action.is(Role.TEAM_MANAGER, by.staff())
                                || action.is(Role.SERVICE_MANAGER, by.staff())
                                || action.is(Role.HEAD_OF_SERVICE, by.staff()));
    }
}
