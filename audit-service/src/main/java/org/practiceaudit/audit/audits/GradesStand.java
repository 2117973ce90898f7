package org.practiceaudit.audit.audits;

import java.util.Optional;
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

    /** What comes of the auditor's work, unless it would change a grade that stands. */
    Decision<AuditEvent> over(InProgress state, Decision<AuditEvent> work) {
        var stand = state.before().filter(Before::gradesStand).isPresent();
        return stand && work instanceof Decision.Accepted<AuditEvent>(var events) && changes(state.work(), events)
                ? Decision.reject(Rejection.broken(
                        rule,
                        "grade",
                        "The grades have been moderated, decided or made final, and stand.",
                        "Change what is written and the actions; leave the grades as they are."))
                : work;
    }

    private static boolean changes(Work before, Iterable<AuditEvent> events) {
        var after = before;
        for (var event : events) {
            if (event instanceof AuditEvent.Worked fact) {
                after = WorkEvolution.evolve(after, fact);
            }
        }
        return !after.grades().equals(before.grades()) || !overall(after).equals(overall(before));
    }

    private static Optional<Grade> overall(Work work) {
        return work.overall().map(OverallJudgement::grade);
    }
}
