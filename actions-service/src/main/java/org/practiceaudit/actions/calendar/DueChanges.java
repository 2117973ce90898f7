package org.practiceaudit.actions.calendar;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.actions.actions.Actions;
import org.practiceaudit.actions.calendar.Due.Kind;
import org.practiceaudit.actions.calendar.Due.Standing;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;

/** Which events set, move or end what is due. */
public final class DueChanges {
    private DueChanges() {}

    /** In order; none where an event is about nothing that is due. */
    public static List<Due> of(PublicEvent event) {
        return switch (event) {
            case AllocationEvent it -> allocation(it);
            case AuditEvent it -> audit(it);
            case WiderWorkEvent _ -> List.of();
            case ModerationEvent it -> moderation(it);
            case PathwayEvent it -> pathway(it);
            case ActionsEvent it -> action(it);
        };
    }

    private static List<Due> allocation(AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.AuditAllocated it ->
                List.of(new Due.On(Kind.AUDIT, it.audit(), "", it.auditor(), it.dueOn(), null, it.audit()));
            case AllocationEvent.AuditReallocated it ->
                // Allocation moves no day, and what was returned has one that allocation does not know.
                List.of(
                        new Due.Handed(Kind.AUDIT, it.audit(), it.auditor()),
                        new Due.TakenOver(it.audit(), it.formerAuditor(), it.auditor()),
                        new Due.TakenOver(it.audit(), it.formerModerator(), it.moderator()));
            default -> List.of();
        };
    }

    private static List<Due> audit(AuditEvent event) {
        return switch (event) {
            case AuditEvent.AuditSubmitted it -> List.of(stands(Kind.AUDIT, it.audit(), Standing.DONE));
            case AuditEvent.AuditReturned it -> List.of(new Due.Moved(Kind.AUDIT, it.audit(), it.dueOn()));
            case AuditEvent.AuditNotCompleted it -> List.of(stands(Kind.AUDIT, it.audit(), Standing.MISSED));
            case AuditEvent.AuditInvalidated it -> List.of(new Due.Nothing(it.audit()));
            case AuditEvent.AuditCancelled it -> List.of(new Due.Nothing(it.audit()));
            default -> List.of();
        };
    }

    private static List<Due> moderation(ModerationEvent event) {
        return switch (event) {
            case ModerationEvent.ModerationRequested it ->
                List.of(new Due.On(Kind.MODERATION, it.moderation(), "", it.moderator(), it.dueOn(), null, it.audit()));
            case ModerationEvent.ModerationCompleted it ->
                List.of(stands(Kind.MODERATION, it.moderation(), Standing.DONE));
            case ModerationEvent.ModerationReturned it ->
                List.of(stands(Kind.MODERATION, it.moderation(), Standing.DONE));
            default -> List.of();
        };
    }

    private static List<Due> action(ActionsEvent event) {
        return switch (event) {
            case ActionsEvent.ActionOpened it ->
                List.of(new Due.On(Kind.ACTION, it.action(), "", it.owner(), it.dueOn(), null, it.audit()));
            case ActionsEvent.ActionReassigned it -> List.of(new Due.Handed(Kind.ACTION, it.action(), it.owner()));
            case ActionsEvent.ActionRescheduled it -> List.of(new Due.Moved(Kind.ACTION, it.action(), it.dueOn()));
            case ActionsEvent.ActionOverdue it -> List.of(stands(Kind.ACTION, it.action(), Standing.MISSED));
            case ActionsEvent.ActionCompleted it -> List.of(stands(Kind.ACTION, it.action(), Standing.DONE));
            case ActionsEvent.ActionClosed it -> List.of(stands(Kind.ACTION, it.action(), Standing.DONE));
            case ActionsEvent.ActionReviewed it ->
                it.progress().equals(Actions.REFUSED)
                        ? List.of(stands(Kind.ACTION, it.action(), Standing.OPEN))
                        : List.of();
            case ActionsEvent.ActionCancelled it -> List.of(stands(Kind.ACTION, it.action(), Standing.CANCELLED));
            case ActionsEvent.ActionSplit it -> List.of(stands(Kind.ACTION, it.action(), Standing.CANCELLED));
            case ActionsEvent.ActionMerged it -> List.of(stands(Kind.ACTION, it.action(), Standing.CANCELLED));
            default -> List.of();
        };
    }

    private static List<Due> pathway(PathwayEvent event) {
        return switch (event) {
            case PathwayEvent.PathwayOpened it -> planned(it.pathway(), it.audit(), it.steps());
            case PathwayEvent.PathwayReplanned it -> planned(it.pathway(), it.audit(), it.steps());
            case PathwayEvent.MeetingConvened it ->
                List.of(new Due.Meets(it.pathway(), it.step(), it.invited(), it.meetsOn(), it.audit()));
            case PathwayEvent.PathwayStepCompleted it ->
                List.of(
                        new Due.Stands(Kind.PATHWAY_STEP, it.pathway(), it.step(), Standing.DONE),
                        new Due.Met(it.pathway(), it.step()));
            case PathwayEvent.PathwayStepMissed it ->
                List.of(new Due.Stands(Kind.PATHWAY_STEP, it.pathway(), it.step(), Standing.MISSED));
            case PathwayEvent.PathwayClosed it -> List.of(new Due.Only(it.pathway(), List.of(), true));
            default -> List.of();
        };
    }

    private static List<Due> planned(String pathway, String audit, List<PlannedStep> steps) {
        var changes = new ArrayList<Due>();
        changes.add(new Due.Only(pathway, steps.stream().map(PlannedStep::step).toList(), false));
        steps.forEach(step -> changes.add(new Due.On(
                Kind.PATHWAY_STEP, pathway, step.step(), step.responsible(), step.dueOn(), step.rule(), audit)));
        return changes;
    }

    private static Due stands(Kind kind, String subject, Standing standing) {
        return new Due.Stands(kind, subject, "", standing);
    }
}
