package org.practiceaudit.actions.actions;

import static org.practiceaudit.actions.actions.Examples.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.Rule;

class SmartFormTest {
    private static final Narrative NOTHING = Narrative.of("");

    private static Particulars particulars(String owner, LocalDate dueOn, String theme) {
        var of = from(Source.TEAM_MANAGER);
        return new Particulars(
                of.action(),
                of.audit(),
                of.child(),
                of.cycle(),
                of.source(),
                of.reference(),
                theme,
                owner,
                dueOn,
                of.team(),
                of.service(),
                of.people());
    }

    private static ActionCommand asked(String owner, LocalDate dueOn, String theme, Smart smart, By by) {
        return new ActionCommand.OpenDirectly(particulars(owner, dueOn, theme), smart, by, "BR-22", OPENED);
    }

    @Test
    @Rule("BR-22")
    void aTeamManagerOpensASmartAction() {
        actions()
                .given()
                .when(openDirectly(TEAM_MANAGER))
                .then(new ActionEvent.OpenedDirectly(from(Source.TEAM_MANAGER), SMART, TEAM_MANAGER.staff(), OPENED));
    }

    @Test
    void aHeadOfServiceOpensOneToo() {
        actions()
                .given()
                .when(openDirectly(HEAD_OF_SERVICE))
                .then(new ActionEvent.OpenedDirectly(
                        from(Source.TEAM_MANAGER).from(Source.HEAD_OF_SERVICE),
                        SMART,
                        HEAD_OF_SERVICE.staff(),
                        OPENED));
    }

    @Test
    @Rule("CA-19")
    void othersOpenNone() {
        actions().given().when(openDirectly(WORKER)).thenRejected("ACCESS");
    }

    @Test
    @Rule("BR-22")
    void everythingThatAVagueActionLacksIsNamedAtOnce() {
        var vague = new Smart(NOTHING, NOTHING, NOTHING);
        actions()
                .given()
                .when(asked(null, null, null, vague, TEAM_MANAGER))
                .thenRejected("BR-22", "BR-22", "BR-22", "BR-22", "INPUT", "BR-22");
    }

    @Test
    @Rule("BR-22")
    void theOutcomeIsAboutTheChildAndNotTheTaskAgain() {
        var process = new Smart(SMART.what(), Narrative.of(SMART.what().text().toUpperCase()), SMART.seenBy());
        actions()
                .given()
                .when(asked("s-owner", DUE_ON, "voice-of-the-child", process, TEAM_MANAGER))
                .thenRejected("BR-22");
    }

    @Test
    void aDayThatIsPastIsNoDueDay() {
        actions()
                .given()
                .when(asked("s-owner", OPENED_ON.minusDays(1), "voice-of-the-child", SMART, TEAM_MANAGER))
                .thenRejected("BR-22");
    }

    @Test
    void todayIsADueDay() {
        actions()
                .given()
                .when(asked("s-owner", OPENED_ON, "voice-of-the-child", SMART, TEAM_MANAGER))
                .then(new ActionEvent.OpenedDirectly(
                        particulars("s-owner", OPENED_ON, "voice-of-the-child"), SMART, TEAM_MANAGER.staff(), OPENED));
    }

    @Test
    void anOwnerAndAThemeAreCodesAndNotText() {
        actions()
                .given()
                .when(asked("Somebody Else", DUE_ON, "Voice of the child", SMART, TEAM_MANAGER))
                .thenRejected("BR-22", "INPUT");
    }

    @Test
    @Rule("PQ-14")
    void theAuthoritysOwnRuleIsNamed() {
        var vague = new Smart(Narrative.of("Improve recording"), SMART.outcome(), SMART.seenBy());
        actions()
                .given()
                .when(new ActionCommand.OpenDirectly(
                        particulars("s-owner", DUE_ON, "recording"), vague, TEAM_MANAGER, "PQ-14", OPENED))
                .thenRejected("PQ-14");
    }

    @Test
    @Rule("BR-22")
    void anActionThatLeavesOpenByWhenIsVague() {
        var vague =
                new Smart(Narrative.of("Update the chronology as soon as possible"), SMART.outcome(), SMART.seenBy());
        actions()
                .given()
                .when(asked("s-owner", DUE_ON, "recording", vague, TEAM_MANAGER))
                .thenRejected("BR-22");
    }

    @Test
    @Rule("BR-22")
    void anOutcomeThatIsAProcessIsVague() {
        var vague = new Smart(SMART.what(), Narrative.of("The chronology is up to date"), SMART.seenBy());
        actions()
                .given()
                .when(asked("s-owner", DUE_ON, "recording", vague, TEAM_MANAGER))
                .thenRejected("BR-22");
    }

    @Test
    void whatShowsThatItIsDoneIsNotTheTaskAgain() {
        var vague = new Smart(SMART.what(), SMART.outcome(), SMART.what());
        actions()
                .given()
                .when(asked("s-owner", DUE_ON, "recording", vague, TEAM_MANAGER))
                .thenRejected("BR-22");
    }

    @Test
    @Rule("TH-22")
    void thePlanOfAMeetingToImproveTheWorkIsOpenedWithIt() {
        var of = particulars("s-owner", DUE_ON, "recording").from(Source.UOPP);
        actions()
                .given()
                .when(new ActionCommand.OpenDirectly(of, SMART, WORKER, "TH-11", OPENED))
                .then(new ActionEvent.OpenedDirectly(of, SMART, WORKER.staff(), OPENED));
    }

    @Test
    @Rule({"CA-06", "CA-15", "CA-16"})
    void whoFollowsAPlanAddsToItAboutNoChild() {
        var plan = new Particulars(
                "act-9",
                "plan-1",
                "plan-1",
                "2026-09",
                Source.SECTION_11,
                "plan-1",
                "training",
                "s-owner",
                DUE_ON,
                "police",
                "police",
                java.util.Map.of(Particulars.MONITOR, "s-monitor"));
        var process = new Smart(SMART.what(), Narrative.of("Every officer knows how to refer"), SMART.seenBy());
        actions()
                .given()
                .when(new ActionCommand.OpenDirectly(plan, process, new By("s-monitor", false), "CA-16", OPENED))
                .then(new ActionEvent.OpenedDirectly(plan, process, "s-monitor", OPENED));
        actions()
                .given()
                .when(new ActionCommand.OpenDirectly(plan, process, TEAM_MANAGER, "CA-16", OPENED))
                .thenRejected("CA-16");
    }
}
