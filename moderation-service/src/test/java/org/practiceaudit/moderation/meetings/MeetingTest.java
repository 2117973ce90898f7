package org.practiceaudit.moderation.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.GradeChange;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.moderation.StoredEvents;
import org.practiceaudit.moderation.meetings.MeetingCommand.BringUpToDate;
import org.practiceaudit.moderation.meetings.MeetingCommand.Hold;
import org.practiceaudit.moderation.meetings.MeetingCommand.Plan;
import org.practiceaudit.moderation.meetings.MeetingEvent.Held;
import org.practiceaudit.moderation.meetings.MeetingEvent.Planned;
import org.practiceaudit.moderation.meetings.MeetingEvent.PutOnAgenda;
import org.practiceaudit.moderation.meetings.Minutes.ComingAudit;
import org.practiceaudit.moderation.meetings.Minutes.Discussed;
import org.practiceaudit.moderation.meetings.Minutes.PlannedAction;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** CA-06: the auditors' group meets, overseen by the director and quality assurance. */
class MeetingTest {
    private static final Instant AT = Instant.parse("2026-08-04T13:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-08-04");
    private static final MeetingEvent.Pin PIN = new MeetingEvent.Pin("camden", "camden", 1);
    private static final Planned PLANNED =
            new Planned(PIN, "m-7", "2026-07", DAY, List.of("a-1", "a-2", "a-3"), "planner", AT);
    private static final Offices OFFICES = new Offices(
            Map.of(
                    Role.DIVISIONAL_DIRECTOR, List.of("director"),
                    Role.HEAD_OF_QUALITY_ASSURANCE, List.of("qa")),
            Optional.empty());
    private static final List<Discussed> SAID = List.of(
            new Discussed("a-1", Grade.GOOD, Grade.REQUIRES_IMPROVEMENT), new Discussed("a-2", Grade.GOOD, Grade.GOOD));
    private static final PlannedAction ACTION = new PlannedAction(
            "act-9",
            "Practise direct work in the team day.",
            "Children are heard.",
            "Feedback forms of November say so.",
            "head",
            DAY.plusMonths(2),
            "assessment");
    private static final Minutes MINUTES = new Minutes(
            DAY,
            "director",
            List.of("director", "qa", "auditor-1"),
            SAID,
            List.of(),
            List.of(ACTION),
            List.of(new ComingAudit("deep-dive", DAY.plusMonths(1), "Supervision")));

    private final GivenWhenThen<MeetingCommand, Meeting, MeetingEvent> meetings = under("camden");

    private static GivenWhenThen<MeetingCommand, Meeting, MeetingEvent> under(String programme) {
        var decider = new MeetingDecider(Programmes.shipped(programme), OFFICES);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static Plan plan(LocalDate day) {
        return new Plan(PIN, "m-7", "2026-07", day, PLANNED.audits(), "planner", AT);
    }

    private static Hold hold(Minutes minutes) {
        return new Hold(minutes, "planner", AT);
    }

    @Test
    @Rule("CA-06")
    void itsAgendaIsWhatAwaitsModeration() {
        meetings.given().when(plan(DAY)).then(PLANNED);
        meetings.given(PLANNED).when(plan(DAY)).thenRejected("STATE");
        meetings.given().when(plan(DAY.minusDays(1))).thenRejected("CA-06");
    }

    @Test
    void programmesWithoutMeetingsPlanNone() {
        under("bradford").given().when(plan(DAY)).thenRejected("CA-06");
    }

    @Test
    void auditsThatComeInLaterArePutOnItOnce() {
        meetings.given(PLANNED)
                .when(new BringUpToDate(List.of("a-1", "a-4"), "planner", AT))
                .then(new PutOnAgenda(List.of("a-4"), "planner", AT));
        meetings.given(PLANNED)
                .when(new BringUpToDate(List.of("a-1"), "planner", AT))
                .thenNothing();
    }

    @Test
    @Rule("CA-06")
    void itIsHeldOnceWithThemesPlanAndComingAudits() {
        meetings.given(PLANNED).when(hold(MINUTES)).then(new Held(MINUTES, "planner", AT));
        meetings.given(PLANNED, new Held(MINUTES, "planner", AT))
                .when(hold(MINUTES))
                .thenRejected("STATE");
        meetings.given().when(hold(MINUTES)).thenRejected("STATE");
    }

    @Test
    @Rule("CA-06")
    void directorAndQualityAssuranceOverseeItAndOneOfThemIsInTheChair() {
        var without = new Minutes(DAY, "auditor-1", List.of("auditor-1"), SAID, List.of(), List.of(), List.of());
        meetings.given(PLANNED).when(hold(without)).thenRejected("CA-06", "CA-06", "CA-06");
        var absent = new Minutes(DAY, "director", List.of("qa"), SAID, List.of(), List.of(), List.of());
        meetings.given(PLANNED).when(hold(absent)).thenRejected("CA-06");
    }

    @Test
    @Rule("CA-06")
    void allThatTheMinutesLackIsToldAtOnce() {
        var empty = new Minutes(
                DAY.plusDays(1),
                null,
                List.of(),
                List.of(new Discussed("a-9", Grade.GOOD, Grade.GOOD)),
                List.of("weather"),
                List.of(new PlannedAction("act-9", " ", null, "", null, DAY.minusDays(1), "weather")),
                List.of(new ComingAudit("odd", null, " ")));
        meetings.given(PLANNED)
                .when(hold(empty))
                .thenRejected(Collections.nCopies(14, "CA-06").toArray(String[]::new));
    }

    @Test
    @Rule("CA-06")
    void theWorldIsToldWhichAuditsAndWhichGradesChanged() {
        var held = new Held(MINUTES, "planner", AT);
        assertEquals(
                List.of(new ModerationMeetingHeld(
                        "m-7",
                        DAY,
                        "director",
                        List.of("director", "qa", "auditor-1"),
                        List.of("a-1", "a-2"),
                        List.of(new GradeChange("a-1", "good", "requires-improvement")),
                        List.of(),
                        AT,
                        List.of(new ProposedAction("act-9", null, "head", DAY.plusMonths(2), "assessment", null)))),
                new Meetings(null, null).publish(held, new Meeting.Held(PLANNED, PLANNED.audits(), held)));
    }

    @Test
    void whatItDidNotComeToIsLeftForTheNext() {
        var held = new Held(MINUTES, "planner", AT);
        assertEquals(
                List.of("a-3"),
                MeetingView.of(new Meeting.Held(PLANNED, PLANNED.audits(), held))
                        .left());
    }

    @Test
    void factsThatNoDeciderSaysInThisOrderAreABrokenStore() {
        var evolution = new MeetingEvolution();
        assertThrows(
                IllegalStateException.class,
                () -> evolution.evolve(evolution.initial(), new Held(MINUTES, "planner", AT)));
    }

    @Test
    void storedMeetingsKeepTheirShape() {
        StoredEvents.keepTheirShape(Meetings.NAMES);
    }
}
