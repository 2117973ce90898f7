package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

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
            case ActionOpened it -> opened(it);
            case ActionCompleted it -> action(facts, it).standing(Standing.COMPLETED, it.completedAt(), null);
            case ActionClosed it -> {
                var was = action(facts, it);
                yield was.standing(Standing.CLOSED, was.completedAt(), it.closedAt());
            }
            case ActionCancelled it -> {
                var was = action(facts, it);
                yield was.standing(Standing.CANCELLED, was.completedAt(), it.cancelledAt());
            }
            case ActionOverdue it -> {
                var was = action(facts, it);
                yield was.agreed(was.owner(), was.dueOn(), true);
            }
            case ActionReassigned it -> {
                var was = action(facts, it);
                yield was.agreed(it.owner(), was.dueOn(), was.overdue());
            }
            case ActionRescheduled it -> {
                var was = action(facts, it);
                yield was.agreed(was.owner(), it.dueOn(), false);
            }
            // What stands in its place is told as opened.
            case ActionSplit it -> action(facts, it).standing(Standing.REPLACED, null, it.splitAt());
            case ActionMerged it -> action(facts, it).standing(Standing.REPLACED, null, it.mergedAt());
            case SupervisionEvent supervision -> FollowUpFold.evolve(facts, supervision);
            case LearningEvent learning -> LearningFold.evolve(facts, learning);
            case LearningPassedOn it -> LearningFold.passedOn(it);
            case CampaignRecorded it -> LearningFold.campaign(it);
            case ImprovementPlanned it -> LearningFold.improvement(it);
            case ActionReviewed _, ReminderDue _ -> facts;
            case PathwayEvent pathway -> PathwayFold.evolve(facts, pathway);
        };
    }

    private static Action action(StreamFacts facts, ActionsEvent event) {
        return expect(Action.class, facts, event);
    }

    private static Action opened(ActionOpened it) {
        return new Action(
                it.action(),
                it.audit(),
                it.source(),
                it.owner(),
                it.team(),
                it.service(),
                it.dueOn(),
                it.theme(),
                Standing.OPEN,
                false,
                null,
                null);
    }
}
