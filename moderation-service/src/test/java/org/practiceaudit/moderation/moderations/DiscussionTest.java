package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.moderations.Examples.BRADFORD;
import static org.practiceaudit.moderation.moderations.Examples.awaited;
import static org.practiceaudit.moderation.moderations.Examples.completing;
import static org.practiceaudit.moderation.moderations.Examples.fields;
import static org.practiceaudit.moderation.moderations.Examples.moderations;
import static org.practiceaudit.moderation.moderations.Examples.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.ModerationCommand.Discussion;
import org.practiceaudit.moderation.moderations.ModerationEvent.Completed;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** TH-16: grades agreed or changed with a rationale, the discussion with the auditor, and who is told of the result. */
class DiscussionTest {
    private final GivenWhenThen<ModerationCommand, Moderation, ModerationEvent> moderations = moderations(BRADFORD);

    private void refused(Examples.Completing asked, String... rules) {
        moderations.given(awaited()).when(asked.command()).thenRejected(rules);
    }

    @Test
    @Rule("TH-16")
    void aChangedSectionSaysWhy() {
        var asked = completing().sections(new SectionGrade("risk", Grade.INADEQUATE, Examples.NOTHING));
        refused(asked, "TH-16");
        assertEquals(List.of("sections[0].rationale"), fields(asked));
    }

    @Test
    @Rule("TH-16")
    void theDiscussionWithTheAuditorIsRecordedOrWhyThereWasNone() {
        var none = completing().discussion(new Discussion(null, Examples.NOTHING, Examples.NOTHING, Examples.NOTHING));
        refused(none, "TH-16");
        assertEquals(List.of("discussedOn"), fields(none));
        var away = new Discussion(null, Examples.NOTHING, Narrative.of("On long leave."), Examples.NOTHING);
        moderations
                .given(awaited())
                .when(completing().discussion(away).command())
                .then(new Completed(
                        talked(Examples.NOTHING, new Outcome.Talk(null, Narrative.of("On long leave."), null))));
    }

    @Test
    @Rule("TH-16")
    void aDiscussionHasADayThatIsPastAndSaysSomething() {
        var empty = completing()
                .discussion(new Discussion(
                        LocalDate.parse("2026-09-30"), Examples.NOTHING, Narrative.of("On leave."), Examples.NOTHING));
        refused(empty, "TH-16", "TH-16", "TH-16");
        assertEquals(List.of("discussedOn", "discussion", "noDiscussionBecause"), fields(empty));
    }

    @Test
    @Rule("TH-16")
    void theAuditorsDisagreementIsRecorded() {
        var notes = Narrative.of("Talked through on the phone.");
        var disagreement = Narrative.of("The auditor read the plan as kept.");
        var day = LocalDate.parse("2026-09-29");
        moderations
                .given(awaited())
                .when(completing()
                        .discussion(new Discussion(day, notes, Examples.NOTHING, disagreement))
                        .command())
                .then(new Completed(talked(notes, new Outcome.Talk(day, null, disagreement))));
    }

    @Test
    @Rule("TH-16")
    void theResultReachesThoseWhomTheProgrammeNamesTheAuditTeamAmongThem() {
        var offices = new Offices(Map.of(Role.AUDIT_TEAM, List.of("planner", "planner-2")), Optional.empty());
        var decider = new ModerationDecider(Programmes.shipped("tower-hamlets"), offices);
        var state = decider.initial();
        for (var event : awaited()) {
            state = decider.evolve(state, event);
        }
        var decided = (Decision.Accepted<ModerationEvent>)
                decider.decide(completing().service().auditor().command(), state);
        assertEquals(
                List.of("auditor", "worker", "manager", "planner", "planner-2"),
                ((Completed) decided.events().getFirst()).outcome().notified());
    }

    private static Outcome talked(Narrative notes, Outcome.Talk talk) {
        var usual = outcome();
        return new Outcome(
                usual.grade(),
                usual.sections(),
                usual.rationale(),
                notes,
                usual.serviceActions(),
                usual.auditorActions(),
                usual.notified(),
                usual.by(),
                usual.at(),
                talk,
                null);
    }
}
