package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import java.time.LocalDate;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.ActionsEvent.ActionCancelled;
import org.practiceaudit.contracts.ActionsEvent.ActionClosed;
import org.practiceaudit.contracts.ActionsEvent.ActionCompleted;
import org.practiceaudit.contracts.ActionsEvent.ActionMerged;
import org.practiceaudit.contracts.ActionsEvent.ActionOpened;
import org.practiceaudit.contracts.ActionsEvent.ActionOverdue;
import org.practiceaudit.contracts.ActionsEvent.ActionReassigned;
import org.practiceaudit.contracts.ActionsEvent.ActionRescheduled;
import org.practiceaudit.contracts.ActionsEvent.ActionReviewed;
import org.practiceaudit.contracts.ActionsEvent.ActionSplit;
import org.practiceaudit.contracts.ActionsEvent.CampaignRecorded;
import org.practiceaudit.contracts.ActionsEvent.ImprovementPlanned;
import org.practiceaudit.contracts.ActionsEvent.LearningPassedOn;
import org.practiceaudit.contracts.ActionsEvent.ReminderDue;
import org.practiceaudit.contracts.LearningEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;

/** Actions. */
final class ActionsFold {
    private ActionsFold() {}

    static StreamFacts evolve(StreamFacts facts, ActionsEvent event) {
        return switch (event) {
            case ActionOpened it ->
                new Action(
                        it.action(),
                        it.audit(),
                        it.source(),
                        it.owner(),
                        it.team(),
                        it.service(),
                        it.dueOn(),
                        it.theme(),
                        Standing.OPEN,
                        false);
            case ActionCompleted _ -> standing(expect(Action.class, facts, event), Standing.COMPLETED);
            case ActionClosed _ -> standing(expect(Action.class, facts, event), Standing.CLOSED);
            case ActionCancelled _ -> standing(expect(Action.class, facts, event), Standing.CANCELLED);
            case ActionOverdue _ -> overdue(expect(Action.class, facts, event));
            case ActionReassigned it -> {
                var was = expect(Action.class, facts, event);
                yield agreed(was, it.owner(), was.dueOn(), was.overdue());
            }
            case ActionRescheduled it -> {
                var was = expect(Action.class, facts, event);
                yield agreed(was, was.owner(), it.dueOn(), false);
            }
            // What stands in its place is told as opened.
            case ActionSplit _, ActionMerged _ -> standing(expect(Action.class, facts, event), Standing.REPLACED);
            case SupervisionEvent _, LearningEvent _ -> facts;
            case ActionReviewed _, LearningPassedOn _, CampaignRecorded _, ImprovementPlanned _, ReminderDue _ -> facts;
            case PathwayEvent pathway -> PathwayFold.evolve(facts, pathway);
        };
    }

    private static Action standing(Action was, Standing now) {
        return new Action(
                was.action(),
                was.audit(),
                was.source(),
                was.owner(),
                was.team(),
                was.service(),
                was.dueOn(),
                was.theme(),
                now,
                was.overdue());
    }

    private static Action overdue(Action was) {
        return agreed(was, was.owner(), was.dueOn(), true);
    }

    private static Action agreed(Action was, String owner, LocalDate dueOn, boolean overdue) {
        return new Action(
                was.action(),
                was.audit(),
                was.source(),
                owner,
                was.team(),
                was.service(),
                dueOn,
                was.theme(),
                was.standing(),
                overdue);
    }
}
