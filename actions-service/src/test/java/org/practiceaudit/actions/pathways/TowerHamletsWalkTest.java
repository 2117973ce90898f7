package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.GOOD;
import static org.practiceaudit.programme.Grade.INADEQUATE;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** The pathways of Tower Hamlets, as the shipped programme has them. */
class TowerHamletsWalkTest extends TowerHamlets {
    @Test
    @Rule("TH-24")
    void theAuditorGivesNoticeAndModerationFollowsInADay() {
        inadequate();
        assertEquals(List.of("notice due 2026-09-11", "moderation due 2026-09-11"), walk.steps(PATHWAY));
        walk.note("notice", "s-auditor", "2026-09-10");
        assertEquals(List.of("notice done 2026-09-10", "moderation due 2026-09-11"), walk.steps(PATHWAY));
    }

    @Test
    @Rule("TH-24")
    void moderationProvesItselfAndStartsWhatFollows() {
        moderated();
        assertEquals(
                List.of(
                        "notice due 2026-09-11",
                        "moderation done 2026-09-11",
                        "urgent-issues due 2026-09-15",
                        "uopp due 2026-09-16",
                        "four-months due 2027-01-11"),
                walk.steps(PATHWAY));
        var refused = walk.refused(Walk.done("dip-audit", "audit-team", "2026-10-01", List.of(), Walk.plan()));
        assertEquals("This step waits for an earlier one.", refused.getFirst().detail());
    }

    @Test
    @Rule("TH-24")
    void nobodyRecordsAModerationByHand() {
        inadequate();
        var why = walk.refused(Walk.done("moderation", "s-moderator", "2026-09-10", List.of(), Walk.plan()))
                .getFirst();
        assertEquals("TH-24", why.rule());
        assertEquals("This step is proved by the moderation of the audit.", why.detail());
    }

    @Test
    @Rule("TH-24")
    void aModerationHeardOfFirstWaitsForTheGradeThatItIsAbout() {
        var early = new Graded(GradeSource.MODERATION, INADEQUATE, Instant.parse("2026-09-11T10:00:00Z"));
        assertEquals(
                Rejection.Kind.NOT_FOUND,
                walk.refused(new PathwayCommand.NoteGrade(walk.watch, early))
                        .getFirst()
                        .kind());
        moderated();
        assertTrue(walk.steps(PATHWAY).contains("moderation done 2026-09-11"));
    }

    @Test
    @Rule("TH-24")
    void whatTheModeratorFindsInadequateNeedsNoModerationMore() {
        walk.grade(GradeSource.AUDITOR, REQUIRES_IMPROVEMENT, "2026-09-10T09:00:00Z");
        walk.grade(GradeSource.MODERATION, INADEQUATE, "2026-09-11T10:00:00Z");
        assertTrue(walk.steps(PATHWAY).contains("moderation done 2026-09-11"));
        assertTrue(walk.steps(PATHWAY).contains("uopp due 2026-09-16"));
        assertFalse(walk.watched().runs().containsKey("requires-improvement"));
    }

    @Test
    @Rule("TH-24")
    void aLateModerationStillCountsAndWhatFollowsCountsFromTheDayItWasDue() {
        inadequate();
        walk.miss(PATHWAY, "moderation");
        assertTrue(walk.steps(PATHWAY).contains("uopp due 2026-09-16"));
        walk.grade(GradeSource.MODERATION, INADEQUATE, "2026-09-15T10:00:00Z");
        assertTrue(walk.steps(PATHWAY).containsAll(List.of("moderation done 2026-09-15", "uopp due 2026-09-16")));
        assertTrue(walk.last(PathwayEvent.StepCompleted.class).late());
    }

    @Test
    @Rule("TH-24")
    void theHeadOfServiceReportsWeeklyFromTheFirstMeetingUntilThePathwayCloses() {
        moderated();
        met("2026-09-15");
        assertTrue(walk.steps(PATHWAY)
                .containsAll(List.of(
                        "weekly-report due 2026-09-22", "second-uopp due 2026-10-27", "dip-audit due 2026-10-27")));
        walk.does(Walk.done("weekly-report", "s-hos", "2026-09-21", List.of(), Walk.progress("improving")));
        var report = walk.last(PathwayEvent.ProgressReported.class);
        assertEquals(List.of("divisional-director", "head-of-learning-academy", "audit-manager"), report.to());
        assertEquals("improving", report.progress());
        walk.miss(PATHWAY, "weekly-report--2");
        assertTrue(walk.steps(PATHWAY).contains("weekly-report--3 due 2026-10-06"));
        assertEquals(
                List.of("TH-24 progress"),
                walk.fieldsRefused(Walk.done("weekly-report--3", "s-hos", "2026-10-01", List.of(), Walk.plan())));
    }

