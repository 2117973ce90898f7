package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.actions.pathways.Examples.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.PathwayEvent.MeetingHeld;
import org.practiceaudit.contracts.PathwayEvent.PathwayClosed;
import org.practiceaudit.contracts.PathwayEvent.PathwayOpened;
import org.practiceaudit.contracts.PathwayEvent.PathwayReplanned;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepCompleted;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepMissed;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.testing.Rule;

/** What the others are told of pathways, and which clocks run. */
class PathwaysTest {
    private static final String ID = AUDIT + ".inadequate";
    private static final DeadlineChange STOPPED = new DeadlineChange.Clear("inadequate/" + DISCUSSION);

    private final PathwayEvolution evolution = new PathwayEvolution();

    private AuditPathways.Watched fold(PathwayEvent... events) {
        var state = evolution.initial();
        for (var event : events) {
            state = evolution.evolve(state, event);
        }
        return (AuditPathways.Watched) state;
    }

    /** The last of these, after all of them. */
    private List<PublicEvent> told(PathwayEvent... events) {
        return PathwayPublication.of(events[events.length - 1], fold(events));
    }

    private List<DeadlineChange> clocks(PathwayEvent... events) {
        return PathwayClocks.of(events[events.length - 1], fold(events));
    }

    private static PlannedStep step() {
        return new PlannedStep(
                DISCUSSION,
                "BR-12",
                "head-of-service",
                "s-hos",
                TOO_LATE,
                discussion().dueOn(),
                INADEQUATE.words(),
                discussion().why().arithmetic());
    }

    private static DeadlineChange clock() {
        return new DeadlineChange.Set(
                "inadequate/" + DISCUSSION,
                TOO_LATE,
                new DeadlineChange.Why(
                        "BR-12", INADEQUATE.words(), discussion().why().arithmetic()));
    }

    @Test
    void watchingAndNotingAreNotTold() {
        assertEquals(List.of(), told(watched(INADEQUATE)));
        assertEquals(List.of(), told(watched(INADEQUATE), noted(INADEQUATE)));
    }

    @Test
    @Rule("BR-12")
    void anOpenedPathwayIsToldWithItsDates() {
        assertEquals(
                List.of(new PathwayOpened(
                        ID, AUDIT, "child-1", "inadequate", "inadequate", "auditor", INADEQUATE.at(), List.of(step()))),
                told(watched(INADEQUATE), noted(INADEQUATE), opened()));
    }

    @Test
    void aNewPlanIsToldWithAllThatIsDue() {
        var replanned = new PathwayEvent.Replanned(
                "inadequate", 2, INADEQUATE, List.of(discussion()), List.of(), INADEQUATE.at());

        assertEquals(
                List.of(new PathwayReplanned(ID, AUDIT, "grade-changed", INADEQUATE.at(), List.of(step()))),
                told(watched(AGREED), noted(AGREED), opened(1, AGREED), replanned));
    }

    @Test
    void stepsThatAreDueNowAreToldAsANewPlan() {
        var planned =
                new PathwayEvent.StepsPlanned("inadequate", "earlier-step-done", List.of(discussion()), AGREED.at());

        assertEquals(
                List.of(new PathwayReplanned(ID, AUDIT, "earlier-step-done", AGREED.at(), List.of(step()))),
                told(watched(INADEQUATE), noted(INADEQUATE), opened(1, INADEQUATE), planned));
    }

    @Test
    void aDoneStepIsToldOfTheDayOnWhichItWasDone() {
        assertEquals(
                List.of(new PathwayStepCompleted(
                        ID,
                        AUDIT,
                        DISCUSSION,
                        Instant.parse("2026-09-17T22:59:59Z"),
                        Instant.parse("2026-09-18T10:00:00Z"),
                        false)),
                told(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        missed(),
                        done("2026-09-17", false, true, "2026-09-18T10:00:00Z")));
    }

