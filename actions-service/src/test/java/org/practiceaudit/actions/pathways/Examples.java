package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Clock;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;

/** An inadequate audit of September 2026, for the tests of pathways. */
final class Examples {
    static final ProgrammePolicy BRADFORD = Programmes.shipped("bradford");
    static final String DISCUSSION = "case-planning-discussion";
    static final String AUDIT = "2026-09-0017";
    static final Narrative NOTE = Narrative.of("The plan is safe with two changes; recorded on her record.");

    static final Watch WATCH = new Watch(
            "bradford",
            AUDIT,
            "child-1",
            "2026-09",
            "bradford",
            BRADFORD.version(),
            "north",
            "family-support",
            Map.of(
                    "auditor", "s-auditor",
                    "practitioner", "s-worker",
                    "team-manager", "s-tm",
                    "head-of-service", "s-hos"));

    /** Thursday, so that five working days pass a weekend. */
    static final Graded INADEQUATE = graded(GradeSource.AUDITOR, Grade.INADEQUATE, "2026-09-10T09:00:00Z");

    static final Graded AGREED = graded(GradeSource.MODERATION, Grade.INADEQUATE, "2026-09-14T15:00:00Z");
    static final Graded RAISED = graded(GradeSource.MODERATION, Grade.REQUIRES_IMPROVEMENT, "2026-09-14T15:00:00Z");
    static final Graded GOOD = graded(GradeSource.AUDITOR, Grade.GOOD, "2026-09-10T09:00:00Z");

    /** The first instant after Thursday 17 September. */
    static final Instant TOO_LATE = Instant.parse("2026-09-17T23:00:00Z");

    private Examples() {}

    static Graded graded(GradeSource source, Grade grade, String at) {
        return new Graded(source, grade, Instant.parse(at));
    }

    static GivenWhenThen<PathwayCommand, AuditPathways, PathwayEvent> pathways(ProgrammePolicy policy) {
        var decider = new PathwayDecider(policy);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    static GivenWhenThen<PathwayCommand, AuditPathways, PathwayEvent> bradford() {
        return pathways(BRADFORD);
    }

    static PathwayCommand note(Graded graded) {
        return new PathwayCommand.NoteGrade(WATCH, graded);
    }

    static PathwayEvent watched(Graded first) {
        return new PathwayEvent.AuditWatched(WATCH, first.at());
    }

    static PathwayEvent noted(Graded graded) {
        return new PathwayEvent.GradeNoted(graded);
    }

    /** The one step of bradford, counted from the grade that asks for it. */
    static Step discussion(Graded trigger, String dueOn, String dueAt) {
        var clock = BRADFORD.pathway("inadequate")
                .flatMap(pathway -> pathway.step(DISCUSSION))
                .orElseThrow()
                .clock();
        return new Step(
                DISCUSSION,
                DISCUSSION,
                1,
                Role.HEAD_OF_SERVICE,
                "s-hos",
                trigger.on(),
                LocalDate.parse(dueOn),
                Instant.parse(dueAt),
                new Step.Why(
                        "BR-12", trigger.words(), counted(clock, trigger.on(), 1), "bradford", BRADFORD.version()));
    }

    static Step discussion() {
        return discussion(INADEQUATE, "2026-09-17", "2026-09-17T23:00:00Z");
    }

    /** In the words of the programme's calendar, whose tests they belong to. */
    static String counted(Clock clock, LocalDate from, int nth) {
        return clock.deadline(from, nth, BRADFORD.workingDays()).explain();
    }

    static PathwayEvent opened() {
        return opened(1, INADEQUATE, discussion());
    }

    static PathwayEvent opened(int plan, Graded trigger, Step... steps) {
        return new PathwayEvent.Opened("inadequate", plan, trigger, List.of(steps), trigger.at());
    }

    static PathwayEvent missed() {
        return new PathwayEvent.StepMissed("inadequate", DISCUSSION, TOO_LATE);
    }

    static PathwayEvent closed(String reason, Instant at) {
        return new PathwayEvent.Closed("inadequate", reason, at);
    }

    static PathwayCommand miss() {
        return new PathwayCommand.MissStep("inadequate", DISCUSSION, TOO_LATE);
    }

    static PathwayCommand held(String by, String doneOn, String at) {
        return complete(DISCUSSION, by, doneOn, List.of("s-tm", "s-worker"), NOTE, at);
    }

    static PathwayCommand complete(
            String step, String by, String doneOn, List<String> attended, Narrative note, String at) {
        return new PathwayCommand.CompleteStep(
                step, "m-1", by, Set.of(Role.AUDIT_TEAM), LocalDate.parse(doneOn), attended, note, Instant.parse(at));
    }

    static PathwayEvent done(String doneOn, boolean late, boolean missCorrected, String at) {
        return new PathwayEvent.StepCompleted(
                "inadequate",
                DISCUSSION,
                LocalDate.parse(doneOn),
                late,
                missCorrected,
                NOTE,
                "s-hos",
                Instant.parse(at));
    }

    static PathwayEvent meeting(String heldOn, String at) {
        return new PathwayEvent.MeetingHeld(
                "inadequate",
                DISCUSSION,
                "m-1",
                LocalDate.parse(heldOn),
                "s-hos",
                List.of("s-tm", "s-worker"),
                Instant.parse(at));
    }

    /** Bradford with other pathways. */
    static ProgrammePolicy with(Pathway... pathways) {
        var of = BRADFORD;
        return new ProgrammePolicy(
                of.id(),
                of.version(),
                of.name(),
                of.effectiveFrom(),
                of.closures(),
                of.scale(),
                of.auditYear(),
                of.activities(),
                of.preparation(),
                of.confirmation(),
                of.auditors(),
                of.breaks(),
                of.exemptions(),
                of.lookBack(),
                of.practitioner(),
                of.family(),
                of.tool(),
                of.overall(),
                of.forms(),
                of.rules(),
                of.afterSubmission(),
                of.moderation(),
                of.disputes(),
                of.supervision(),
                List.of(pathways),
                of.notifications(),
                of.telling(),
                of.learning(),
                of.wider());
    }

    static Pathway pathway(String code, Pathway.Trigger trigger, Grade grade, Pathway.Step... steps) {
        return new Pathway(
                code, "Test", trigger, List.of(grade), Pathway.Until.STEPS_DONE, List.of(steps), "our default");
    }

    /** A meeting that asks for nobody in particular. */
    static final Proof GATHERING = new Proof.Meeting(
            List.of(),
            List.of(),
            List.of(Role.HEAD_OF_SERVICE),
            Proof.Filed.RECORDED,
            List.of(Role.TEAM_MANAGER),
            false,
            false,
            "our default");

    static Pathway.Step step(String code, Clock clock, Role role, Proof proof) {
        return new Pathway.Step(
                code,
                "Test",
                "TH-24",
                clock,
                role,
                List.of(),
                List.of(),
                List.of(),
                Pathway.Starts.ONCE,
                proof,
                "our default");
    }
}
