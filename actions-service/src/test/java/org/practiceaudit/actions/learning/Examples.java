package org.practiceaudit.actions.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.actions.learning.LearningCommand.By;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;

/** A cycle of Tower Hamlets and what it taught. */
final class Examples {
    static final By HEAD = new By("s-hos", Role.HEAD_OF_SERVICE);
    static final By AUDIT_TEAM = new By("s-qa", Role.AUDIT_TEAM);
    static final By LEAD = new By("s-lead", Role.TEAM_MANAGER);
    static final By WORKER = new By("s-worker", Role.PRACTITIONER);
    static final Cycle CYCLE = new Cycle(
            "tower-hamlets",
            "2026-h1",
            "tower-hamlets",
            1,
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-09-30"));

    static final Instant AT = Instant.parse("2026-07-06T09:00:00Z");
    static final Instant LATER = Instant.parse("2026-09-14T10:00:00Z");
    static final LocalDate STARTS = LocalDate.parse("2026-07-01");
    static final LocalDate ENDS = LocalDate.parse("2026-07-31");
    static final LocalDate DUE_ON = LocalDate.parse("2026-09-10");
    static final Instant TOO_LATE = Instant.parse("2026-09-10T23:00:00Z");
    static final LocalDate DONE_ON = LocalDate.parse("2026-09-09");
    static final String THEME =
            Programmes.shipped("tower-hamlets").tool().themes().getFirst().code();
    static final Narrative ABOUT = Narrative.of("Chronologies are short and say what mattered.");
    static final Narrative HOW = Narrative.of("Said at the service day, with two examples.");

    private Examples() {}

    static GivenWhenThen<LearningCommand, Learnt, LearntEvent> learning() {
        var decider = new LearningDecider(Programmes.shipped("tower-hamlets"));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    static LearningCommand passOn(By by, String service, String... themes) {
        return new LearningCommand.PassOn("l-1", CYCLE, service, List.of(themes), ABOUT, by, AT);
    }

    static LearntEvent passedOn() {
        return new LearntEvent.PassedOn("l-1", CYCLE, "family-support", List.of(THEME), ABOUT, HEAD.staff(), AT);
    }

    static LearningCommand campaign(By by, String theme, String lead, LocalDate from, LocalDate to, Narrative about) {
        return new LearningCommand.RecordCampaign(
                "l-2", CYCLE, Learnt.Kind.WORKSHOP, theme, null, lead, from, to, about, by, AT);
    }

    static LearntEvent campaignRecorded() {
        return new LearntEvent.CampaignRecorded(
                "l-2", CYCLE, "workshop", THEME, null, LEAD.staff(), STARTS, ENDS, ABOUT, AUDIT_TEAM.staff(), AT);
    }

    static LearningCommand improvement(By by, String theme, String lead, LocalDate dueOn, Narrative about) {
        return new LearningCommand.PlanImprovement("l-3", CYCLE, theme, "family-support", lead, dueOn, about, by, AT);
    }

    static LearntEvent improvementPlanned() {
        return new LearntEvent.ImprovementPlanned(
                "l-3", CYCLE, THEME, "family-support", LEAD.staff(), DUE_ON, ABOUT, HEAD.staff(), AT);
    }

    static LearningCommand complete(By by, LocalDate doneOn) {
        return new LearningCommand.Complete(by, doneOn, HOW, LATER);
    }

    static LearntEvent completed(By by) {
        return new LearntEvent.Completed(DONE_ON, HOW, by.staff(), LATER);
    }

    static LearningCommand fallDue() {
        return new LearningCommand.FallDue(TOO_LATE);
    }

    static LearntEvent fellOverdue() {
        return new LearntEvent.FellOverdue(DUE_ON, TOO_LATE);
    }
}
