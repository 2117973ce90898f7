package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.actions.actions.ActionCommand;
import org.practiceaudit.actions.actions.SmartForm;
import org.practiceaudit.actions.actions.Source;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.RuleFor;
import org.practiceaudit.programme.WorkingDays;

/** TH-22: the SMART plan of a meeting, added to a plan that the child has already and that is named. */
final class MeetingPlan {
    private final Proof.Meeting meeting;
    private final ProgrammePolicy policy;

    MeetingPlan(Proof.Meeting meeting, ProgrammePolicy policy) {
        this.meeting = meeting;
        this.policy = policy;
    }

    List<Rejection> wrong(PathwayCommand.Outcome outcome, Instant at) {
        var rule = meeting.outcomeRule();
        var why = new Rejection.All()
                .when(
                        meeting.plan() && outcome.lines().isEmpty(),
                        rule,
                        "plan.actions",
                        "The meeting has no improvement plan.",
                        "Give at least one action.")
                .when(
                        outcome.addedTo().blank()
                                && (meeting.plan() || !outcome.lines().isEmpty()),
                        rule,
                        "plan.addedTo",
                        "It does not say which plan of the child it has become part of.",
                        "Name that plan, such as the child in need plan and its date.");
        for (int i = 0; i < outcome.lines().size(); i++) {
            why.and(smart("plan.actions[" + i + "].", outcome.lines().get(i), at));
        }
        return why.found();
    }

    /** By the authority's own rule on what an action says. */
    private List<Rejection> smart(String path, PlanLine line, Instant at) {
        var asked = new ActionCommand.Part(line.action(), line.smart(), line.owner(), line.theme(), line.dueOn());
        return SmartForm.missing(
                asked, policy.rule(RuleFor.Aspect.SMART_ACTION), path, Source.UOPP, WorkingDays.dateOf(at));
    }
}
