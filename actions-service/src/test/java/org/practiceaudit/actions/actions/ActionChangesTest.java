package org.practiceaudit.actions.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.actions.Changes.*;
import static org.practiceaudit.actions.actions.Examples.*;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Another owner, another day, and what of any change is told and shown. */
class ActionChangesTest {
    private static final By PARTNER = new By("s-partner", false);

    private final Actions actions = new Actions();

    private List<PublicEvent> told(ActionEvent last, ActionEvent... before) {
        var all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = last;
        return actions.publish(last, fold(all));
    }

    @Test
    @Rule("BR-11")
    void theTeamManagerGivesItToSomebodyOfAnotherTeam() {
        actions()
                .given(opened())
                .when(reassign(TEAM_MANAGER, "s-partner", NOTE))
                .then(reassigned());
        actions().given(opened(), reassigned()).when(complete(OWNER)).thenRejected("BR-11");
        actions()
                .given(opened(), reassigned())
                .when(complete(PARTNER))
                .then(new ActionEvent.Completed(REVIEWED_ON, HOW, "s-partner", REVIEWED));
    }

    @Test
    void itIsReadBySomebodyElseFromThen() {
        assertEquals(
                true, actions.listing(fold(opened(), reassigned())).toString().contains("s-partner"));
        assertEquals(
                List.of("s-partner", "s-worker"),
                actions.listing(fold(opened(), reassigned())).get("supervisions"));
    }

    @Test
    void aChangeIsForTheAssurerAndHasAReason() {
        actions().given(opened()).when(reassign(OWNER, "s-partner", NOTHING)).thenRejected("BR-11", "BR-11");
        actions()
                .given(opened())
                .when(reschedule(HEAD_OF_SERVICE, LATER_ON, NOTE))
                .thenRejected("BR-11");
        actions()
                .given(opened())
                .when(split(WORKER, part("act-2"), part("act-3")))
                .thenRejected("BR-11");
        actions()
                .given(opened())
                .when(merge(WORKER, from(Source.AUDIT), SECOND))
                .thenRejected("BR-11");
    }

    @Test
    void aNewOwnerIsSomebodyElse() {
        actions()
                .given(opened())
                .when(reassign(TEAM_MANAGER, OWNER.staff(), NOTE))
                .thenRejected("INPUT");
        actions()
                .given(opened())
                .when(reassign(TEAM_MANAGER, "Some Body", NOTE))
                .thenRejected("INPUT");
        actions().given(opened()).when(reassign(TEAM_MANAGER, null, NOTE)).thenRejected("INPUT");
    }

    @Test
    @Rule("BR-14")
    void anAuditorsOwnLearningIsForNobodyElse() {
        actions()
                .given(openedForAuditor())
                .when(reassign(LINE_MANAGER, "s-partner", NOTE))
                .thenRejected("BR-14");
        actions()
                .given(openedForAuditor())
                .when(reschedule(LINE_MANAGER, LATER_ON, NOTE))
                .then(new ActionEvent.Rescheduled(DUE_ON, LATER_ON, NOTE, LINE_MANAGER.staff(), REVIEWED));
    }

    @Test
    void anotherDayIsGivenWithItsReason() {
        actions().given(opened()).when(reschedule(TEAM_MANAGER, LATER_ON, NOTE)).then(rescheduled());
        actions().given(opened()).when(reschedule(TEAM_MANAGER, DUE_ON, NOTE)).thenRejected("INPUT");
        actions()
                .given(opened())
                .when(reschedule(TEAM_MANAGER, REVIEWED_ON.minusDays(1), NOTE))
                .thenRejected("INPUT");
        actions().given(opened()).when(reschedule(TEAM_MANAGER, null, NOTHING)).thenRejected("BR-11", "INPUT");
    }

    @Test
    void itsClockMovesWithItsDay() {
        var clocks = actions.deadlines(rescheduled(), fold(opened(), rescheduled()));
        assertEquals(WorkingDays.endOfDay(LATER_ON), ((DeadlineChange.Set) clocks.getFirst()).due());
        actions().given(opened(), rescheduled()).when(fallDue()).thenNothing();
        actions()
                .given(opened(), rescheduled())
                .when(new ActionCommand.FallDue(WorkingDays.endOfDay(LATER_ON)))
                .then(new ActionEvent.FellOverdue(LATER_ON, WorkingDays.endOfDay(LATER_ON)));
    }

    @Test
    void withANewDayItIsOverdueNoMoreAndMayFallOverdueAgain() {
        var moved = new ActionEvent.Rescheduled(DUE_ON, LATER_ON, NOTE, TEAM_MANAGER.staff(), LATER);
        assertEquals(false, fold(opened(), fellOverdue(), moved).late());
        actions()
                .given(opened(), fellOverdue(), moved)
                .when(new ActionCommand.FallDue(WorkingDays.endOfDay(LATER_ON)))
                .then(new ActionEvent.FellOverdue(LATER_ON, WorkingDays.endOfDay(LATER_ON)));
    }

    static List<ActionCommand> changes() {
        return List.of(
                reassign(TEAM_MANAGER, "s-partner", NOTE),
                reschedule(TEAM_MANAGER, LATER_ON, NOTE),
                split(TEAM_MANAGER, part("act-2"), part("act-3")),
                merge(TEAM_MANAGER, from(Source.AUDIT), SECOND));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void onlyWhatIsOpenIsChanged(ActionCommand change) {
        actions().given().when(change).thenRejected("STATE");
        actions().given(opened(), completed()).when(change).thenRejected("STATE");
        actions().given(opened(), completed(), assured()).when(change).thenRejected("STATE");
        actions().given(opened(), Examples.split()).when(change).thenRejected("STATE");
    }

    @Test
    void changesAreTold() {
        assertEquals(
                List.of(new ActionsEvent.ActionReassigned(
                        "act-1", "2026-09-0017", "s-owner", "s-partner", "s-tm", REVIEWED)),
                told(reassigned(), opened()));
        assertEquals(
                List.of(new ActionsEvent.ActionRescheduled(
                        "act-1", "2026-09-0017", DUE_ON, LATER_ON, "s-tm", REVIEWED)),
                told(rescheduled(), opened()));
        assertEquals(
                List.of(new ActionsEvent.ActionSplit(
                        "act-1", "2026-09-0017", List.of("act-2", "act-3"), "s-tm", REVIEWED)),
                told(Examples.split(), opened()));
        assertEquals(
                List.of(new ActionsEvent.ActionMerged("act-1", "2026-09-0017", "act-4", "s-tm", REVIEWED)),
                told(merged(), opened()));
        assertEquals(List.of(), told(notReached(), opened()));
    }

    @Test
    void theHistoryOfChangesIsShown() {
        assertEquals(
                List.of(
                        new ActionViews.ChangeView("reassigned", "s-owner", "s-partner", NOTE.text(), "s-tm", REVIEWED),
                        new ActionViews.ChangeView(
                                "rescheduled", "2026-09-30", "2026-10-14", NOTE.text(), "s-tm", REVIEWED),
                        new ActionViews.ChangeView("not-reached", null, "2026-09-14", NOTE.text(), "s-line", REVIEWED)),
                ActionViews.of(fold(opened(), reassigned(), rescheduled(), notReached()))
                        .changes());
    }
}
