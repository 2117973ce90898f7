package org.practiceaudit.actions.notices;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.actions.actions.Source;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/** What is told of actions and pathways, of which this service speaks itself (BR-12, TH-21, TH-24, TH-25, TH-32, PQ-20). */
final class ActionsMatters {
    private final Optional<ProgrammePolicy> policy;

    ActionsMatters(Optional<ProgrammePolicy> policy) {
        this.policy = policy;
    }

    List<Matter> of(ActionsEvent event) {
        return switch (event) {
            case ActionsEvent.ActionOpened it -> List.of(opened(it));
            case ActionsEvent.ActionReassigned it ->
                List.of(Matter.of(Fact.ACTION_OPENED, it.action(), new Whom.Only(List.of(it.owner()))));
            case ActionsEvent.ActionOverdue it ->
                List.of(Matter.of(Fact.ACTION_OVERDUE, it.action(), new Whom.WhoeverIsDue())
                        .due(it.dueOn()));
            case PathwayEvent.PathwayOpened it -> planned(it.pathway(), it.steps());
            case PathwayEvent.PathwayReplanned it -> planned(it.pathway(), it.steps());
            case PathwayEvent.PathwayStepCompleted it ->
                List.of(step(Fact.PATHWAY_STEP_DONE, it.pathway(), it.step())
                        .keyed("step-done/" + it.pathway() + "/" + it.step()));
            case PathwayEvent.PathwayStepMissed it -> List.of(step(Fact.PATHWAY_STEP_MISSED, it.pathway(), it.step()));
            case PathwayEvent.MeetingConvened it ->
                List.of(Matter.of(Fact.MEETING_CONVENED, it.pathway(), new Whom.Only(it.invited()))
                        .due(it.meetsOn())
                        .step(it.step(), null));
            case PathwayEvent.PathwayEscalated it ->
                List.of(Matter.of(
                        Fact.PATHWAY_ESCALATED,
                        it.pathway(),
                        new Whom.InRoles(List.of(Role.of(it.toRole())), it.notified())));
            case PathwayEvent.ProgressReported it ->
                List.of(Matter.of(Fact.PROGRESS_REPORTED, it.pathway(), new Whom.Only(it.reportedTo())));
            case ActionsEvent.ReminderDue it -> List.of(reminder(it));
            // Nobody has to hear of anything else that becomes of an action or a pathway.
            default -> List.of();
        };
    }

    private static Matter opened(ActionsEvent.ActionOpened it) {
        var forAuditor = it.source().equals(Source.MODERATION_FOR_AUDITOR.code());
        return Matter.byPolicy(forAuditor ? Fact.AUDITOR_ACTIONS_OPENED : Fact.ACTION_OPENED, it.action(), it.owner())
                .due(it.dueOn());
    }

    /** What keeps its day is not told again, since the day names the fact. */
    private List<Matter> planned(String pathway, List<PlannedStep> steps) {
        return steps.stream()
                .map(planned -> new Matter(
                        Fact.PATHWAY_STEP_PLANNED,
                        "step-planned/" + pathway + "/" + planned.step() + "/" + planned.dueOn(),
                        pathway,
                        planned.step(),
                        planned.dueOn(),
                        planned.rule(),
                        List.of(),
                        new Whom.InRoles(
                                informed(pathway, planned.step(), Fact.PATHWAY_STEP_PLANNED),
                                List.of(planned.responsible()))))
                .toList();
    }

    private Matter step(Fact fact, String pathway, String key) {
        var rule = Steps.find(policy, pathway, key).map(Pathway.Step::rule).orElse(null);
        return Matter.of(fact, pathway, new Whom.InRoles(informed(pathway, key, fact), List.of()))
                .step(key, rule);
    }

    private List<Role> informed(String pathway, String key, Fact fact) {
        return Steps.find(policy, pathway, key)
                .map(step -> switch (fact) {
                    case PATHWAY_STEP_PLANNED -> step.informedBefore();
                    case PATHWAY_STEP_DONE -> step.informedAt();
                    default -> step.informedAfter();
                })
                .orElse(List.of());
    }

    /** The day that is due names the fact, so that another day is another reminder. */
    private static Matter reminder(ActionsEvent.ReminderDue it) {
        var fact = Coded.of(Fact.class, it.reminder());
        var key = "reminder/" + it.reminder() + "/" + it.subject() + "/" + it.step() + "/" + it.dueOn();
        return Matter.of(fact, it.subject(), new Whom.WhoeverIsDue())
                .keyed(key)
                .due(it.dueOn())
                .step(it.step(), null);
    }
}
