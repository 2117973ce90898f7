package org.practiceaudit.moderation.moderations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.moderations.Examples.BRADFORD;
import static org.practiceaudit.moderation.moderations.Examples.COMPLETED_AT;
import static org.practiceaudit.moderation.moderations.Examples.FOR_AUDITOR;
import static org.practiceaudit.moderation.moderations.Examples.FOR_SERVICE;
import static org.practiceaudit.moderation.moderations.Examples.GOOD;
import static org.practiceaudit.moderation.moderations.Examples.SAMPLED;
import static org.practiceaudit.moderation.moderations.Examples.SUBMISSION;
import static org.practiceaudit.moderation.moderations.Examples.UNSAMPLED;
import static org.practiceaudit.moderation.moderations.Examples.awaited;
import static org.practiceaudit.moderation.moderations.Examples.completing;
import static org.practiceaudit.moderation.moderations.Examples.fields;
import static org.practiceaudit.moderation.moderations.Examples.moderations;
import static org.practiceaudit.moderation.moderations.Examples.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditHandedIn;
import org.practiceaudit.moderation.moderations.ModerationEvent.AuditorGraded;
import org.practiceaudit.moderation.moderations.ModerationEvent.Completed;
import org.practiceaudit.moderation.moderations.ModerationEvent.Expected;
import org.practiceaudit.moderation.moderations.ModerationEvent.HandedOver;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Who completes a moderation, and what it must say. */
class CompletionTest {
    private final GivenWhenThen<ModerationCommand, Moderation, ModerationEvent> moderations = moderations(BRADFORD);

    private void refused(Examples.Completing asked, String... rules) {
        moderations.given(awaited()).when(asked.command()).thenRejected(rules);
    }

    @Test
    @Rule("BR-14")
    void yieldsTheGradeActionsForTheServiceAndActionsForTheAuditorAndNamesWhoIsTold() {
        moderations.given(awaited()).when(completing().command()).then(new Completed(outcome()));
    }

    @Test
    void agreesWhereTheModeratorSaysNothing() {
        moderations
                .given(awaited())
                .when(completing()
                        .grade(Grade.GOOD)
                        .sections()
                        .service()
                        .auditor()
                        .command())
                .then(new Completed(new Outcome(
                        Grade.GOOD,
                        List.of(
                                new Outcome.Agreement("risk", Grade.GOOD, Grade.GOOD, null),
                                new Outcome.Agreement("impact", Grade.GOOD, Grade.GOOD, null),
                                new Outcome.Agreement("multi-agency-working", null, null, null)),
                        Narrative.of("The safety plan is out of date."),
                        Narrative.of("Talked through on the phone."),
                        List.of(),
                        List.of(),
                        List.of("worker", "manager", "service"),
                        "moderator",
                        COMPLETED_AT,
                        Examples.TALK,
                        null)));
    }

    @Test
    void anotherMayNot() {
        refused(completing().by("manager"), "ACCESS");
    }

    @Test
    void theAuditorMayNot() {
        refused(completing().by("auditor"), "ACCESS");
    }

    @Test
    void notEvenWhenNamedModerator() {
        var events = new ArrayList<>(awaited());
        events.add(new HandedOver("auditor", "auditor"));
        moderations.given(events).when(completing().by("auditor").command()).thenRejected("ACCESS");
    }

    @Test
    void theModeratorWhoHandedItOverMayNot() {
        var events = new ArrayList<>(awaited());
        events.add(new HandedOver("auditor", "successor"));
        moderations.given(events).when(completing().command()).thenRejected("ACCESS");
    }

    @Test
    void notBeforeTheAuditIsGraded() {
        moderations.given(new Expected(SAMPLED)).when(completing().command()).thenRejected("STATE");
    }

    @Test
    void notBeforeTheAuditIsHandedIn() {
        moderations
                .given(new Expected(SAMPLED), new AuditorGraded(GOOD))
                .when(completing().command())
                .thenRejected("STATE");
    }

    @Test
    void notWithoutTheAuditorsGrades() {
        moderations
                .given(new Expected(SAMPLED), new AuditHandedIn(SUBMISSION))
                .when(completing().command())
                .thenRejected("STATE");
    }

    @Test
    void notWhereNoModerationIsAskedFor() {
        moderations
                .given(new Expected(UNSAMPLED), new AuditorGraded(GOOD), new AuditHandedIn(SUBMISSION))
                .when(completing().command())
                .thenRejected("STATE");
    }

    @Test
    void notTwice() {
        var events = new ArrayList<>(awaited());
        events.add(new Completed(outcome()));
        moderations.given(events).when(completing().command()).thenRejected("STATE");
    }

    @Test
    void lateIsBetterThanNever() {
        var events = new ArrayList<>(awaited());
        events.add(new ModerationEvent.FellOverdue(LocalDate.parse("2026-10-01"), Examples.MISSED_AT));
        moderations.given(events).when(completing().command()).then(new Completed(outcome()));
    }

