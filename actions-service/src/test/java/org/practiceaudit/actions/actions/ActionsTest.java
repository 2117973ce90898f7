package org.practiceaudit.actions.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.actions.Examples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.testing.Rule;

/** What the others are told, which clock runs, and whose supervision is asked. */
class ActionsTest {
    private static final ActionEvent REFUSED = new ActionEvent.Refused(NOTE, TEAM_MANAGER.staff(), LATER);
    private static final DeadlineChange STOPPED = new DeadlineChange.Clear("due");

    private final Actions actions = new Actions();

    private Action fold(ActionEvent... events) {
        var state = actions.evolution().initial();
        for (var event : events) {
            state = actions.evolution().evolve(state, event);
        }
        return state;
    }

    /** The last of these, after all of them. */
    private List<PublicEvent> told(ActionEvent... events) {
        return actions.publish(events[events.length - 1], fold(events));
    }

    private List<DeadlineChange> clocks(ActionEvent... events) {
        return actions.deadlines(events[events.length - 1], fold(events));
    }

    private static DeadlineChange due(Instant at) {
        return new DeadlineChange.Set(
                "due",
                at,
                new DeadlineChange.Why(
                        "BR-22", "audit lp-1", "the day agreed, 2026-09-30, ends at 2026-09-30T23:00:00Z"));
    }

    private static ActionsEvent.ActionOpened actionOpened(String source) {
        return new ActionsEvent.ActionOpened(
                "act-1",
                "2026-09-0017",
                "child-1",
                source,
                "s-owner",
                "north",
                "family-support",
                DUE_ON,
                "voice-of-the-child");
    }

    @Test
    void anActionIsTold() {
        assertEquals(List.of(actionOpened("audit")), told(opened()));
    }

    @Test
    @Rule("BR-14")
    void anAuditorsOwnActionIsToldAsSuch() {
        assertEquals(List.of(actionOpened("moderation-for-auditor")), told(openedForAuditor()));
    }

    @Test
    void whatAManagerOpensIsToldAsTheirs() {
        var opened = new ActionEvent.OpenedDirectly(from(Source.TEAM_MANAGER), SMART, TEAM_MANAGER.staff(), OPENED);

        assertEquals(List.of(actionOpened("team-manager")), told(opened));
    }

    @Test
    void aReviewIsTold() {
        var reviewed = new ActionEvent.Reviewed(REVIEWED_ON, Progress.BLOCKED, NOTE, "s-tm", REVIEWED);

        assertEquals(
                List.of(new ActionsEvent.ActionReviewed("act-1", "2026-09-0017", "blocked", "s-tm", REVIEWED)),
                told(opened(), reviewed));
    }

    @Test
    void completionIsToldOfTheDayOnWhichItWasDone() {
        var late = new ActionEvent.Completed(DUE_ON, HOW, "s-owner", LATER);

        assertEquals(
                List.of(new ActionsEvent.ActionCompleted(
                        "act-1", "2026-09-0017", "s-owner", Instant.parse("2026-09-30T22:59:59Z"))),
                told(opened(), fellOverdue(), late));
    }

    @Test
    void completionOfTheSameDayIsToldAsItIs() {
        assertEquals(
                List.of(new ActionsEvent.ActionCompleted("act-1", "2026-09-0017", "s-owner", REVIEWED)),
                told(opened(), completed()));
    }

    @Test
    @Rule("BR-11")
    void assuranceIsToldAsClosing() {
        assertEquals(
                List.of(new ActionsEvent.ActionClosed("act-1", "2026-09-0017", "s-tm", LATER)),
                told(opened(), completed(), assured()));
    }

    @Test
    void aRefusalIsToldAsALookThatFoundItNotDone() {
        assertEquals(
                List.of(new ActionsEvent.ActionReviewed("act-1", "2026-09-0017", "refused", "s-tm", LATER)),
                told(opened(), completed(), REFUSED));
    }

    @Test
    void overdueIsToldWithItsTrueTime() {
        assertEquals(
                List.of(new ActionsEvent.ActionOverdue("act-1", "2026-09-0017", DUE_ON, TOO_LATE)),
                told(opened(), fellOverdue()));
    }

    @Test
    void cancellationIsTold() {
        assertEquals(
                List.of(new ActionsEvent.ActionCancelled("act-1", "2026-09-0017", "withdrawn-by-decision", LATER)),
                told(opened(), cancelled()));
    }

    @Test
    void theClockRunsToTheEndOfTheDueDayInLondon() {
        assertEquals(List.of(due(TOO_LATE)), clocks(opened()));
    }

    @Test
    void theClockStopsWhenItIsCompleted() {
        assertEquals(List.of(STOPPED), clocks(opened(), completed()));
    }

    @Test
    void aReviewMovesNoClock() {
        var reviewed = new ActionEvent.Reviewed(REVIEWED_ON, Progress.ON_TRACK, NOTE, "s-tm", REVIEWED);

        assertEquals(List.of(), clocks(opened(), reviewed));
    }

    @Test
    void refusedWithinItsTimeTheClockRunsOn() {
        var early = new ActionEvent.Refused(NOTE, "s-tm", REVIEWED.plusSeconds(60));

        assertEquals(List.of(due(TOO_LATE)), clocks(opened(), completed(), early));
    }

    @Test
    void refusedAfterItsTimeItIsOverdueAtOnce() {
        assertEquals(List.of(due(LATER)), clocks(opened(), completed(), REFUSED));
    }

    @Test
    void refusedAfterItFellOverdueItStaysOverdue() {
        assertEquals(List.of(), clocks(opened(), fellOverdue(), completed(), REFUSED));
    }

    @Test
    void aDueClockAsksWhetherItIsOverdue() {
        assertEquals(fallDue(), actions.whenDue("due", TOO_LATE, LATER));
    }

    @Test
    @Rule("BR-10")
    void supervisionOfTheWorkerAndOfTheOwnerPullsItThroughUntilItIsClosed() {
        assertEquals(
                List.of(true, true, false, false),
                List.of(
                        actions.listing(fold(opened())).get("pulledThrough"),
                        actions.listing(fold(opened(), completed())).get("pulledThrough"),
                        actions.listing(fold(opened(), completed(), assured())).get("pulledThrough"),
                        actions.listing(fold(opened(), cancelled())).get("pulledThrough")));
        assertEquals(
                List.of("s-owner", "s-worker"), actions.listing(fold(opened())).get("supervisions"));
    }

    @Test
    @Rule("BR-14")
    void anAuditorsOwnActionGoesToTheAuditorsSupervisionOnly() {
        var shown = actions.listing(fold(openedForAuditor()));

        assertEquals(List.of("s-owner"), shown.get("supervisions"));
        assertEquals(List.of("s-moderator", "s-owner"), shown.get("readers"));
    }

    @Test
    void nothingIsListedOfWhatIsNotThere() {
        assertEquals(Map.of(), actions.listing(fold()));
    }

    @Test
    void lateProofOfTimelyWorkIsShownAsInTime() {
        var inTime = new ActionEvent.Completed(LocalDate.parse("2026-09-30"), HOW, "s-owner", LATER);

        assertEquals(
                false,
                ActionViews.of(fold(opened(), fellOverdue(), inTime))
                        .completion()
                        .late());
    }
}
