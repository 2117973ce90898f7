package org.practiceaudit.audit.audits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceaudit.audit.audits.Audit.Before;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Grade;

/**
 * The auditor of a returned audit mends texts and actions; grades that were moderated, decided or final before it came back
 * are not theirs to change any more (TH-14, PQ-16).
 */
final class GradesStand {
    private final String rule;

    GradesStand(String rule) {
        this.rule = rule;
    }

    /** What comes of the auditor's work, unless it would move a grade that stands. */
    Decision<AuditEvent> over(InProgress state, Decision<AuditEvent> work) {
        return state.before()
                .filter(Before::gradesStand)
                .filter(before -> work instanceof Decision.Accepted<AuditEvent>(var events)
                        && moves(state.work(), events, before))
                .map(_ -> Decision.<AuditEvent>reject(refused("Leave the grades as they are.")))
                .orElse(work);
    }

    /** Before it is handed in again: a grade moved before the moderator's word came goes back to where it was. */
    List<Rejection> outstanding(InProgress state) {
        return state.before()
                .filter(Before::gradesStand)
                .filter(before -> !state.work().grades().equals(before.grades())
                        || !overall(state.work())
                                .equals(Optional.ofNullable(before.submission().grade())))
                .map(_ -> List.of(refused("Give the grades that the audit was handed in with.")))
                .orElse(List.of());
    }

    private Rejection refused(String remedy) {
        return Rejection.broken(
                rule,
                "grade",
                "The grades have been moderated, decided or made final, and stand.",
                "Change what is written and the actions. " + remedy);
    }

    private static boolean moves(Work work, List<AuditEvent> events, Before before) {
        var after = work;
        for (var event : events) {
            if (event instanceof AuditEvent.Worked fact) {
                after = WorkEvolution.evolve(after, fact);
            }
        }
        var now = after.grades();
        var sections = Stream.concat(work.grades().keySet().stream(), now.keySet().stream())
                .filter(section -> now.get(section) != work.grades().get(section))
                .anyMatch(section -> now.get(section) != before.grades().get(section));
        var moved = !overall(after).equals(overall(work));
        return sections
                || moved
                        && !overall(after)
                                .equals(Optional.ofNullable(before.submission().grade()));
    }

    private static Optional<Grade> overall(Work work) {
        return work.overall().map(OverallJudgement::grade);
    }
}
