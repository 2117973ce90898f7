package org.practiceaudit.actions.learning;

import static org.practiceaudit.actions.learning.Examples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.testing.Rule;

class LearningDeciderTest {
    private static final Narrative NOTHING = Narrative.of("");

    @Test
    @Rule("BR-27")
    void aHeadOfServiceRecordsThatLearningWasPassedOn() {
        learning().given().when(passOn(HEAD, "family-support", THEME)).then(passedOn());
    }

    @Test
    @Rule("BR-27")
    void nobodyElseDoesAndOnlyThemesOfTheProgrammeArePassedOn() {
        learning().given().when(passOn(WORKER, "family-support", THEME)).thenRejected("BR-27");
        learning().given().when(passOn(HEAD, "family-support")).thenRejected("BR-27");
        learning()
                .given()
                .when(passOn(HEAD, "family-support", THEME, "weather"))
                .thenRejected("BR-27");
        learning().given().when(passOn(WORKER, " ", "weather")).thenRejected("BR-27", "BR-27", "BR-27");
    }

    @Test
    @Rule("BR-27")
    void whatWasPassedOnIsSharedWithLearningAndDevelopmentOnce() {
        learning().given(passedOn()).when(complete(HEAD, DONE_ON)).then(completed(HEAD));
        learning().given(passedOn()).when(complete(WORKER, DONE_ON)).thenRejected("BR-27");
        learning()
                .given(passedOn(), completed(HEAD))
                .when(complete(HEAD, DONE_ON))
                .thenRejected("STATE");
    }

    @Test
    @Rule("TH-30")
    void aWorkshopIsRecordedWithTheCycle() {
        learning()
                .given()
                .when(campaign(AUDIT_TEAM, THEME, LEAD.staff(), STARTS, ENDS, ABOUT))
                .then(campaignRecorded());
    }

    @Test
    @Rule("TH-30")
    void aCampaignBelongsIntoTheMonthsFromTheFourthOn() {
        learning()
                .given()
                .when(campaign(AUDIT_TEAM, THEME, LEAD.staff(), STARTS.minusDays(1), ENDS, ABOUT))
                .thenRejected("TH-30");
        learning()
                .given()
                .when(campaign(AUDIT_TEAM, THEME, LEAD.staff(), STARTS, STARTS.minusDays(1), ABOUT))
                .thenRejected("TH-30");
        learning()
                .given()
                .when(campaign(AUDIT_TEAM, THEME, LEAD.staff(), STARTS, null, ABOUT))
                .thenRejected("TH-30");
        learning()
                .given()
                .when(campaign(AUDIT_TEAM, THEME, LEAD.staff(), null, ENDS, ABOUT))
                .thenRejected("TH-30");
    }

    @Test
    @Rule("TH-30")
    void aCampaignSaysByWhomOnWhatAndWhatItIs() {
        learning()
                .given()
                .when(campaign(WORKER, null, null, STARTS, ENDS, NOTHING))
                .thenRejected("TH-30", "TH-30", "TH-30", "TH-30");
    }

    @Test
    @Rule("TH-30")
    void itsLeadSaysThatItWasHeldNotBeforeItWasToBegin() {
        learning().given(campaignRecorded()).when(complete(LEAD, DONE_ON)).then(completed(LEAD));
        learning().given(campaignRecorded()).when(complete(AUDIT_TEAM, DONE_ON)).then(completed(AUDIT_TEAM));
        learning()
                .given(campaignRecorded())
                .when(complete(LEAD, STARTS.minusDays(1)))
                .thenRejected("TH-30");
        learning()
                .given(campaignRecorded())
                .when(complete(LEAD, LocalDate.parse("2026-09-15")))
                .thenRejected("TH-30");
    }

    @Test
    @Rule("CA-14")
    void anImprovementHasALeadAndATimescale() {
        learning()
                .given()
                .when(improvement(HEAD, THEME, LEAD.staff(), DUE_ON, ABOUT))
                .then(improvementPlanned());
        learning().given().when(improvement(HEAD, THEME, null, null, ABOUT)).thenRejected("CA-14", "CA-14");
        learning()
                .given()
                .when(improvement(HEAD, THEME, LEAD.staff(), LocalDate.parse("2026-07-05"), ABOUT))
                .thenRejected("CA-14");
        learning()
                .given()
                .when(improvement(WORKER, null, LEAD.staff(), DUE_ON, NOTHING))
                .thenRejected("CA-14", "CA-14", "CA-14");
    }

    @Test
    @Rule("CA-14")
    void anImprovementFallsOverdueByItsClockOnce() {
        learning().given(improvementPlanned()).when(fallDue()).then(fellOverdue());
        learning().given(improvementPlanned(), fellOverdue()).when(fallDue()).thenNothing();
        learning().given(improvementPlanned(), completed(LEAD)).when(fallDue()).thenNothing();
        learning()
                .given(improvementPlanned())
                .when(new LearningCommand.FallDue(TOO_LATE.minusSeconds(1)))
                .thenNothing();
        learning().given(passedOn()).when(fallDue()).thenNothing();
        learning().given().when(fallDue()).thenNothing();
    }

    @Test
    @Rule("CA-14")
    void itIsAchievedByItsLeadLateOrNot() {
        learning().given(improvementPlanned()).when(complete(LEAD, DONE_ON)).then(completed(LEAD));
        learning()
                .given(improvementPlanned(), fellOverdue())
                .when(complete(HEAD, DONE_ON))
                .then(completed(HEAD));
        learning().given(improvementPlanned()).when(complete(WORKER, DONE_ON)).thenRejected("CA-14");
        learning()
                .given(improvementPlanned(), fellOverdue(), completed(LEAD))
                .thenState(new Learnt.Done(
                        new Learnt.Entry(
                                "l-3",
                                CYCLE,
                                new Learnt.Subject.Improvement(
                                        THEME, Optional.of("family-support"), LEAD.staff(), DUE_ON),
                                ABOUT,
                                HEAD.staff(),
                                AT),
                        new Learnt.Completion(DONE_ON, HOW, LEAD.staff(), LATER, true)));
    }

    static List<LearningCommand> recordings() {
        return List.of(
                passOn(HEAD, "family-support", THEME),
                campaign(AUDIT_TEAM, THEME, LEAD.staff(), STARTS, ENDS, ABOUT),
                improvement(HEAD, THEME, LEAD.staff(), DUE_ON, ABOUT));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void anIdIsUsedOnce(LearningCommand command) {
        learning().given(passedOn()).when(command).thenRejected("STATE");
    }

    @Test
    void whatIsNotThereIsNotDone() {
        learning().given().when(complete(HEAD, DONE_ON)).thenRejected("STATE");
    }
}
