package org.practiceaudit.actions.actions;

import static org.practiceaudit.actions.actions.Examples.*;

import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** Changes that are asked for in the examples, and what comes of them. */
final class Changes {
    static final Narrative NOTHING = Narrative.of("");
    static final Particulars SECOND = other("act-7", Source.MODERATION, "2026-09-0017");

    private Changes() {}

    static ActionCommand reassign(By by, String owner, Narrative reason) {
        return new ActionCommand.Change.Reassign(by, owner, reason, REVIEWED);
    }

    static ActionCommand reschedule(By by, java.time.LocalDate dueOn, Narrative reason) {
        return new ActionCommand.Change.Reschedule(by, dueOn, reason, REVIEWED);
    }

    static ActionCommand split(By by, ActionCommand.Part... into) {
        return new ActionCommand.Change.Split(by, List.of(into), NOTE, "PQ-14", REVIEWED);
    }

    static ActionCommand merge(By by, Particulars... with) {
        return new ActionCommand.Change.Merge(by, List.of(with), part("act-4"), NOTE, "PQ-14", REVIEWED);
    }

    static Particulars other(String id, Source source, String audit) {
        var of = from(source);
        return new Particulars(
                id,
                audit,
                of.child(),
                of.cycle(),
                source,
                "lp-2",
                of.theme(),
                of.owner(),
                of.dueOn(),
                of.team(),
                of.service(),
                of.people());
    }

    static Action fold(ActionEvent... events) {
        var decider = new ActionDecider();
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}
