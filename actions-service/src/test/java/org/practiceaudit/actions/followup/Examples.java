package org.practiceaudit.actions.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;

/** The follow-up of one audit, and what happens in it. */
final class Examples {
    static final Instant T0 = Instant.parse("2026-09-07T10:00:00Z");
    static final Instant T1 = Instant.parse("2026-09-14T10:00:00Z");
    static final Narrative TEXT = Narrative.of("Her plan was read together.");
    static final Followed AUDIT = new Followed(
            "north",
            "a-1",
            "c-1",
            "2026-09",
            "bradford",
            1,
            "north-1",
            "family-support",
            Map.of("practitioner", "s-worker", "team-manager", "s-tm", "head-of-service", "s-hos"));
    static final FollowUpCommand.Held HELD =
            new FollowUpCommand.Held("sup-1", "s-worker", "s-tm", LocalDate.parse("2026-09-14"));

    static final FollowUpEvent BEGUN = new FollowUpEvent.Begun(AUDIT, true, List.of(), T0);
    static final FollowUpEvent BEGUN_UNTIL_SATISFIED =
            new FollowUpEvent.Begun(AUDIT, true, List.of("team-manager"), T0);
    static final FollowUpEvent SUBMITTED = new FollowUpEvent.Submitted(T0);
    static final FollowUpEvent FINAL = new FollowUpEvent.BecameFinal(T0);
    static final FollowUpEvent TAKEN = new FollowUpEvent.ActionTaken("act-1", T0);
    static final FollowUpEvent CONFIRMED = new FollowUpEvent.ActionOver("act-1", "s-tm", T1);
    static final FollowUpEvent DISCUSSED = new FollowUpEvent.FindingsDiscussed(HELD, TEXT, T1);
    static final FollowUpEvent SATISFIED = new FollowUpEvent.Satisfied("s-tm", TEXT, T1);
    static final FollowUpEvent ENDED = new FollowUpEvent.Ended(FollowUpDecider.LAST_CONFIRMED, "s-tm", T1);

    private Examples() {}

    static GivenWhenThen<FollowUpCommand, AuditFollowUp, FollowUpEvent> under(String programme) {
        var decider = new FollowUpDecider(Programmes.shipped(programme));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    static GivenWhenThen<FollowUpCommand, AuditFollowUp, FollowUpEvent> quality() {
        return under("performance-and-quality");
    }

    static FollowUpCommand over(String by) {
        return new FollowUpCommand.NoteActionOver(AUDIT, "act-1", by, T1);
    }

    static FollowUpCommand taken(String action) {
        return new FollowUpCommand.NoteAction(AUDIT, action, T1);
    }

    static AuditFollowUp fold(FollowUpEvent... events) {
        var evolution = new FollowUpEvolution();
        var state = evolution.initial();
        for (var event : events) {
            state = evolution.evolve(state, event);
        }
        return state;
    }
}
