package org.practiceaudit.actions.learning;

import java.util.Optional;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.programme.Coded;

/** How a record of learning folds. */
final class LearningEvolution implements Evolution<Learnt, LearntEvent> {
    @Override
    public Learnt initial() {
        return new Learnt.NotRecorded();
    }

    @Override
    public Learnt evolve(Learnt state, LearntEvent event) {
        return switch (event) {
            case LearntEvent.PassedOn(var id, var cycle, var service, var themes, var about, var by, var at) ->
                open(new Learnt.Entry(id, cycle, new Learnt.Subject.PassedOn(service, themes), about, by, at));
            case LearntEvent.CampaignRecorded of ->
                open(new Learnt.Entry(
                        of.id(),
                        of.cycle(),
                        new Learnt.Subject.Campaign(
                                Coded.of(Learnt.Kind.class, of.kind()),
                                of.theme(),
                                Optional.ofNullable(of.service()),
                                of.lead(),
                                of.startsOn(),
                                of.endsOn()),
                        of.about(),
                        of.recordedBy(),
                        of.at()));
            case LearntEvent.ImprovementPlanned of ->
                open(new Learnt.Entry(
                        of.id(),
                        of.cycle(),
                        new Learnt.Subject.Improvement(
                                of.theme(), Optional.ofNullable(of.service()), of.lead(), of.dueOn()),
                        of.about(),
                        of.plannedBy(),
                        of.at()));
            case LearntEvent.Completed(var doneOn, var how, var by, var at) ->
                new Learnt.Done(
                        state.recorded().orElseThrow(), new Learnt.Completion(doneOn, how, by, at, state.late()));
            case LearntEvent.FellOverdue _ -> new Learnt.Open(state.recorded().orElseThrow(), true);
        };
    }

    private static Learnt open(Learnt.Entry entry) {
        return new Learnt.Open(entry, false);
    }
}
