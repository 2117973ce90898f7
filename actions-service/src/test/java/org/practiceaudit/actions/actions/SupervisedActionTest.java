package org.practiceaudit.actions.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.actions.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.Rule;

/** An action in the record of a supervision. */
class SupervisedActionTest {
    private static ActionCommand supervise(String worker, LocalDate on) {
        return new ActionCommand.Supervise(worker, LINE_MANAGER.staff(), on, Progress.BLOCKED, NOTE, REVIEWED);
    }

    private static ActionCommand passOver(String worker, LocalDate on) {
        return new ActionCommand.PassOver(worker, LINE_MANAGER.staff(), on, NOTE, REVIEWED);
    }

    private static final ActionEvent REVIEWED_IN_IT =
            new ActionEvent.Reviewed(REVIEWED_ON, Progress.BLOCKED, NOTE, "s-line", REVIEWED);

    @Test
    @Rule("BR-10")
    void itIsReviewedInTheSupervisionOfTheWorkerAndOfItsOwner() {
        actions().given(opened()).when(supervise("s-worker", REVIEWED_ON)).then(REVIEWED_IN_IT);
        actions().given(opened()).when(supervise("s-owner", REVIEWED_ON)).then(REVIEWED_IN_IT);
        actions()
                .given(opened(), completed())
                .when(supervise("s-worker", REVIEWED_ON))
                .then(REVIEWED_IN_IT);
        actions().given(opened()).when(supervise("s-tm", REVIEWED_ON)).thenRejected("BR-10");
    }

    @Test
    void whatItDoesNotReachStaysForTheNext() {
        actions().given(opened()).when(passOver("s-worker", REVIEWED_ON)).then(notReached());
        actions()
                .given(opened(), completed())
                .when(passOver("s-worker", REVIEWED_ON))
                .then(notReached());
        actions().given(opened()).when(passOver("s-tm", REVIEWED_ON)).thenRejected("BR-10");
        var decider = new ActionDecider();
        var state =
                decider.evolve(decider.evolve(decider.evolve(decider.initial(), opened()), completed()), notReached());
        assertEquals("completed", state.code());
        assertEquals(true, state.pulledThrough());
    }

    @Test
    void theSupervisionHasBeenHeldAndSinceItWasOpened() {
        actions()
                .given(opened())
                .when(supervise("s-worker", REVIEWED_ON.plusDays(1)))
                .thenRejected("BR-10");
        actions()
                .given(opened())
                .when(passOver("s-worker", OPENED_ON.minusDays(1)))
                .thenRejected("BR-10");
    }

    @Test
    void onlyWhatIsOpenIsSupervised() {
        actions().given().when(supervise("s-worker", REVIEWED_ON)).thenRejected("STATE");
        actions().given().when(passOver("s-worker", REVIEWED_ON)).thenRejected("STATE");
        actions()
                .given(opened(), cancelled())
                .when(supervise("s-worker", REVIEWED_ON))
                .thenRejected("STATE");
        actions()
                .given(opened(), cancelled())
                .when(passOver("s-worker", REVIEWED_ON))
                .thenRejected("STATE");
    }

    @Test
    @Rule("TH-25")
    void aPlanToImproveTheWorkIsBroughtToTheTeamManagersSupervisionToo() {
        assertEquals(List.of("s-owner", "s-tm", "s-worker"), from(Source.UOPP).supervisions());
    }
}
