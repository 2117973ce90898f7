package org.practiceaudit.reporting.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.facts.LearningFacts.Campaign;
import org.practiceaudit.reporting.facts.LearningFacts.Improvement;
import org.practiceaudit.reporting.facts.LearningFacts.PassedOn;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.testing.Rule;

class CycleLearningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private static final CycleLearning LEARNING = CycleLearning.of(
            Sample.authority(
                    List.of(Sample.known(Sample.cycle("now", Sample.STARTS), audit("a1"))),
                    new Campaign(
                            "k2", "now", "campaign", "risk", null, "s-1", DAY.plusDays(20), DAY.plusDays(40), null),
                    new Campaign(
                            "k1", "now", "action-plan", "risk", null, "s-1", DAY, DAY.plusDays(9), DAY.plusDays(3)),
                    new Campaign("k0", "other", "workshop", "risk", null, "s-1", DAY, DAY, null),
                    new PassedOn("l1", "now", "north", List.of("risk"), "s-head", Sample.AT, Sample.AT),
                    new Improvement("p1", "now", "risk", "north", "s-1", DAY, true, null)),
            "now");

    @Test
    @Rule("TH-30")
    void tellsTheActionPlanWorkshopsAndCampaignsOfTheCycleAndWhichWereHeld() {
        assertEquals(
                List.of("k1", "k2"),
                LEARNING.campaigns().stream().map(Campaign::campaign).toList());
        assertEquals(DAY.plusDays(3), LEARNING.campaigns().getFirst().heldOn());
    }

    @Test
    @Rule({"BR-27", "CA-14"})
    void tellsWhatWasPassedOnAndWhoLeadsWhichImprovementUntilWhen() {
        var document = LearningDocument.of(LEARNING);
        var passedOn = (Document.Table) document.parts().getFirst().blocks().getFirst();
        var improvements = (Document.Table) document.parts().getLast().blocks().getFirst();

        assertEquals(new Document.Moment(Sample.AT), passedOn.rows().getFirst().getLast());
        assertEquals(
                List.of(
                        new Document.Words("Risk"),
                        new Document.Words("North"),
                        new Document.Day(DAY),
                        new Document.Words("Overdue"),
                        new Document.Words("s-1")),
                improvements.rows().getFirst());
    }
}