    @Test
    @Rule("BR-12")
    void aDiscussionIsToldAsAMeetingAboutTheChild() {
        var at = "2026-09-16T10:00:00Z";

        assertEquals(
                List.of(new MeetingHeld(
                        "m-1",
                        AUDIT,
                        "child-1",
                        ID,
                        DISCUSSION,
                        Instant.parse(at),
                        "s-hos",
                        List.of("s-tm", "s-worker"))),
                told(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        done("2026-09-16", false, false, at),
                        meeting("2026-09-16", at)));
    }

    @Test
    void aMissIsToldWithItsTrueTime() {
        assertEquals(
                List.of(new PathwayStepMissed(ID, AUDIT, DISCUSSION, TOO_LATE)),
                told(watched(INADEQUATE), noted(INADEQUATE), opened(), missed()));
    }

    @Test
    void theEndIsTold() {
        assertEquals(
                List.of(new PathwayClosed(ID, AUDIT, "grade-changed", RAISED.at())),
                told(watched(INADEQUATE), noted(INADEQUATE), opened(), closed("grade-changed", RAISED.at())));
    }

    @Test
    void whatFinalisationConfirmsIsToldAsTheAuditors() {
        assertEquals(
                List.of("auditor", "auditor", "moderation", "decision", "re-audit"),
                List.of(GradeSource.values()).stream().map(GradeSource::told).toList());
    }

    @Test
    void aStepSetsItsClockWithTheReason() {
        assertEquals(List.of(clock()), clocks(watched(INADEQUATE), noted(INADEQUATE), opened()));
    }

    @Test
    void aClockStopsWhenItsStepIsDoneOrMissed() {
        assertEquals(
                List.of(STOPPED),
                clocks(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        opened(),
                        done("2026-09-16", false, false, "2026-09-16T10:00:00Z")));
        assertEquals(List.of(STOPPED), clocks(watched(INADEQUATE), noted(INADEQUATE), opened(), missed()));
    }

    @Test
    void clocksStopWhenThePathwayCloses() {
        assertEquals(
                List.of(STOPPED),
                clocks(watched(INADEQUATE), noted(INADEQUATE), opened(), closed("grade-changed", RAISED.at())));
    }

    @Test
    void aNewPlanMovesTheClocksThatGoOnAndStopsTheOthers() {
        var moved = new PathwayEvent.Replanned(
                "inadequate", 2, INADEQUATE, List.of(discussion()), List.of(), INADEQUATE.at());
        var emptied = new PathwayEvent.Replanned("inadequate", 2, INADEQUATE, List.of(), List.of(), INADEQUATE.at());

        assertEquals(List.of(clock()), clocks(watched(AGREED), noted(AGREED), opened(), moved));
        assertEquals(List.of(STOPPED), clocks(watched(AGREED), noted(AGREED), opened(), emptied));
    }

    @Test
    void stepsThatFollowSetTheirClocks() {
        var planned =
                new PathwayEvent.StepsPlanned("inadequate", "earlier-step-done", List.of(discussion()), AGREED.at());

        assertEquals(List.of(clock()), clocks(watched(INADEQUATE), noted(INADEQUATE), opened(1, INADEQUATE), planned));
    }

    @Test
    void whatIsNotAPlanMovesNoClock() {
        assertEquals(List.of(), clocks(watched(INADEQUATE), noted(INADEQUATE)));
    }

    @Test
    void aDueClockAsksWhetherItsStepIsMissed() {
        assertEquals(miss(), PathwayClocks.miss("inadequate/" + DISCUSSION, TOO_LATE));
    }

    @Test
    void everyPlanStaysInTheHistory() {
        var later = new PathwayEvent.Replanned("inadequate", 2, AGREED, List.of(discussion()), List.of(), AGREED.at());
        var plans = fold(watched(INADEQUATE), noted(INADEQUATE), opened(), missed(), later)
                .runs()
                .get("inadequate")
                .plans();

        assertEquals(
                List.of(
                        new Plan(
                                1,
                                INADEQUATE,
                                INADEQUATE.at(),
                                Map.of(DISCUSSION, new Plan.Progress.Missed(discussion()))),
                        new Plan(2, AGREED, AGREED.at(), Map.of(DISCUSSION, new Plan.Progress.Due(discussion())))),
                plans);
    }
}
