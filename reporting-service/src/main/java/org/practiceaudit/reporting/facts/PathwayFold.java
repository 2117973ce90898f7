package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PathwayEvent.GradeRaised;
import org.practiceaudit.contracts.PathwayEvent.MeetingConvened;
import org.practiceaudit.contracts.PathwayEvent.MeetingHeld;
import org.practiceaudit.contracts.PathwayEvent.MeetingPlanAgreed;
import org.practiceaudit.contracts.PathwayEvent.PathwayClosed;
import org.practiceaudit.contracts.PathwayEvent.PathwayEscalated;
import org.practiceaudit.contracts.PathwayEvent.PathwayOpened;
import org.practiceaudit.contracts.PathwayEvent.PathwayReplanned;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepCompleted;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepMissed;
import org.practiceaudit.contracts.PathwayEvent.ProgressReported;
import org.practiceaudit.contracts.PathwayEvent.ReAuditRequested;
import org.practiceaudit.contracts.PathwayEvent.ReAuditWithdrawn;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway;
import org.practiceaudit.reporting.facts.StreamFacts.Pathway.Step;
import org.practiceaudit.reporting.facts.StreamFacts.Pathways;

/** The pathways of an audit. */
final class PathwayFold {
    private PathwayFold() {}

    static StreamFacts evolve(StreamFacts facts, PathwayEvent event) {
        return switch (event) {
            case PathwayOpened it -> opened(facts, it);
            case PathwayReplanned it ->
                change(facts, it, it.pathway(), was -> with(was, replanned(was.steps(), it.steps())));
            case PathwayStepCompleted it ->
                change(facts, it, it.pathway(), was -> step(was, it.step(), step -> step.done(it.doneAt(), it.late())));
            case PathwayStepMissed it -> change(facts, it, it.pathway(), was -> step(was, it.step(), Step::overdue));
            case PathwayClosed it -> change(facts, it, it.pathway(), was -> closed(was, it));
            case MeetingHeld it ->
                happened(
                        facts,
                        it,
                        was -> was.with(new PathwayHistory.Meeting(
                                it.meeting(),
                                it.kind(),
                                it.heldAt(),
                                it.attended().size())));
            case ProgressReported it -> happened(facts, it, PathwayHistory::reported);
            case GradeRaised it ->
                happened(
                        facts,
                        it,
                        was -> was.with(
                                new PathwayHistory.Raised(it.evidence(), it.fromGrade(), it.toGrade(), it.raisedAt())));
            case ReAuditRequested it ->
                happened(
                        facts,
                        it,
                        was -> was.with(new PathwayHistory.ReAudit(
                                it.request(), it.kind(), it.dueOn(), it.requestedAt(), null)));
            case ReAuditWithdrawn it -> happened(facts, it, was -> was.withdrawn(it.request(), it.reason()));
            case PathwayEscalated it ->
                happened(
                        facts,
                        it,
                        was -> was.with(new PathwayHistory.Escalation(it.toRole(), it.reason(), it.escalatedAt())));
            case MeetingConvened _, MeetingPlanAgreed _ -> facts;
        };
    }

    private static Pathways happened(StreamFacts facts, PathwayEvent event, UnaryOperator<PathwayHistory> happened) {
        var was = known(facts, event);
        return new Pathways(was.audit(), was.pathways(), happened.apply(was.history()));
    }

    private static Pathways known(StreamFacts facts, PathwayEvent event) {
        return facts instanceof Pathways known ? known : new Pathways(event.audit(), List.of(), PathwayHistory.NONE);
    }

    /** The first time, or again: what was done or missed before stays told. */
    private static Pathways opened(StreamFacts facts, PathwayOpened it) {
        var known = known(facts, it);
        var before = known.pathways();
        var past = before.stream()
                .filter(each -> each.pathway().equals(it.pathway()))
                .flatMap(each -> each.steps().stream())
                .toList();
        var opened = new Pathway(
                it.pathway(), it.pathwayCode(), it.grade(), it.openedAt(), null, null, replanned(past, it.steps()));
        var all = new ArrayList<>(before);
        all.removeIf(each -> each.pathway().equals(it.pathway()));
        all.add(opened);
        return new Pathways(it.audit(), List.copyOf(all), known.history());
    }

    private static Pathways change(
            StreamFacts facts, PathwayEvent event, String pathway, UnaryOperator<Pathway> change) {
        var was = expect(Pathways.class, facts, event);
        return new Pathways(
                was.audit(),
                was.pathways().stream()
                        .map(each -> each.pathway().equals(pathway) ? change.apply(each) : each)
                        .toList(),
                was.history());
    }

    /** What is planned now is told with its new day; beside it what was done or missed and is not asked for again. */
    private static List<Step> replanned(List<Step> was, List<PlannedStep> steps) {
        var planned = steps.stream().map(PathwayFold::planned).toList();
        var past = was.stream()
                .filter(step -> !step.open())
                .filter(step -> planned.stream().noneMatch(now -> now.step().equals(step.step())));
        return Stream.concat(past, planned.stream()).toList();
    }

    private static Step planned(PlannedStep step) {
        return new Step(
                step.step(),
                step.rule(),
                step.role(),
                step.responsible(),
                step.dueOn(),
                step.trigger(),
                step.reckoning(),
                null,
                false);
    }

    private static Pathway step(Pathway was, String name, UnaryOperator<Step> change) {
        return with(
                was,
                was.steps().stream()
                        .map(step -> step.step().equals(name) ? change.apply(step) : step)
                        .toList());
    }

    private static Pathway with(Pathway was, List<Step> steps) {
        return new Pathway(
                was.pathway(), was.code(), was.grade(), was.openedAt(), was.closedAt(), was.closedBecause(), steps);
    }

    private static Pathway closed(Pathway was, PathwayClosed it) {
        return new Pathway(
                was.pathway(), was.code(), was.grade(), was.openedAt(), it.closedAt(), it.reason(), was.steps());
    }
}
