package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.ActionsEvent.ActionCancelled;
import org.practiceaudit.contracts.ActionsEvent.ActionClosed;
import org.practiceaudit.contracts.ActionsEvent.ActionCompleted;
import org.practiceaudit.contracts.ActionsEvent.ActionOpened;
import org.practiceaudit.contracts.ActionsEvent.ActionOverdue;
import org.practiceaudit.contracts.ActionsEvent.ActionReviewed;
import org.practiceaudit.contracts.ActionsEvent.CampaignRecorded;
import org.practiceaudit.contracts.ActionsEvent.ImprovementPlanned;
import org.practiceaudit.contracts.ActionsEvent.LearningPassedOn;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PathwayEvent.GradeRaised;
import org.practiceaudit.contracts.PathwayEvent.MeetingHeld;
import org.practiceaudit.contracts.PathwayEvent.PathwayClosed;
import org.practiceaudit.contracts.PathwayEvent.PathwayEscalated;
import org.practiceaudit.contracts.PathwayEvent.PathwayOpened;
import org.practiceaudit.contracts.PathwayEvent.PathwayReplanned;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepCompleted;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepMissed;
import org.practiceaudit.contracts.PathwayEvent.ProgressReported;
import org.practiceaudit.contracts.PathwayEvent.ReAuditRequested;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway.Step;

/** Actions and pathways. */
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
            case ActionReviewed _, LearningPassedOn _, CampaignRecorded _, ImprovementPlanned _ -> facts;
            case PathwayEvent pathway -> evolve(facts, pathway);
        };
    }

    private static StreamFacts evolve(StreamFacts facts, PathwayEvent event) {
        return switch (event) {
            case PathwayOpened it ->
                new Pathway(it.pathway(), it.audit(), it.pathwayCode(), it.openedAt(), null, planned(it.steps()));
            case PathwayReplanned it -> {
                var was = expect(Pathway.class, facts, event);
                yield new Pathway(
                        was.pathway(), was.audit(), was.code(), was.openedAt(), null, replanned(was, it.steps()));
            }
            case PathwayStepCompleted it ->
                step(
                        expect(Pathway.class, facts, event),
                        it.step(),
                        step -> new Step(
                                step.step(),
                                step.rule(),
                                step.role(),
                                step.responsible(),
                                step.dueOn(),
                                it.doneAt(),
                                it.late()));
            case PathwayStepMissed it ->
                step(
                        expect(Pathway.class, facts, event),
                        it.step(),
                        step -> new Step(
                                step.step(),
                                step.rule(),
                                step.role(),
                                step.responsible(),
                                step.dueOn(),
                                step.doneAt(),
                                true));
            case PathwayClosed it -> {
                var was = expect(Pathway.class, facts, event);
                yield new Pathway(was.pathway(), was.audit(), was.code(), was.openedAt(), it.closedAt(), was.steps());
            }
            case MeetingHeld _, ProgressReported _, GradeRaised _, ReAuditRequested _, PathwayEscalated _ -> facts;
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
        return new Action(
                was.action(),
                was.audit(),
                was.source(),
                was.owner(),
                was.team(),
                was.service(),
                was.dueOn(),
                was.theme(),
                was.standing(),
                true);
    }

    private static List<Step> planned(List<PlannedStep> steps) {
        return steps.stream().map(ActionsFold::open).toList();
    }

    private static Step open(PlannedStep step) {
        return new Step(step.step(), step.rule(), step.role(), step.responsible(), step.dueOn(), null, false);
    }

    /** Done steps stay; open ones take the new plan's dates. */
    private static List<Step> replanned(Pathway was, List<PlannedStep> steps) {
        var done = was.steps().stream().filter(step -> step.doneAt() != null).toList();
        var open = planned(steps).stream()
                .filter(step -> done.stream().noneMatch(before -> before.step().equals(step.step())));
        return Stream.concat(done.stream(), open).toList();
    }

    private static Pathway step(Pathway was, String name, UnaryOperator<Step> change) {
        return new Pathway(
                was.pathway(),
                was.audit(),
                was.code(),
                was.openedAt(),
                was.closedAt(),
                was.steps().stream()
                        .map(step -> step.step().equals(name) ? change.apply(step) : step)
                        .toList());
    }
}
