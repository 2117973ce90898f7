package org.practiceaudit.actions.actions;

import static org.practiceaudit.actions.actions.Examples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.testing.Rule;

class ActionDeciderTest {
    @Test
    void anAuditsActionIsOpened() {
        actions().given().when(open()).then(opened());
    }

    @Test
    void whatIsOpenedIsNotOpenedAgain() {
        actions().given(opened()).when(open()).thenNothing();
    }

    @Test
    void whatIsCompletedIsNotOpenedAgain() {
        actions().given(opened(), completed()).when(open()).thenNothing();
    }

    @Test
    void whatIsClosedIsNotOpenedAgain() {
        actions().given(opened(), completed(), assured()).when(open()).thenNothing();
    }

    static List<ActionCommand> onWhatIsThere() {
        return List.of(
                review(TEAM_MANAGER), complete(OWNER), assure(TEAM_MANAGER), refuse(TEAM_MANAGER), fallDue(), cancel());
    }

    @ParameterizedTest
    @MethodSource("onWhatIsThere")
    void whatIsNotThereIsNotFound(ActionCommand command) {
        actions().given().when(command).thenRejected("STATE");
    }

    static List<List<ActionEvent>> begun() {
        return List.of(
                List.of(opened()),
                List.of(opened(), completed()),
                List.of(opened(), completed(), assured()),
                List.of(opened(), cancelled()));
    }

    @ParameterizedTest
    @MethodSource("begun")
    void anIdIsUsedOnce(List<ActionEvent> begun) {
        actions().given(begun).when(openDirectly(TEAM_MANAGER)).thenRejected("STATE");
    }

    @Test
    @Rule("BR-10")
    void supervisionLooksAtAnOpenAction() {
        actions()
                .given(opened())
                .when(review(TEAM_MANAGER))
                .then(new ActionEvent.Reviewed(REVIEWED_ON, Progress.ON_TRACK, NOTE, TEAM_MANAGER.staff(), REVIEWED));
    }

    @Test
    @Rule("BR-10")
    void everyLaterSupervisionLooksAtItAgain() {
        var first = new ActionEvent.Reviewed(REVIEWED_ON, Progress.ON_TRACK, NOTE, TEAM_MANAGER.staff(), REVIEWED);
        var on = LocalDate.parse("2026-10-05");
        actions()
                .given(opened(), first)
                .when(new ActionCommand.Review(TEAM_MANAGER, on, Optional.of(Progress.BLOCKED), NOTE, LATER))
                .then(new ActionEvent.Reviewed(on, Progress.BLOCKED, NOTE, TEAM_MANAGER.staff(), LATER));
    }

    @Test
    @Rule("BR-10")
    void supervisionLooksAtWhatIsStillToBeAssured() {
        actions()
                .given(opened(), completed())
                .when(review(SERVICE_MANAGER))
                .then(new ActionEvent.Reviewed(
                        REVIEWED_ON, Progress.ON_TRACK, NOTE, SERVICE_MANAGER.staff(), REVIEWED));
    }

    @Test
    void anOverdueActionIsDelayedUnlessSupervisionSaysOtherwise() {
        var on = LocalDate.parse("2026-10-05");
        actions()
                .given(opened(), fellOverdue())
                .when(new ActionCommand.Review(HEAD_OF_SERVICE, on, Optional.empty(), NOTE, LATER))
                .then(new ActionEvent.Reviewed(on, Progress.DELAYED, NOTE, HEAD_OF_SERVICE.staff(), LATER));
    }

    @Test
    void theOwnersLineManagerSupervisesToo() {
        actions()
                .given(opened())
                .when(review(LINE_MANAGER))
                .then(new ActionEvent.Reviewed(REVIEWED_ON, Progress.ON_TRACK, NOTE, LINE_MANAGER.staff(), REVIEWED));
    }

    @Test
    void nobodySupervisesThemselves() {
        actions().given(opened()).when(review(OWNER)).thenRejected("BR-10");
    }

