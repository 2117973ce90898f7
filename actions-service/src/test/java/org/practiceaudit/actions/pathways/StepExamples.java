package org.practiceaudit.actions.pathways;

import static org.practiceaudit.actions.pathways.Examples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.programme.Clock;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.Role;

/** A pathway of three steps, for the tests of steps: a meeting, weekly reports from it, and a second look. */
final class StepExamples {
    static final Clock THREE_DAYS = new Clock(Clock.Kind.WITHIN_WORKING_DAYS, 3, Clock.TRIGGER);
    static final Clock SIX_WEEKS = new Clock(Clock.Kind.AFTER_WEEKS, 6, "meeting");
    static final Clock WEEKLY = new Clock(Clock.Kind.WEEKLY, 1, "meeting");

    static final ProgrammePolicy POLICY = with(pathway(
            "inadequate",
            Pathway.Trigger.GRADE_OF_RECORD,
            Grade.INADEQUATE,
            step("meeting", THREE_DAYS, Role.AUDIT_TEAM, GATHERING),
            step("report", WEEKLY, Role.HEAD_OF_SERVICE, new Proof.Note()),
            step("second", SIX_WEEKS, Role.HEAD_OF_SERVICE, new Proof.Note())));

    /** Tuesday 15 September. */
    static final Step MEETING = planned(
            "meeting",
            1,
            THREE_DAYS,
            Role.AUDIT_TEAM,
            "audit-team",
            "2026-09-10",
            "2026-09-15",
            "2026-09-15T23:00:00Z",
            INADEQUATE.words());

    static final Instant AT = Instant.parse("2026-09-14T16:00:00Z");
    static final String HELD = "step meeting done 2026-09-14";
    static final Step REPORT = report(1, "2026-09-14", "2026-09-21", HELD);
    static final Step REPORT_2 = report(2, "2026-09-14", "2026-09-28", HELD);

    /** Due on Monday 26 October, and missed five working days later, when the clocks have gone back. */
    static final Step SECOND = second("2026-09-14", "2026-10-26", "2026-11-03T00:00:00Z", HELD);

    static Step planned(
            String code,
            int nth,
            Clock clock,
            Role role,
            String responsible,
            String from,
            String dueOn,
            String dueAt,
            String trigger) {
        var arithmetic = counted(clock, LocalDate.parse(from), nth);
        return new Step(
                nth == 1 ? code : code + "--" + nth,
                code,
                nth,
                role,
                responsible,
                LocalDate.parse(from),
                LocalDate.parse(dueOn),
                Instant.parse(dueAt),
                new Step.Why("TH-24", trigger, arithmetic, "bradford", BRADFORD.version()));
    }

    static Step report(int nth, String from, String dueOn, String trigger) {
        return planned(
                "report", nth, WEEKLY, Role.HEAD_OF_SERVICE, "s-hos", from, dueOn, dueOn + "T23:00:00Z", trigger);
    }

    static Step second(String from, String dueOn, String dueAt, String trigger) {
        return planned("second", 1, SIX_WEEKS, Role.HEAD_OF_SERVICE, "s-hos", from, dueOn, dueAt, trigger);
    }

    static PathwayEvent openedWithMeeting() {
        return Examples.opened(1, INADEQUATE, MEETING);
    }

    static PathwayCommand meet(String by) {
        return complete("meeting", by, "2026-09-14", List.of("s-tm"), NOTE, AT.toString());
    }

    static PathwayEvent met(boolean missed) {
        return new PathwayEvent.StepCompleted(
                "inadequate", "meeting", LocalDate.parse("2026-09-14"), false, missed, NOTE, "s-team", AT);
    }

    static PathwayEvent attended() {
        return new PathwayEvent.MeetingHeld(
                "inadequate", "meeting", "m-1", LocalDate.parse("2026-09-14"), "s-team", List.of("s-tm"), AT);
    }

    static PathwayEvent following(Step... steps) {
        return new PathwayEvent.StepsPlanned("inadequate", "earlier-step-done", List.of(steps), AT);
    }

    static PathwayEvent done(String step, String doneOn, String at) {
        return new PathwayEvent.StepCompleted(
                "inadequate", step, LocalDate.parse(doneOn), false, false, NOTE, "s-hos", Instant.parse(at));
    }

    static PathwayEvent missedMeeting() {
        return new PathwayEvent.StepMissed("inadequate", "meeting", MEETING.dueAt());
    }

    /** What counts from the meeting's due day once that is missed. */
    static PathwayEvent followingTheMiss() {
        var trigger = "step meeting missed 2026-09-15";
        return new PathwayEvent.StepsPlanned(
                "inadequate",
                "earlier-step-missed",
                List.of(
                        report(1, "2026-09-15", "2026-09-22", trigger),
                        second("2026-09-15", "2026-10-27", "2026-11-04T00:00:00Z", trigger)),
                MEETING.dueAt());
    }

    private StepExamples() {}
}
