package org.practiceaudit.actions.pathways;

import static org.practiceaudit.actions.pathways.PathwayEvolution.moved;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;

/** How what comes about on a pathway beside its steps folds. */
final class CourseEvolution {
    private CourseEvolution() {}

    static Watched evolve(Watched watched, PathwayEvent.OnTheWay event) {
        return switch (event) {
            case PathwayEvent.MeetingConvened it -> moved(watched, it.pathway(), plan -> convened(plan, it));
            case PathwayEvent.MeetingNotHeld it ->
                moved(watched, it.pathway(), plan -> plan.with(plan.course().notHeld(it.step(), it.reason())));
            case PathwayEvent.MeetingHeld it -> moved(watched, it.pathway(), plan -> held(plan, it));
            case PathwayEvent.AbsenceExplained it -> moved(watched, it.pathway(), plan -> absent(plan, it));
            case PathwayEvent.PlanAgreed it -> moved(watched, it.pathway(), plan -> agreed(plan, it));
            case PathwayEvent.GradeRaised it ->
                moved(
                        watched,
                        it.pathway(),
                        plan -> plan.with(plan.course()
                                .with(new Course.Raised(
                                        it.evidence(), it.from(), it.to(), it.because(), it.by(), it.at()))));
            case PathwayEvent.ReAuditAsked it -> moved(watched, it.pathway(), plan -> asked(plan, it));
            case PathwayEvent.ReAuditAllocated it -> moved(watched, it.pathway(), plan -> allocated(plan, it));
            case PathwayEvent.ReAuditWithdrawn it -> moved(watched, it.pathway(), plan -> withdrawn(plan, it));
            case PathwayEvent.ProgressReported _ -> watched;
        };
    }

    private static Plan convened(Plan plan, PathwayEvent.MeetingConvened it) {
        return plan.with(plan.course()
                .with(
                        it.step(),
                        new Course.Convened(
                                it.meeting(), it.meetsOn(), it.invited(), it.convenedBy(), it.at(), Optional.empty())));
    }

    private static Plan held(Plan plan, PathwayEvent.MeetingHeld held) {
        if (!(PlanEvolution.step(plan, held.step()) instanceof Plan.Progress.Done done)) {
            throw new IllegalStateException("meeting of step " + held.step() + " that is not done");
        }
        return plan.with(new Plan.Progress.Done(
                done.step(),
                done.doneOn(),
                done.late(),
                done.missed(),
                done.note(),
                done.completedBy(),
                done.at(),
                Optional.of(new Plan.Meeting(held.meeting(), held.heldOn(), held.chairedBy(), held.attended()))));
    }

    private static Plan absent(Plan plan, PathwayEvent.AbsenceExplained it) {
        var before = plan.course().minutes(it.step());
        var absent = new LinkedHashMap<>(before.absent());
        absent.put(it.staff(), it.reason());
        return plan.with(plan.course().with(it.step(), new Course.Minutes(absent, before.addedTo(), before.lines())));
    }

    private static Plan agreed(Plan plan, PathwayEvent.PlanAgreed it) {
        var before = plan.course().minutes(it.step());
        return plan.with(plan.course()
                .with(it.step(), new Course.Minutes(before.absent(), Optional.of(it.addedTo()), it.lines())));
    }

    /** Asked for again by another day, it is the same request and perhaps allocated already. */
    private static Plan asked(Plan plan, PathwayEvent.ReAuditAsked it) {
        return plan.with(plan.course()
                .with(it.step(), new Course.Asked(it.request(), it.activity(), it.dueOn(), Optional.empty(), true)));
    }

    private static Plan allocated(Plan plan, PathwayEvent.ReAuditAllocated it) {
        var asked = plan.course().asked().get(it.step());
        return plan.with(plan.course()
                .with(
                        it.step(),
                        new Course.Asked(
                                asked.request(), asked.activity(), asked.dueOn(), Optional.of(it.reAudit()), true)));
    }

    private static Plan withdrawn(Plan plan, PathwayEvent.ReAuditWithdrawn it) {
        var asked = plan.course().asked().get(it.step());
        return plan.with(plan.course()
                .with(
                        it.step(),
                        new Course.Asked(asked.request(), asked.activity(), asked.dueOn(), asked.reAudit(), false)));
    }

    /** Nobody audits for its request any more. */
    static Watched ended(Watched watched, String reAudit) {
        var now = watched.without(reAudit);
        for (var run : watched.runs().entrySet()) {
            if (run.getValue() instanceof Run.Open) {
                now = moved(now, run.getKey(), plan -> released(plan, reAudit));
            }
        }
        return now;
    }

    private static Plan released(Plan plan, String reAudit) {
        var now = plan;
        for (var entry : plan.course().asked().entrySet()) {
            var asked = entry.getValue();
            if (asked.reAudit().filter(reAudit::equals).isPresent()) {
                now = now.with(now.course()
                        .with(
                                entry.getKey(),
                                new Course.Asked(
                                        asked.request(), asked.activity(), asked.dueOn(), Optional.empty(), false)));
            }
        }
        return now;
    }
}
