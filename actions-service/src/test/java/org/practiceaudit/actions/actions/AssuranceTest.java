package org.practiceaudit.actions.actions;

import static org.practiceaudit.actions.actions.Examples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.Rule;

/** Done by its owner, assured or refused by the team manager. */
class AssuranceTest {
    private static final Narrative NOTHING = Narrative.of(" ");

    @Test
    @Rule("BR-11")
    void theOwnerSaysThatItIsDone() {
        actions().given(opened()).when(complete(OWNER)).then(completed());
    }

    @Test
    @Rule("BR-11")
    void nobodyElseSaysThatItIsDone() {
        actions().given(opened()).when(complete(TEAM_MANAGER)).thenRejected("BR-11");
    }

    @Test
    void completionSaysHowAndWhen() {
        actions()
                .given(opened())
                .when(new ActionCommand.Complete(OWNER, REVIEWED_ON.plusDays(1), NOTHING, REVIEWED))
                .thenRejected("BR-11", "BR-11");
    }

    @Test
    void itIsCompletedOnce() {
        actions().given(opened(), completed()).when(complete(OWNER)).thenRejected("STATE");
    }

    @Test
    @Rule("BR-11")
    void theTeamManagerClosesWhatSomebodyElseOwns() {
        actions().given(opened(), completed()).when(assure(TEAM_MANAGER)).then(assured());
    }

    @Test
    @Rule("BR-11")
    void nothingIsAssuredBeforeItsOwnerCompletedIt() {
        actions().given(opened()).when(assure(TEAM_MANAGER)).thenRejected("BR-11");
    }

    static List<By> notTheTeamManager() {
        return List.of(OWNER, WORKER, SERVICE_MANAGER, HEAD_OF_SERVICE, LINE_MANAGER);
    }

    @ParameterizedTest
    @MethodSource("notTheTeamManager")
    @Rule("BR-11")
    void onlyTheTeamManagerAssures(By other) {
        actions().given(opened(), completed()).when(assure(other)).thenRejected("BR-11");
    }

    @ParameterizedTest
    @MethodSource("recommendations")
    @Rule({"CA-06", "CA-15", "CA-16"})
    void aRecommendationIsAssuredByWhoFollowsIt(Source source) {
        var monitor = new By("s-monitor", false);
        actions().given(recommended(source), completed()).when(assure(monitor)).then(assuredBy(monitor));
        actions()
                .given(recommended(source), completed())
                .when(assure(LINE_MANAGER))
                .thenRejected(
                        switch (source) {
                            case MEETING -> "CA-06";
                            case SECTION_11 -> "CA-16";
                            default -> "CA-15";
                        });
    }

    static List<Source> recommendations() {
        return List.of(Source.MEETING, Source.MULTI_AGENCY, Source.SECTION_11);
    }

    private static ActionEvent recommended(Source source) {
        return new ActionEvent.Opened(
                new Particulars(
                        "act-1",
                        "plan-1",
                        "plan-1",
                        "multi-agency-2026-06",
                        source,
                        "rec-1",
                        "partnership",
                        OWNER.staff(),
                        DUE_ON,
                        "police",
                        "police",
                        Map.of(Particulars.MONITOR, "s-monitor")),
                OPENED);
    }

    private static ActionEvent assuredBy(By by) {
        return new ActionEvent.Assured(NOTE, by.staff(), LATER);
    }

    @Test
    @Rule("BR-14")
    void anAuditorsOwnActionIsAssuredByTheAuditorsManager() {
        actions()
                .given(openedForAuditor(), completed())
                .when(assure(LINE_MANAGER))
                .then(new ActionEvent.Assured(NOTE, LINE_MANAGER.staff(), LATER));
    }

    @Test
    @Rule("BR-14")
    void theTeamManagerOfTheCaseDoesNotAssureIt() {
        actions()
                .given(openedForAuditor(), completed())
                .when(assure(TEAM_MANAGER))
                .thenRejected("BR-14");
    }

    @Test
    @Rule("BR-11")
    void whatIsNotDoneIsOpenAgain() {
        actions()
                .given(opened(), completed())
                .when(refuse(TEAM_MANAGER))
                .then(new ActionEvent.Refused(NOTE, TEAM_MANAGER.staff(), LATER));
    }

    @Test
    void aRefusedActionIsCompletedAgain() {
        actions()
                .given(opened(), completed(), new ActionEvent.Refused(NOTE, TEAM_MANAGER.staff(), LATER))
                .when(new ActionCommand.Complete(OWNER, LocalDate.parse("2026-10-06"), HOW, LATER_STILL))
                .then(new ActionEvent.Completed(LocalDate.parse("2026-10-06"), HOW, OWNER.staff(), LATER_STILL));
    }

    @Test
    void nothingIsRefusedBeforeItIsCompleted() {
        actions().given(opened()).when(refuse(TEAM_MANAGER)).thenRejected("BR-11");
    }

    @Test
    void aRefusalSaysWhyAndComesFromTheTeamManager() {
        actions()
                .given(opened(), completed())
                .when(new ActionCommand.Refuse(OWNER, NOTHING, LATER))
                .thenRejected("BR-11", "BR-11");
    }
}
