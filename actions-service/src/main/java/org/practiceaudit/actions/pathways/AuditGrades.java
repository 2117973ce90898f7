package org.practiceaudit.actions.pathways;

import java.time.Instant;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.programme.Pathway;

/** What the grades of the audit itself make of its pathways: they open, are planned anew, close and come back. */
final class AuditGrades {
    static final String GRADE_CHANGED = "grade-changed";

    private final Unfolding unfolding;

    AuditGrades(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    void note(Graded graded) {
        unfolding.say(new PathwayEvent.GradeNoted(graded));
        unfolding.policy().pathways().forEach(pathway -> follow(pathway, graded.at()));
        unfolding.settle(graded.at());
    }

    private void follow(Pathway pathway, Instant at) {
        var watched = unfolding.now();
        var since = GradeOfRecord.since(watched.grades(), GradeSource.counting(pathway.trigger()), pathway::follows);
        switch (watched.runs().get(pathway.code())) {
            case null -> since.ifPresent(trigger -> unfolding.open(pathway, 1, trigger));
            // What a re-audit has found counts, whatever becomes of the first grade.
            case Run.Open open when open.plan().heldByReAudit() -> {}
            case Run.Open open ->
                since.ifPresentOrElse(
                        trigger -> replan(pathway, open.plan(), trigger),
                        () -> unfolding.close(pathway.code(), GRADE_CHANGED, at));
            case Run.Closed closed ->
                since.filter(trigger -> comesBack(closed, trigger))
                        .ifPresent(
                                trigger -> unfolding.open(pathway, closed.plan().number() + 1, trigger));
        }
    }

    /** Where all was done, only a grade that came back after the one it was done for asks for it again. */
    private static boolean comesBack(Run.Closed closed, Graded trigger) {
        return closed.reason().equals(GRADE_CHANGED)
                || trigger.at().isAfter(closed.plan().trigger().at());
    }

    private void replan(Pathway pathway, Plan plan, Graded trigger) {
        if (!plan.trigger().equals(trigger)) {
            unfolding.say(new Replanning(unfolding.planner(), pathway, plan, trigger).event());
        }
    }
}
