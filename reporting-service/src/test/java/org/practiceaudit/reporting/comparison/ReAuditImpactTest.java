package org.practiceaudit.reporting.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.testing.Rule;

class ReAuditImpactTest {
    private static final PathwayHistory RAISED = new PathwayHistory(
            List.of(),
            List.of(new PathwayHistory.Raised("meeting", "inadequate", "good", Sample.AT)),
            List.of(),
            List.of(new PathwayHistory.Escalation("divisional-director", "not-improved", Sample.AT)),
            2);

    private static final AuthorityFacts KNOWN = Sample.authority(List.of(
            Sample.known(
                    Sample.cycle("first", Sample.STARTS.withMonth(3)),
                    audit("a1").graded("inadequate").pathway(RAISED),
                    audit("a2").graded("requires-improvement").moderated("inadequate"),
                    audit("a3").graded("requires-improvement"),
                    audit("a4").graded("inadequate")),
            Sample.known(
                    Sample.cycle("second", Sample.STARTS),
                    audit("b1").repeating("a1").graded("good"),
                    audit("b2").repeating("a2").graded("inadequate"),
                    audit("b3").repeating("a3").graded("inadequate"),
                    audit("b4").repeating("a4"),
                    audit("b5").graded("good"))));

    @Test
    @Rule("TH-36")
    void tellsTheGradesOfWorkBeforeAndWhenItWasAuditedAgain() {
        var impact = ReAuditImpact.of(KNOWN, new Scope.Authority());

        assertEquals(
                List.of("inadequate>good", "inadequate>inadequate", "requires-improvement>inadequate"),
                impact.pairs().stream()
                        .map(it -> it.before() + ">" + it.after())
                        .toList());
        assertEquals(List.of(1, 1, 1, 1), List.of(impact.improved(), impact.same(), impact.worse(), impact.pending()));
        assertEquals(1, impact.raisedAtMeetings());
        assertEquals(1, impact.escalated());
    }

    @Test
    void isAboutTheWorkOfTheCycleThatIsAskedFor() {
        assertEquals(
                3,
                ReAuditImpact.of(KNOWN, new Scope.Authority(), Optional.of("first"))
                        .pairs()
                        .size());
        assertEquals(
                0,
                ReAuditImpact.of(KNOWN, new Scope.Authority(), Optional.of("second"))
                        .pairs()
                        .size());
    }

    @Test
    void isReadCaseByCase() {
        var table = (Document.Table) ComparisonDocuments.of(ReAuditImpact.of(KNOWN, new Scope.Authority()))
                .parts()
                .get(1)
                .blocks()
                .getFirst();
        assertEquals(
                List.of("Improved", "As before", "Worse"),
                table.rows().stream()
                        .map(row -> ((Document.Words) row.getLast()).text())
                        .toList());
    }
}
