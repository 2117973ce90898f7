package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.pathways.Examples.*;
import static org.practiceaudit.actions.pathways.StepExamples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that come again every seventh day until the pathway closes. */
class WeeklyStepsTest {
    @Test
    void aWeeklyStepComesAgainSevenDaysOn() {
        pathways(POLICY)
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        openedWithMeeting(),
                        met(false),
                        following(REPORT, SECOND))
                .when(complete("report", "s-hos", "2026-09-18", List.of(), NOTE, "2026-09-18T16:00:00Z"))
                .then(
                        done("report", "2026-09-18", "2026-09-18T16:00:00Z"),
                        new PathwayEvent.StepsPlanned(
                                "inadequate",
                                "earlier-step-done",
                                List.of(REPORT_2),
                                Instant.parse("2026-09-18T16:00:00Z")));
    }

    @Test
    void aMissedWeeklyStepComesAgainToo() {
        pathways(POLICY)
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        openedWithMeeting(),
                        met(false),
                        following(REPORT, SECOND))
                .when(new PathwayCommand.MissStep("inadequate", "report", REPORT.dueAt()))
                .then(
                        new PathwayEvent.StepMissed("inadequate", "report", REPORT.dueAt()),
                        new PathwayEvent.StepsPlanned(
                                "inadequate", "earlier-step-missed", List.of(REPORT_2), REPORT.dueAt()));
    }

    @Test
    void aMissedWeeklyStepThatIsDoneLateDoesNotComeTwice() {
        pathways(POLICY)
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        openedWithMeeting(),
                        met(false),
                        following(REPORT, SECOND),
                        new PathwayEvent.StepMissed("inadequate", "report", REPORT.dueAt()),
                        new PathwayEvent.StepsPlanned(
                                "inadequate", "earlier-step-missed", List.of(REPORT_2), REPORT.dueAt()))
                .when(complete("report", "s-hos", "2026-09-21", List.of(), NOTE, "2026-09-23T16:00:00Z"))
                .then(new PathwayEvent.StepCompleted(
                        "inadequate",
                        "report",
                        LocalDate.parse("2026-09-21"),
                        false,
                        true,
                        NOTE,
                        "s-hos",
                        Instant.parse("2026-09-23T16:00:00Z")));
    }

    @Test
    void weeklyStepsEndWhenAllElseIsDone() {
        pathways(POLICY)
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        openedWithMeeting(),
                        met(false),
                        following(REPORT, SECOND))
                .when(complete("second", "s-hos", "2026-10-26", List.of(), NOTE, "2026-10-26T16:00:00Z"))
                .then(
                        done("second", "2026-10-26", "2026-10-26T16:00:00Z"),
                        closed("steps-completed", Instant.parse("2026-10-26T16:00:00Z")));
    }

    @Test
    void listsCountEachMissedStepUntilItIsDoneOrThePathwayCloses() {
        var events = new ArrayList<PathwayEvent>(List.of(
                watched(INADEQUATE), noted(INADEQUATE), openedWithMeeting(), met(false), following(REPORT, SECOND)));
        assertEquals(0L, listedAsMissed(events));
        events.add(new PathwayEvent.StepMissed("inadequate", "report", REPORT.dueAt()));
        events.add(following(REPORT_2));
        assertEquals(1L, listedAsMissed(events));
        events.add(new PathwayEvent.StepMissed("inadequate", "report--2", REPORT_2.dueAt()));
        assertEquals(2L, listedAsMissed(events));
        events.add(done("report", "2026-09-21", "2026-09-29T10:00:00Z"));
        assertEquals(1L, listedAsMissed(events));
        events.add(closed("grade-changed", Instant.parse("2026-09-30T10:00:00Z")));
        assertEquals(0L, listedAsMissed(events));
    }

    private static Object listedAsMissed(List<PathwayEvent> events) {
        var evolution = new PathwayEvolution();
        var state = evolution.initial();
        for (var event : events) {
            state = evolution.evolve(state, event);
        }
        var listed = Pathways.listing(state.watched().orElseThrow());
        assertEquals((long) listed.get("missedSteps") > 0, listed.get("missed"));
        return listed.get("missedSteps");
    }
}