    @Test
    @Rule("TH-35")
    void aDipAuditIsAskedForAsSoonAsItIsPlannedAndClearsTheWork() {
        moderated();
        met("2026-09-15");
        var asked = walk.last(PathwayEvent.ReAuditAsked.class);
        assertEquals("case-re-audit", asked.activity());
        assertEquals(LocalDate.parse("2026-10-27"), asked.dueOn());
        walk.does(new PathwayCommand.NoteReAudit("a-2", "case-re-audit", Instant.parse("2026-10-01T09:00:00Z")));
        assertEquals(
                "a-2",
                walk.plan(PATHWAY).course().asked().get("dip-audit").reAudit().orElseThrow());
        walk.reAudit("a-2", GradeSource.AUDITOR, REQUIRES_IMPROVEMENT, "2026-10-26T09:00:00Z");
        assertTrue(walk.isOpen(PATHWAY), "an unconfirmed grade is no result");

        walk.reAudit("a-2", GradeSource.FINALISATION, REQUIRES_IMPROVEMENT, "2026-10-28T09:00:00Z");

        assertFalse(walk.isOpen(PATHWAY));
        assertEquals("improved", walk.last(PathwayEvent.Closed.class).reason());
        assertTrue(walk.steps(PATHWAY).contains("dip-audit done 2026-10-26"));
        var raised = walk.last(PathwayEvent.GradeRaised.class);
        assertEquals(
                List.of("re-audit", INADEQUATE, REQUIRES_IMPROVEMENT),
                List.of(raised.evidence(), raised.from(), raised.to()));
        assertTrue(walk.isOpen("requires-improvement"), "what is still below good is followed as such");
    }

    @Test
    @Rule("TH-25")
    void workThatStillRequiresImprovementGoesToTheHeadOfService() {
        requiresImprovement();
        walk.reAudit("a-2", GradeSource.FINALISATION, REQUIRES_IMPROVEMENT, "2026-10-28T09:00:00Z");

        var steps = walk.steps("requires-improvement");
        assertTrue(steps.contains("dip-audit done 2026-10-28"));
        assertTrue(steps.contains("head-of-service-review--r2 due 2026-11-04"));
        assertFalse(steps.stream().anyMatch(step -> step.startsWith("uopp--r2")));
        walk.note("head-of-service-review--r2", "s-hos", "2026-11-02");
        assertTrue(walk.steps("requires-improvement").contains("further-dip-audit--r2 due 2026-12-14"));
        walk.reAudit("a-3", GradeSource.FINALISATION, GOOD, "2026-12-14T09:00:00Z");
        assertFalse(walk.isOpen("requires-improvement"));
    }

    private void requiresImprovement() {
        walk.grade(GradeSource.AUDITOR, REQUIRES_IMPROVEMENT, "2026-09-10T09:00:00Z");
        walk.grade(GradeSource.MODERATION, REQUIRES_IMPROVEMENT, "2026-09-11T10:00:00Z");
        walk.does(Walk.done("uopp", "s-auditor", "2026-09-15", EVERYBODY, Walk.plan(Walk.line("2026-12-01"))));
    }

    @Test
    @Rule("TH-25")
    void requiresImprovementIsMetAboutWithinFiveDaysOfModeration() {
        walk.grade(GradeSource.AUDITOR, REQUIRES_IMPROVEMENT, "2026-09-10T09:00:00Z");
        assertFalse(walk.watched().runs().containsKey("requires-improvement"));
        walk.grade(GradeSource.MODERATION, REQUIRES_IMPROVEMENT, "2026-09-11T10:00:00Z");
        assertEquals(List.of("uopp due 2026-09-18", "four-months due 2027-01-11"), walk.steps("requires-improvement"));
    }

    @Test
    @Rule("TH-25")
    void aReAuditThatFindsTheWorkInadequateIsNoImprovement() {
        requiresImprovement();
        walk.reAudit("a-2", GradeSource.FINALISATION, INADEQUATE, "2026-10-28T09:00:00Z");
        assertTrue(walk.isOpen("requires-improvement"));
        assertTrue(walk.isOpen(PATHWAY));
        assertTrue(walk.steps(PATHWAY).contains("moderation done 2026-10-28"), "a result needs no moderation");
    }

    @Test
    @Rule("TH-32")
    void workNotImprovedFourMonthsOnIsEscalatedOnce() {
        moderated();
        met("2026-09-15");
        var events = walk.miss(PATHWAY, "four-months");
        var escalated = new PathwayEvent.Escalated(
                PATHWAY,
                "four-months",
                Role.DIVISIONAL_DIRECTOR,
                List.of("divisional-director", "audit-manager"),
                Instant.parse("2027-01-12T00:00:00Z"));
        assertEquals(List.of(escalated), events);
        assertEquals(List.of(), walk.miss(PATHWAY, "four-months"));
        assertTrue(walk.isOpen(PATHWAY));
    }

    @Test
    @Rule("TH-32")
    void workThatHasImprovedByThenIsNotEscalated() {
        moderated();
        walk.does(Walk.done(
                "uopp", "audit-manager", "2026-09-15", EVERYBODY, Walk.raising(REQUIRES_IMPROVEMENT, "Seen weekly.")));
        assertEquals(
                List.of(new PathwayEvent.EscalationSpared(
                        PATHWAY, "four-months", Instant.parse("2027-01-12T00:00:00Z"))),
                walk.miss(PATHWAY, "four-months"));
    }

    @Test
    void aGradeRaisedAtModerationClosesThePathwayAndWithdrawsWhatItAskedFor() {
        moderated();
        met("2026-09-15");
        walk.grade(GradeSource.DECISION, GOOD, "2026-09-20T10:00:00Z");
        assertFalse(walk.isOpen(PATHWAY));
        assertEquals(
                "grade-changed", walk.last(PathwayEvent.ReAuditWithdrawn.class).reason());
    }
}
