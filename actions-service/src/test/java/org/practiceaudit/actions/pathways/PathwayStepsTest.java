package org.practiceaudit.actions.pathways;

import static org.practiceaudit.actions.pathways.Examples.*;
import static org.practiceaudit.actions.pathways.StepExamples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.Role;

/** Pathways of several steps: clocks that start with an earlier step, roles beyond the case. */
class PathwayStepsTest {
    @Test
    void aRoleThatTheAllocationDoesNotNameIsHeldInTheProgramme() {
        pathways(POLICY)
                .given(watched(INADEQUATE), noted(INADEQUATE), openedWithMeeting())
                .when(meet("s-team"))
                .then(met(false), attended(), following(REPORT, SECOND));
    }

    @Test
    void aStepWaitsForTheEarlierOne() {
        pathways(POLICY)
                .given(watched(INADEQUATE), noted(INADEQUATE), openedWithMeeting())
                .when(complete("second", "s-hos", "2026-09-14", List.of(), NOTE, AT.toString()))
                .thenRejected("STATE");
    }

    @Test
    void aMissedStepStartsTheNextFromItsDueDay() {
        pathways(POLICY)
                .given(watched(INADEQUATE), noted(INADEQUATE), openedWithMeeting())
                .when(new PathwayCommand.MissStep("inadequate", "meeting", MEETING.dueAt()))
                .then(missedMeeting(), followingTheMiss());
    }

    @Test
    void aMissThatIsCorrectedMovesWhatFollows() {
        pathways(POLICY)
                .given(watched(INADEQUATE), noted(INADEQUATE), openedWithMeeting(), missedMeeting(), followingTheMiss())
                .when(meet("s-team"))
                .then(met(true), attended(), following(REPORT, SECOND));
    }

    @Test
    void aMissThatStandsMovesNothing() {
        pathways(POLICY)
                .given(watched(INADEQUATE), noted(INADEQUATE), openedWithMeeting(), missedMeeting(), followingTheMiss())
                .when(complete("meeting", "s-team", "2026-09-16", List.of("s-tm"), NOTE, "2026-09-16T16:00:00Z"))
                .then(
                        new PathwayEvent.StepCompleted(
                                "inadequate",
                                "meeting",
                                LocalDate.parse("2026-09-16"),
                                true,
                                false,
                                NOTE,
                                "s-team",
                                Instant.parse("2026-09-16T16:00:00Z")),
                        new PathwayEvent.MeetingHeld(
                                "inadequate",
                                "meeting",
                                "m-1",
                                LocalDate.parse("2026-09-16"),
                                "s-team",
                                List.of("s-tm"),
                                Instant.parse("2026-09-16T16:00:00Z")));
    }

    @Test
    void whatIsDoneStaysDone() {
        pathways(POLICY)
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        openedWithMeeting(),
                        met(false),
                        following(REPORT, SECOND))
                .when(meet("s-team"))
                .thenRejected("STATE");
    }

    @Test
    void aMissThatIsCorrectedDoesNotUndoWhatWasDoneMeanwhile() {
        pathways(POLICY)
                .given(
                        watched(INADEQUATE),
                        noted(INADEQUATE),
                        openedWithMeeting(),
                        missedMeeting(),
                        followingTheMiss(),
                        done("second", "2026-09-17", "2026-09-17T16:00:00Z"))
                .when(complete("meeting", "s-team", "2026-09-14", List.of("s-tm"), NOTE, AT.toString()))
                .then(met(true), attended(), following(REPORT), closed("steps-completed", AT));
    }

    @Test
    void anEarlierTriggerKeepsWhatWasDoneSince() {
        var agreed = Examples.opened(
                1,
                AGREED,
                planned(
                        "meeting",
                        1,
                        THREE_DAYS,
                        Role.AUDIT_TEAM,
                        "audit-team",
                        "2026-09-14",
                        "2026-09-17",
                        "2026-09-17T23:00:00Z",
                        AGREED.words()));
        pathways(POLICY)
                .given(watched(AGREED), noted(AGREED), agreed, met(false), following(REPORT, SECOND))
                .when(note(INADEQUATE))
                .then(
                        noted(INADEQUATE),
                        new PathwayEvent.Replanned(
                                "inadequate",
                                2,
                                INADEQUATE,
                                List.of(REPORT, SECOND),
                                List.of("meeting"),
                                INADEQUATE.at()));
    }

    @Test
    void twoPathwaysOpenAndCloseByTheirOwnGrades() {
        var policy = with(
                pathway(
                        "inadequate",
                        Pathway.Trigger.GRADE_OF_RECORD,
                        Grade.INADEQUATE,
                        step("meeting", THREE_DAYS, Role.AUDIT_TEAM, GATHERING)),
                pathway(
                        "improve",
                        Pathway.Trigger.CONFIRMED,
                        Grade.REQUIRES_IMPROVEMENT,
                        step("plan", THREE_DAYS, Role.TEAM_MANAGER, new Proof.Note())));
        var plan = planned(
                "plan",
                1,
                THREE_DAYS,
                Role.TEAM_MANAGER,
                "s-tm",
                "2026-09-14",
                "2026-09-17",
                "2026-09-17T23:00:00Z",
                RAISED.words());
        pathways(policy)
                .given(watched(INADEQUATE), noted(INADEQUATE), openedWithMeeting())
                .when(note(RAISED))
                .then(
                        noted(RAISED),
                        closed("grade-changed", RAISED.at()),
                        new PathwayEvent.Opened("improve", 1, RAISED, List.of(plan), RAISED.at()));
    }
}
