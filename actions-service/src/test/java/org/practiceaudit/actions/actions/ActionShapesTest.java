package org.practiceaudit.actions.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.actions.Changes.*;
import static org.practiceaudit.actions.actions.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.testing.Rule;

/** Several in place of one, one in place of several. */
class ActionShapesTest {
    private final Actions actions = new Actions();

    @Test
    void severalStandInItsPlace() {
        actions()
                .given(opened())
                .when(split(TEAM_MANAGER, part("act-2"), part("act-3")))
                .then(Examples.split());
        assertEquals("replaced", fold(opened(), Examples.split()).code());
        assertEquals(
                List.of(new DeadlineChange.Clear("due")),
                actions.deadlines(Examples.split(), fold(opened(), Examples.split())));
        actions().given(opened(), Examples.split()).when(fallDue()).thenNothing();
    }

    @Test
    @Rule("PQ-14")
    void eachInItsPlaceIsSmart() {
        var vague = new ActionCommand.Part(
                "act-3", new Smart(NOTHING, NOTHING, NOTHING), null, "voice-of-the-child", LATER_ON);
        actions()
                .given(opened())
                .when(split(TEAM_MANAGER, part("act-2"), vague))
                .thenRejected("PQ-14", "PQ-14", "PQ-14", "PQ-14");
        actions().given(opened()).when(split(TEAM_MANAGER, part("act-2"))).thenRejected("INPUT");
    }

    @Test
    void oneStandsForSeveral() {
        actions()
                .given(opened())
                .when(merge(TEAM_MANAGER, from(Source.AUDIT), SECOND))
                .then(merged());
        assertEquals("replaced", fold(opened(), merged()).code());
        assertEquals(List.of(new DeadlineChange.Clear("due")), actions.deadlines(merged(), fold(opened(), merged())));
    }

    @Test
    void onlyWhatBelongsTogetherIsMerged() {
        actions().given(opened()).when(merge(TEAM_MANAGER, from(Source.AUDIT))).thenRejected("INPUT");
        actions()
                .given(opened())
                .when(merge(TEAM_MANAGER, from(Source.AUDIT), from(Source.AUDIT)))
                .thenRejected("INPUT");
        actions()
                .given(opened())
                .when(merge(TEAM_MANAGER, from(Source.AUDIT), other("act-7", Source.AUDIT, "2026-09-0018")))
                .thenRejected("INPUT");
        actions()
                .given(opened())
                .when(merge(
                        TEAM_MANAGER,
                        from(Source.AUDIT),
                        other("act-7", Source.MODERATION_FOR_AUDITOR, "2026-09-0017")))
                .thenRejected("INPUT");
    }

    @Test
    void whatStandsForOthersIsOpenedWithWhatItCameFrom() {
        var open = new ActionCommand.OpenInPlace(
                from(Source.AUDIT).as(part("act-2")), SMART, List.of(FORMER), TEAM_MANAGER.staff(), REVIEWED);
        actions().given().when(open).then(openedInPlace());
        actions().given(opened()).when(open).thenRejected("STATE");
        actions().given(opened(), completed()).when(open).thenRejected("STATE");
        actions().given(opened(), cancelled()).when(open).thenRejected("STATE");

        var view = ActionViews.of(fold(openedInPlace()));
        assertEquals("lp-1", view.reference());
        assertEquals(List.of(new ActionViews.FormerView("act-1", "lp-1")), view.replaces());
        assertEquals(
                List.of("act-2", "act-3"),
                ActionViews.of(fold(opened(), Examples.split())).replacedBy());
        assertEquals(List.of("act-1"), actions.listing(fold(openedInPlace())).get("asked"));
    }

    @Test
    void whatIsReplacedIsNeitherOpenedNorWithdrawn() {
        actions().given(opened(), Examples.split()).when(open()).thenNothing();
        actions().given(opened(), merged()).when(cancel()).thenNothing();
        actions().given(opened(), merged()).when(complete(OWNER)).thenRejected("STATE");
    }
}