    @Test
    void needsARationale() {
        refused(completing().rationale(" "), "BR-14");
        assertEquals(List.of("rationale"), fields(completing().rationale(" ")));
    }

    @Test
    void keepsToTheScale() {
        refused(completing().grade(Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS), "BR-14");
    }

    @Test
    void keepsToTheScaleInSections() {
        var asked = completing()
                .sections(new SectionGrade("risk", Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS, Examples.WHY));
        refused(asked, "BR-14");
        assertEquals(List.of("sections[0].grade"), fields(asked));
    }

    @Test
    void gradesNoSectionThatTheAuditorDidNot() {
        var asked = completing()
                .sections(
                        new SectionGrade("planning", Grade.GOOD, Examples.WHY),
                        new SectionGrade("multi-agency-working", Grade.GOOD, Examples.WHY));
        refused(asked, "BR-14", "BR-14");
        assertEquals(List.of("sections[0].section", "sections[1].section"), fields(asked));
    }

    @Test
    void gradesNoSectionTwice() {
        var asked = completing()
                .sections(
                        new SectionGrade("risk", Grade.GOOD, Examples.WHY),
                        new SectionGrade("risk", Grade.INADEQUATE, Examples.WHY));
        refused(asked, "BR-14");
        assertEquals(List.of("sections[1].section"), fields(asked));
    }

    @Test
    void namesEveryPartThatAnActionLacks() {
        var empty = new SmartAction(
                "act-3", Narrative.of(null), Narrative.of(""), Narrative.of(" "), null, null, "", "weather");
        var asked = completing().service(FOR_SERVICE, empty);
        refused(asked, "BR-22", "BR-22", "BR-22", "BR-22", "BR-22", "BR-14", "BR-14");
        assertEquals(
                List.of(
                        "serviceActions[1].what",
                        "serviceActions[1].outcome",
                        "serviceActions[1].owner",
                        "serviceActions[1].dueOn",
                        "serviceActions[1].seenBy",
                        "serviceActions[1].theme",
                        "serviceActions[1].section"),
                fields(asked));
    }

    @Test
    void namesWhatAnActionForTheAuditorLacks() {
        var empty = new SmartAction(
                "act-4", Narrative.of(null), Narrative.of(""), Narrative.of(" "), "not an id", null, "weather", "x");
        var asked = completing().auditor(empty);
        refused(asked, "BR-22", "BR-22", "BR-22", "BR-22", "BR-22", "BR-14", "BR-14");
        assertEquals(
                List.of(
                        "auditorActions[0].what",
                        "auditorActions[0].outcome",
                        "auditorActions[0].owner",
                        "auditorActions[0].dueOn",
                        "auditorActions[0].seenBy",
                        "auditorActions[0].theme",
                        "auditorActions[0].section"),
                fields(asked));
    }

    @Test
    @Rule("BR-14")
    void anActionForTheAuditorIsOwnedByTheAuditor() {
        var asked = completing().auditor(owned(FOR_AUDITOR, "worker", FOR_AUDITOR.dueOn()));
        refused(asked, "BR-14");
        assertEquals(List.of("auditorActions[0].owner"), fields(asked));
    }

    @Test
    void anActionForTheAuditorMayHaveAThemeOfTheTool() {
        var themed = new SmartAction(
                "act-4",
                FOR_AUDITOR.what(),
                FOR_AUDITOR.outcome(),
                FOR_AUDITOR.seenBy(),
                "auditor",
                FOR_AUDITOR.dueOn(),
                "multi-agency",
                null);
        moderations
                .given(awaited())
                .when(completing().auditor(themed).command())
                .then(new Completed(new Outcome(
                        outcome().grade(),
                        outcome().sections(),
                        outcome().rationale(),
                        outcome().discussion(),
                        List.of(FOR_SERVICE),
                        List.of(themed),
                        outcome().notified(),
                        "moderator",
                        COMPLETED_AT,
                        Examples.TALK,
                        null)));
    }

    @Test
    void anActionIsNotDueInThePast() {
        var asked = completing().service(owned(FOR_SERVICE, "worker", LocalDate.parse("2026-09-28")));
        refused(asked, "BR-22");
        assertEquals(List.of("serviceActions[0].dueOn"), fields(asked));
    }

    @Test
    void anActionMayBeDueToday() {
        var today = owned(FOR_SERVICE, "worker", LocalDate.parse("2026-09-29"));
        moderations
                .given(awaited())
                .when(completing().service(today).command())
                .then(new Completed(new Outcome(
                        outcome().grade(),
                        outcome().sections(),
                        outcome().rationale(),
                        outcome().discussion(),
                        List.of(today),
                        List.of(FOR_AUDITOR),
                        outcome().notified(),
                        "moderator",
                        COMPLETED_AT,
                        Examples.TALK,
                        null)));
    }

    private static SmartAction owned(SmartAction action, String owner, LocalDate dueOn) {
        return new SmartAction(
                action.id(),
                action.what(),
                action.outcome(),
                action.seenBy(),
                owner,
                dueOn,
                action.theme(),
                action.section());
    }
}
