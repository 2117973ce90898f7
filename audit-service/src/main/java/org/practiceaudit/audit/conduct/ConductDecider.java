package org.practiceaudit.audit.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.conduct.ProcessConcern.Known;
import org.practiceaudit.audit.conduct.ProcessConcern.NotRaised;
import org.practiceaudit.audit.conduct.ProcessConcern.Open;
import org.practiceaudit.audit.conduct.ProcessConcern.Outcome;
import org.practiceaudit.audit.conduct.ProcessConcern.Resolved;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.AfterSubmission.ProcessConcerns;
import org.practiceaudit.programme.WorkingDays;

/** TH-27: first with the manager, then all three, then a formal restorative meeting; what was learned is kept. */
final class ConductDecider extends ConductEvolution implements Decider<ConductCommand, ProcessConcern, ConductEvent> {
    private final ProcessConcerns route;

    ConductDecider(ProcessConcerns route) {
        this.route = route;
    }

    @Override
    public Decision<ConductEvent> decide(ConductCommand command, ProcessConcern state) {
        return switch (state) {
            case NotRaised _ ->
                command instanceof ConductCommand.Raise raise
                        ? raise(raise)
                        : Decision.reject(Rejection.notFound("There is no such concern.", "List those of the audit."));
            case Known known ->
                switch (command) {
                    case ConductCommand.Raise _ ->
                        Decision.reject(Rejection.wrongState("It has been raised.", "Read how it stands."));
                    case ConductCommand.TakeStep step -> take(known, step);
                    case ConductCommand.KeepLearning learning -> keep(known, learning);
                };
        };
    }

    private Decision<ConductEvent> raise(ConductCommand.Raise command) {
        var as = command.parties().as(command.by(), route.raisedBy());
        if (as.isEmpty()) {
            return Decision.reject(Rejection.notAllowed(
                    route.rule(),
                    "This route is for those whose work was audited.",
                    "Speak to the audit manager about anything else."));
        }
        var why = new ArrayList<Rejection>();
        blank(command.text(), "text", "It is not said what was wrong with how the audit was conducted.", why);
        return why.isEmpty()
                ? Decision.accept(new ConductEvent.ConcernRaised(new ProcessConcern.Raised(
                        command.id(),
                        command.parties(),
                        command.text(),
                        as.get(),
                        command.by().staff(),
                        command.at())))
                : Decision.reject(why);
    }

    private Decision<ConductEvent> take(Known state, ConductCommand.TakeStep command) {
        return switch (state) {
            case Resolved _ ->
                Decision.reject(Rejection.wrongState("The concern has been resolved.", "Raise another if need be."));
            case Open open -> next(open, command);
        };
    }

    private Decision<ConductEvent> next(Open state, ConductCommand.TakeStep command) {
        var next = due(state);
        if (!next.code().equals(command.step())) {
            return Decision.reject(Rejection.broken(
                    route.rule(),
                    "step",
                    "The step that is due is " + next.code() + ".",
                    "Take the steps one after the other."));
        }
        var parties = state.raised().parties();
        if (command.by().staff().equals(state.raised().by())
                || parties.as(command.by(), next.calledBy()).isEmpty()) {
            return Decision.reject(Rejection.notAllowed(
                    route.rule(),
                    "You do not call this step.",
                    "Ask the " + next.calledBy().getFirst().words() + ", unless they raised it."));
        }
        var why = missing(state, command);
        return why.isEmpty()
                ? Decision.accept(new ConductEvent.StepTaken(new ProcessConcern.Step(
                        command.step(),
                        command.heldOn(),
                        command.present(),
                        command.outcome(),
                        command.note(),
                        command.outcome() == Outcome.UNRESOLVED
                                ? after(next).map(ProcessConcerns.Step::told).orElse(List.of())
                                : List.of(),
                        command.by().staff(),
                        command.at())))
                : Decision.reject(why);
    }

    private List<Rejection> missing(Open state, ConductCommand.TakeStep command) {
        var why = new ArrayList<Rejection>();
        var today = WorkingDays.dateOf(command.at());
        var raisedOn = WorkingDays.dateOf(state.raised().at());
        if (command.heldOn() == null
                || command.heldOn().isAfter(today)
                || command.heldOn().isBefore(raisedOn)) {
            why.add(Rejection.broken(
                    "INPUT", "heldOn", "This is no day since the concern was raised.", "Give the day it was held."));
        }
        if (command.outcome() == null) {
            why.add(Rejection.broken("INPUT", "outcome", "This is missing.", "Say whether it resolved the concern."));
        }
        if (command.present().isEmpty()) {
            why.add(Rejection.broken("INPUT", "present", "Nobody took part.", "Give the staff ids of those present."));
        }
        blank(command.note(), "note", "It is not said what came of it.", why);
        return why;
    }

    private Decision<ConductEvent> keep(Known state, ConductCommand.KeepLearning command) {
        if (state.raised().parties().as(command.by(), route.learningBy()).isEmpty()) {
            return Decision.reject(Rejection.notAllowed(
                    route.rule(),
                    "You do not keep what is learned of it.",
                    "Tell the " + route.learningBy().getFirst().words() + "."));
        }
        var why = new ArrayList<Rejection>();
        blank(command.text(), "text", "It is not said what is learned.", why);
        return why.isEmpty()
                ? Decision.accept(new ConductEvent.LearningKept(
                        new ProcessConcern.Learning(command.text(), command.by().staff(), command.at())))
                : Decision.reject(why);
    }

    /** The first step not taken; the last one again where it has not resolved the concern either. */
    private ProcessConcerns.Step due(Open state) {
        return route.steps().get(Math.min(state.steps().size(), route.steps().size() - 1));
    }

    private Optional<ProcessConcerns.Step> after(ProcessConcerns.Step step) {
        return route.steps().stream().skip(route.steps().indexOf(step) + 1L).findFirst();
    }

    private void blank(Narrative text, String field, String detail, List<Rejection> why) {
        if (text.blank()) {
            why.add(Rejection.broken(route.rule(), field, detail, "Say it in a sentence or more."));
        }
    }
}
