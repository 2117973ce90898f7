package org.practiceaudit.audit.conduct;

import java.util.List;
import org.practiceaudit.audit.conduct.ProcessConcern.Known;
import org.practiceaudit.audit.conduct.ProcessConcern.NotRaised;
import org.practiceaudit.audit.conduct.ProcessConcern.Open;
import org.practiceaudit.audit.conduct.ProcessConcern.Outcome;
import org.practiceaudit.audit.conduct.ProcessConcern.Resolved;
import org.practiceaudit.eventstore.Evolution;

/** How a concern about an audit's conduct goes on. */
class ConductEvolution implements Evolution<ProcessConcern, ConductEvent> {
    @Override
    public ProcessConcern initial() {
        return new NotRaised();
    }

    @Override
    public ProcessConcern evolve(ProcessConcern state, ConductEvent event) {
        return switch (event) {
            case ConductEvent.ConcernRaised(var concern) -> new Open(concern, List.of(), List.of());
            case ConductEvent.StepTaken(var step) -> {
                var known = (Open) state;
                var steps = ProcessConcern.added(known.steps(), step);
                yield step.outcome() == Outcome.RESOLVED
                        ? new Resolved(known.raised(), steps, known.learning())
                        : new Open(known.raised(), steps, known.learning());
            }
            case ConductEvent.LearningKept(var learning) ->
                switch ((Known) state) {
                    case Open(var raised, var steps, var all) ->
                        new Open(raised, steps, ProcessConcern.added(all, learning));
                    case Resolved(var raised, var steps, var all) ->
                        new Resolved(raised, steps, ProcessConcern.added(all, learning));
                };
        };
    }
}
