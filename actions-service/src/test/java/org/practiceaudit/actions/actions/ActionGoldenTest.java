package org.practiceaudit.actions.actions;

import static org.practiceaudit.actions.actions.Examples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.StoredShapes;

class ActionGoldenTest {
    @Test
    void whatIsStoredOfActionsKeepsItsShape() {
        StoredShapes.hold(
                new Actions().names(),
                List.of(
                        opened(),
                        new ActionEvent.OpenedDirectly(from(Source.TEAM_MANAGER), SMART, TEAM_MANAGER.staff(), OPENED),
                        new ActionEvent.Reviewed(REVIEWED_ON, Progress.ON_TRACK, NOTE, TEAM_MANAGER.staff(), REVIEWED),
                        completed(),
                        assured(),
                        new ActionEvent.Refused(NOTE, TEAM_MANAGER.staff(), LATER),
                        fellOverdue(),
                        cancelled(),
                        reassigned(),
                        rescheduled(),
                        notReached(),
                        split(),
                        merged(),
                        openedInPlace()));
    }
}
