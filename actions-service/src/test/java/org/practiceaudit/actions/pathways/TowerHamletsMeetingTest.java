package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.programme.Grade.INADEQUATE;
import static org.practiceaudit.programme.Grade.REQUIRES_IMPROVEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** The meetings of the pathways of Tower Hamlets: who comes, what they agree, what they may raise. */
class TowerHamletsMeetingTest extends TowerHamlets {
    @Test
    @Rule("TH-22")
    void aMeetingMayRaiseTheGradeOnEvidenceAndTheFirstStays() {
        moderated();
        assertEquals(
                List.of("TH-22 raisedTo", "TH-22 raisedBecause"),
                walk.fieldsRefused(
                        Walk.done("uopp", "audit-manager", "2026-09-15", EVERYBODY, Walk.raising(INADEQUATE, ""))));
        walk.does(Walk.done(
                "uopp", "audit-manager", "2026-09-15", EVERYBODY, Walk.raising(REQUIRES_IMPROVEMENT, "Seen weekly.")));

        assertTrue(walk.isOpen(PATHWAY), "it never closes the pathway alone");
        assertEquals(REQUIRES_IMPROVEMENT, walk.plan(PATHWAY).standing());
        assertEquals(INADEQUATE, walk.plan(PATHWAY).trigger().grade());
        assertEquals(
                INADEQUATE,
                GradeOfRecord.now(walk.watched().grades(), GradeSource.CONFIRMED)
                        .orElseThrow()
                        .grade());
    }

    @Test
    @Rule("TH-22")
    void aMeetingYieldsASmartPlanAddedToANamedOne() {
        moderated();
        assertEquals(
                List.of("TH-22 plan.actions", "TH-22 plan.addedTo"),
                walk.fieldsRefused(
                        Walk.done("uopp", "audit-manager", "2026-09-15", EVERYBODY, PathwayCommand.Outcome.NONE)));
        assertEquals(
                List.of("TH-11 plan.actions[0].dueOn"),
                walk.fieldsRefused(Walk.done(
                        "uopp", "audit-manager", "2026-09-15", EVERYBODY, Walk.plan(Walk.line("2026-09-01")))));
        met("2026-09-15");
        var agreed = walk.last(PathwayEvent.PlanAgreed.class);
        assertEquals("Child in need plan of May", agreed.addedTo().text());
        assertEquals(List.of(Walk.line("2026-12-01")), agreed.lines());
    }

    @Test
    @Rule("TH-23")
    void whoHasToBeThereIsInvitedOrTheirAbsenceExplained() {
        moderated();
        var meetsOn = LocalDate.parse("2026-09-15");
        var by = new PathwayCommand.By("audit-manager", Set.of(Role.AUDIT_MANAGER));
        var at = Instant.parse("2026-09-11T12:00:00Z");
        var why = walk.refused(new PathwayCommand.Convene("uopp", "m-1", by, meetsOn, List.of("s-tm"), at));
        assertEquals(
                List.of("The practitioner, s-worker, is not invited.", "The auditor, s-auditor, is not invited."),
                why.stream().map(each -> each.detail()).toList());
        assertEquals(
                Set.of("TH-23"),
                Set.copyOf(why.stream().map(each -> each.rule()).toList()));
        walk.does(new PathwayCommand.Convene("uopp", "m-1", by, meetsOn, EVERYBODY, at));

        var plan = Walk.plan(Walk.line("2026-12-01"));
        assertEquals(
                List.of("TH-23 absent"),
                walk.fieldsRefused(
                        Walk.done("uopp", "audit-manager", "2026-09-15", List.of("s-tm", "s-worker"), plan)));
        walk.does(Walk.done(
                "uopp",
                "s-hos",
                "2026-09-15",
                List.of("s-tm", "s-worker"),
                Walk.absent("s-auditor", "On leave; the findings were sent before.")));
        assertEquals("m-1", walk.last(PathwayEvent.MeetingHeld.class).meeting());
        assertEquals("s-auditor", walk.last(PathwayEvent.AbsenceExplained.class).staff());
    }

    @Test
    @Rule("TH-23")
    void whoLeadsItRecordsItAndNobodyElse() {
        moderated();
        assertEquals(
                "TH-24 ",
                walk.fieldsRefused(
                                Walk.done("uopp", "s-tm", "2026-09-15", EVERYBODY, Walk.plan(Walk.line("2026-12-01"))))
                        .getFirst());
    }

    @Test
    @Rule("TH-21")
    void aMeetingThatDidNotTakePlaceIsCalledAgain() {
        moderated();
        var by = new PathwayCommand.By("audit-manager", Set.of(Role.AUDIT_MANAGER));
        var at = Instant.parse("2026-09-14T12:00:00Z");
        assertEquals(
                "No meeting is called for this step.",
                walk.refused(new PathwayCommand.RecordNotHeld("uopp", by, Walk.NOTE, at))
                        .getFirst()
                        .detail());
        walk.does(new PathwayCommand.Convene("uopp", "m-1", by, LocalDate.parse("2026-09-14"), EVERYBODY, at));
        walk.does(new PathwayCommand.RecordNotHeld("uopp", by, Walk.NOTE, at));
        walk.does(new PathwayCommand.Convene("uopp", "m-2", by, LocalDate.parse("2026-09-16"), EVERYBODY, at));
        assertTrue(walk.steps(PATHWAY).contains("uopp due 2026-09-16"));
        assertEquals(
                "m-2", walk.plan(PATHWAY).course().awaited("uopp").orElseThrow().meeting());
        assertEquals(2, walk.plan(PATHWAY).course().convened().get("uopp").size());
    }
}