    @Test
    @Rule("BR-14")
    void theManagersOfTheCaseDoNotSuperviseTheAuditor() {
        actions().given(openedForAuditor()).when(review(TEAM_MANAGER)).thenRejected("BR-10");
    }

    @Test
    void aSupervisionHasTakenPlaceAndSinceTheActionWasOpened() {
        actions()
                .given(opened())
                .when(new ActionCommand.Review(OWNER, OPENED_ON.minusDays(1), Optional.empty(), NOTE, REVIEWED))
                .thenRejected("BR-10", "BR-10");
    }

    @Test
    void aSupervisionToComeIsNotRecorded() {
        actions()
                .given(opened())
                .when(new ActionCommand.Review(TEAM_MANAGER, REVIEWED_ON.plusDays(1), Optional.empty(), NOTE, REVIEWED))
                .thenRejected("BR-10");
    }

    @Test
    void anOpenActionFallsOverdueWhenItsDayHasEnded() {
        actions().given(opened()).when(fallDue()).then(fellOverdue());
    }

    @Test
    void itFallsOverdueOnce() {
        actions().given(opened(), fellOverdue()).when(fallDue()).thenNothing();
    }

    @Test
    void itDoesNotFallOverdueWithinItsLastDay() {
        actions()
                .given(opened())
                .when(new ActionCommand.FallDue(TOO_LATE.minusSeconds(1)))
                .thenNothing();
    }

    @Test
    void whatIsCompletedDoesNotFallOverdue() {
        actions().given(opened(), completed()).when(fallDue()).thenNothing();
    }

    @Test
    void whatIsOverDoesNotFallOverdue() {
        actions().given(opened(), cancelled()).when(fallDue()).thenNothing();
    }

    @Test
    void aRefusalAfterTheDueDayMakesItOverdueFromThen() {
        var noon = Instant.parse("2026-10-01T11:00:00Z");
        actions()
                .given(opened(), completed(), new ActionEvent.Refused(NOTE, TEAM_MANAGER.staff(), noon))
                .when(new ActionCommand.FallDue(noon))
                .then(new ActionEvent.FellOverdue(DUE_ON, noon));
    }

    @Test
    void aWithdrawnActionIsCancelled() {
        actions().given(opened()).when(cancel()).then(cancelled());
    }

    @Test
    void aWithdrawnActionIsCancelledThoughItIsCompleted() {
        actions().given(opened(), completed()).when(cancel()).then(cancelled());
    }

    @Test
    @Rule("TH-14")
    void whatAnAuditAsksForNoMoreIsCancelledUnlessItIsDone() {
        actions().given(opened()).when(withdraw()).then(new ActionEvent.Cancelled("withdrawn-by-auditor", LATER));
        actions().given(opened(), completed()).when(withdraw()).thenNothing();
        actions().given(opened(), completed(), assured()).when(withdraw()).thenNothing();
        actions().given(opened(), cancelled()).when(withdraw()).thenNothing();
        actions().given().when(withdraw()).thenRejected("STATE");
    }

    private static ActionCommand withdraw() {
        return new ActionCommand.Withdraw("withdrawn-by-auditor", LATER);
    }

    @Test
    void whatIsClosedStaysClosed() {
        actions().given(opened(), completed(), assured()).when(cancel()).thenNothing();
    }

    @Test
    void whatIsCancelledIsCancelledOnce() {
        actions().given(opened(), cancelled()).when(cancel()).thenNothing();
    }

    static List<ActionCommand> byPeople() {
        return List.of(review(TEAM_MANAGER), complete(OWNER), assure(TEAM_MANAGER), refuse(TEAM_MANAGER));
    }

    @ParameterizedTest
    @MethodSource("byPeople")
    void nothingMoreIsDoneWithWhatIsClosed(ActionCommand command) {
        actions().given(opened(), completed(), assured()).when(command).thenRejected("STATE");
    }

    @ParameterizedTest
    @MethodSource("byPeople")
    void nothingMoreIsDoneWithWhatIsCancelled(ActionCommand command) {
        actions().given(opened(), cancelled()).when(command).thenRejected("STATE");
    }
}
