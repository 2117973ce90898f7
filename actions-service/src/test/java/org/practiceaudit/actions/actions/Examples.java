package org.practiceaudit.actions.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.GivenWhenThen;

/** One case, its people and an action on it, for the tests of actions. */
final class Examples {
    static final By OWNER = new By("s-owner", false);
    static final By TEAM_MANAGER = new By("s-tm", false);
    static final By SERVICE_MANAGER = new By("s-sm", false);
    static final By HEAD_OF_SERVICE = new By("s-hos", false);
    static final By WORKER = new By("s-worker", false);
    static final By LINE_MANAGER = new By("s-line", true);

    static final LocalDate OPENED_ON = LocalDate.parse("2026-09-07");
    static final Instant OPENED = Instant.parse("2026-09-07T10:00:00Z");
    static final LocalDate REVIEWED_ON = LocalDate.parse("2026-09-14");
    static final Instant REVIEWED = Instant.parse("2026-09-14T10:00:00Z");
    static final LocalDate DUE_ON = LocalDate.parse("2026-09-30");
    static final Instant TOO_LATE = Instant.parse("2026-09-30T23:00:00Z");
    static final Instant LATER = Instant.parse("2026-10-05T09:00:00Z");
    static final Instant LATER_STILL = Instant.parse("2026-10-06T09:00:00Z");

    static final LocalDate LATER_ON = LocalDate.parse("2026-10-14");
    static final Action.Former FORMER = new Action.Former("act-1", "lp-1", List.of("act-1"));

    static final Narrative HOW = Narrative.of("Seen twice; her wishes are in the plan.");
    static final Narrative NOTE = Narrative.of("Read it, and asked her.");
    static final Smart SMART = new Smart(
            Narrative.of("Visit and do direct work on the plan"),
            Narrative.of("Her wishes shape what happens next"),
            Narrative.of("Her words are quoted in the plan"));

    private Examples() {}

    static Particulars from(Source source) {
        return new Particulars(
                "act-1",
                "2026-09-0017",
                "child-1",
                "2026-09",
                source,
                source.aboutTheCase() ? "lp-1" : "mod-1",
                "voice-of-the-child",
                OWNER.staff(),
                DUE_ON,
                "north",
                "family-support",
                Map.of(
                        "auditor", OWNER.staff(),
                        "moderator", "s-moderator",
                        "practitioner", WORKER.staff(),
                        "team-manager", TEAM_MANAGER.staff(),
                        "service-manager", SERVICE_MANAGER.staff(),
                        "head-of-service", HEAD_OF_SERVICE.staff()));
    }

    static ActionEvent opened() {
        return new ActionEvent.Opened(from(Source.AUDIT), OPENED);
    }

    static ActionEvent openedForAuditor() {
        return new ActionEvent.Opened(from(Source.MODERATION_FOR_AUDITOR), OPENED);
    }

    static ActionEvent completed() {
        return new ActionEvent.Completed(REVIEWED_ON, HOW, OWNER.staff(), REVIEWED);
    }

    static ActionEvent assured() {
        return new ActionEvent.Assured(NOTE, TEAM_MANAGER.staff(), LATER);
    }

    static ActionEvent fellOverdue() {
        return new ActionEvent.FellOverdue(DUE_ON, TOO_LATE);
    }

    static ActionEvent cancelled() {
        return new ActionEvent.Cancelled("withdrawn-by-decision", LATER);
    }

    static ActionEvent reassigned() {
        return new ActionEvent.Reassigned(OWNER.staff(), "s-partner", NOTE, TEAM_MANAGER.staff(), REVIEWED);
    }

    static ActionEvent rescheduled() {
        return new ActionEvent.Rescheduled(DUE_ON, LATER_ON, NOTE, TEAM_MANAGER.staff(), REVIEWED);
    }

    static ActionEvent notReached() {
        return new ActionEvent.NotReached(REVIEWED_ON, NOTE, LINE_MANAGER.staff(), REVIEWED);
    }

    static ActionEvent split() {
        return new ActionEvent.Split(List.of("act-2", "act-3"), NOTE, TEAM_MANAGER.staff(), REVIEWED);
    }

    static ActionEvent merged() {
        return new ActionEvent.Merged("act-4", NOTE, TEAM_MANAGER.staff(), REVIEWED);
    }

    static ActionEvent openedInPlace() {
        return new ActionEvent.OpenedInPlace(
                from(Source.AUDIT).as(part("act-2")), SMART, List.of(FORMER), TEAM_MANAGER.staff(), REVIEWED);
    }

    static ActionCommand.Part part(String id) {
        return new ActionCommand.Part(id, SMART, "s-partner", "voice-of-the-child", LATER_ON);
    }

    static ActionCommand open() {
        return new ActionCommand.Open(from(Source.AUDIT), OPENED);
    }

    static ActionCommand openDirectly(By by) {
        return new ActionCommand.OpenDirectly(from(Source.TEAM_MANAGER), SMART, by, "BR-22", OPENED);
    }

    static ActionCommand review(By by) {
        return new ActionCommand.Review(by, REVIEWED_ON, Optional.empty(), NOTE, REVIEWED);
    }

    static ActionCommand complete(By by) {
        return new ActionCommand.Complete(by, REVIEWED_ON, HOW, REVIEWED);
    }

    static ActionCommand assure(By by) {
        return new ActionCommand.Assure(by, NOTE, LATER);
    }

    static ActionCommand refuse(By by) {
        return new ActionCommand.Refuse(by, NOTE, LATER);
    }

    static ActionCommand fallDue() {
        return new ActionCommand.FallDue(TOO_LATE);
    }

    static ActionCommand cancel() {
        return new ActionCommand.Cancel("withdrawn-by-decision", LATER);
    }

    static GivenWhenThen<ActionCommand, Action, ActionEvent> actions() {
        var decider = new ActionDecider();
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }
}
