package org.practiceaudit.reporting.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.SectionAgreement;
import org.practiceaudit.reporting.documents.Document.Words;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Ending;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Scope;

/** A child whose work was audited in March, again after it was found inadequate, and drawn once more in September. */
class GradeJourneyTest {
    private static final Scope ALL = new Scope.Authority();
    private static final CycleFacts MARCH = Sample.known(
            Sample.cycle("2026-03", Sample.STARTS.withMonth(3)),
            audit("m1")
                    .due(Sample.DUE.withMonth(3))
                    .graded("good", Map.of("risk", "good", "planning", "good"))
                    .moderated(
                            "inadequate",
                            new SectionAgreement("risk", "good", "inadequate", false),
                            new SectionAgreement("planning", "good", "good", true))
                    .decided("requires-improvement")
                    .ended(Ending.FINALISED)
                    .pathway(new PathwayHistory(
                            List.of(),
                            List.of(new PathwayHistory.Raised("e1", "inadequate", "requires-improvement", Sample.AT)),
                            List.of(),
                            List.of(),
                            0)),
            audit("m1r").due(Sample.DUE.withMonth(6)).repeating("m1").graded("requires-improvement"));
    private static final CycleFacts SEPTEMBER = Sample.known(
            Sample.cycle("2026-09", Sample.STARTS), audit("s1").graded("outstanding", Map.of("risk", "good")));

    private static GradeJourney journey() {
        return GradeJourney.of(Sample.authority(List.of(SEPTEMBER, MARCH)), "c-1", ALL)
                .orElseThrow();
    }

    @Test
    void goesThroughEveryAuditOfEveryCycle() {
        assertEquals(
                List.of("m1", "m1r", "s1"),
                journey().audits().stream().map(JourneyAudit::audit).toList());
        assertEquals("m1", journey().audits().get(1).reAuditOf());
        assertEquals(
                List.of("2026-03", "2026-03", "2026-09"),
                journey().audits().stream().map(JourneyAudit::cycle).toList());
    }

    @Test
    void tellsEveryGradeThatAnAuditHad() {
        var first = journey().audits().getFirst();

        assertEquals(
                new JourneyAudit.Grades("good", "inadequate", "requires-improvement", "good", "requires-improvement"),
                first.grades());
        assertEquals(
                Map.of(
                        "risk", new JourneyAudit.Section("good", "inadequate"),
                        "planning", new JourneyAudit.Section("good", "good")),
                first.sections());
        assertEquals("finalised", first.ending());
        assertEquals(
                List.of("requires-improvement"),
                first.progress().stream().map(PathwayHistory.Raised::toGrade).toList());
    }

    @Test
    void setsASectionUnderItselfAuditByAudit() {
        var sections = journey().document().tables().get(2).table();

        assertEquals(
                List.of(
                        List.of("Planning", "m1", "Good", "Good"),
                        List.of("Risk", "m1", "Good", "Inadequate"),
                        List.of("Risk", "s1", "Good", "")),
                sections.rows().stream()
                        .map(row -> List.of(0, 1, 3, 4).stream()
                                .map(column -> row.get(column) instanceof Words(var text) ? text : "")
                                .toList())
                        .toList());
    }

    @Test
    void aBlindModeratorIsNotToldWhatTheAuditorGraded() {
        var facts = Sample.facts(
                Sample.cycle("2026-09", Sample.STARTS),
                audit("b1")
                        .moderatedBlindBy("s-blind")
                        .graded("inadequate", Map.of("risk", "inadequate"))
                        .awaitsModeration());
        var known = CycleFacts.of(facts, new Reader("bradford", "s-blind", ALL)).orElseThrow();
        var only = GradeJourney.of(Sample.authority(List.of(known)), "c-1", ALL)
                .orElseThrow()
                .audits()
                .getFirst();

        assertEquals(new JourneyAudit.Grades(null, null, null, null, null), only.grades());
        assertTrue(only.sections().isEmpty());
    }

    @Test
    void whereNoAuditIsSeenThereIsNoJourney() {
        assertEquals(Optional.empty(), GradeJourney.of(Sample.authority(List.of()), "c-1", ALL));
    }
}
