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
        return new ActionCommand.OpenDirectly(particulars(owner, dueOn, theme), smart, by, OPENED);
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
}
