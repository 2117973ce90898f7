package org.practiceaudit.reporting.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.reports.Figures;
import org.practiceaudit.testing.Rule;

class ScorecardTest {
    private static final AuthorityFacts KNOWN = Sample.authority(List.of(Sample.known(
            Sample.cycle("2026-09", Sample.STARTS),
            audit("a1").in("north", "t1").graded("good").moderated("inadequate"),
            audit("a2").in("north", "t1").graded("good", Map.of(), Set.of(), "declined", false),
            audit("a3").in("south", "t2"),
            audit("a4")
                    .in("south", "t2")
                    .due(Sample.DUE.plusMonths(1))
                    .graded("outstanding")
                    .action("x1", Sample.DUE, Standing.CLOSED, false))));

    @Test
    @Rule("TH-19")
    void tellsMonthByMonthWhatWasAllocatedCompletedModeratedGradedAndHeard() {
        var months = Scorecard.of(KNOWN, new Scope.Authority()).months();

        assertEquals(
                List.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10)),
                months.stream().map(Scorecard.Month::month).toList());
        var september = months.getFirst().total();
        assertEquals(3, september.audits().allocated());
        assertEquals(2, september.audits().completed());
        assertEquals(1, september.moderations().completed());
        assertEquals(Map.of("good", 2), september.grades().byAuditor());
        assertEquals(Map.of("inadequate", 1), september.grades().byModerator());
        assertEquals(new Figures.Feedback(1, 1), september.feedback());
        assertEquals(1, months.getFirst().services().get("south").audits().allocated());
    }

    @Test
    @Rule("TH-19")
    void isReadWithARowForEachMonthAndBothGradings() {
        var blocks = ScorecardDocuments.of(Scorecard.of(KNOWN, new Scope.Authority()))
                .parts()
                .getFirst()
                .blocks();

        assertEquals(3, blocks.size());
        var moderators = (Document.Table) blocks.get(2);
        assertEquals(
                List.of("Month", "Outstanding", "Good", "Requires improvement", "Inadequate"),
                moderators.columns().stream().map(Document.Column::heading).toList());
        assertEquals(new Document.Amount(1), moderators.rows().getFirst().get(4));
    }

    @Test
    @Rule("BR-15")
    void tellsEachServiceItsOutcomesAuditsAndActions() {
        var services = Services.of(KNOWN, new Scope.Authority()).services();

        assertEquals(
                Map.of("good", 1, "inadequate", 1),
                services.get("north").grades().ofRecord());
        assertEquals(2, services.get("south").audits().allocated());
        assertEquals(1, services.get("south").actions().closed());
        var actions = (Document.Table) ScorecardDocuments.of(Services.of(KNOWN, new Scope.Authority()))
                .parts()
                .get(2)
                .blocks()
                .getFirst();
        assertEquals(new Document.Share(1), actions.rows().getLast().getLast());
    }
}
