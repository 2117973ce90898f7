package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.actions.actions.SmartForm;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Proof;

/** TH-22: the SMART plan of a meeting, added to a plan that the child has already and that is named. */
final class MeetingPlan {
    private final Proof.Meeting meeting;

    MeetingPlan(Proof.Meeting meeting) {
        this.meeting = meeting;
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

    private static List<Rejection> smart(String path, PlanLine line, Instant at) {
        var why = new ArrayList<Rejection>();
        for (var fault : SmartForm.missing(line.smart(), line.owner(), line.dueOn(), line.theme(), at)) {
            why.add(new Rejection(fault.kind(), fault.rule(), path + fault.field(), fault.detail(), fault.remedy()));
        }
        return why;
    }
}
