package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.practiceaudit.reporting.comparison.ComparisonDocuments;
import org.practiceaudit.reporting.comparison.CycleComparison;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Part;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Shown;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.reports.Figures;
import org.practiceaudit.reporting.trends.Trends;
import org.practiceaudit.reporting.trends.TrendsDocument;

/**
 * The programme at a glance: the cycle that began last as it is now, beside the one before it, and what changed over those before.
 *
 * @param document comparison and trend
 */
@TemplateData
record Overview(String cycle, String name, String asOf, Counts counts, Document document) {
    private static final Set<Trends.Measure> AT_A_GLANCE =
            Set.of(Trends.Measure.GOOD_OR_BETTER, Trends.Measure.ON_TIME, Trends.Measure.CHANGED);

    /** @param latest one of the cycles known */
    static Overview of(AuthorityFacts known, String latest, Scope scope) {
        var cycle = known.cycle(latest).orElseThrow();
        return new Overview(
                latest,
                cycle.cycle().dates().name(),
                Shown.asOf(known.knownUntil()),
                Counts.of(Figures.of(cycle.stories())),
                new Document(
                        "Audit programme",
                        scope.words(),
                        known.knownUntil(),
                        List.of(
                                new Part("Beside the cycle before", compared(known, latest, scope)),
                                new Part("Over the cycles", trend(known, cycle, scope)))));
    }

    private static List<Block> compared(AuthorityFacts known, String latest, Scope scope) {
        return ComparisonDocuments.blocks(CycleComparison.of(known, latest, scope));
    }

    private static List<Block> trend(AuthorityFacts known, CycleFacts cycle, Scope scope) {
        var blocks = new ArrayList<Block>();
        cycle.kind()
                .map(kind -> Trends.of(known, scope).kinds().get(kind))
                .ifPresent(all -> all.stream()
                        .filter(series -> AT_A_GLANCE.contains(series.measure()))
                        .filter(series -> series.chart().points().size() > 1)
                        .forEach(series -> {
                            blocks.add(TrendsDocument.chart(series));
                            blocks.add(new Text(TrendsDocument.reading(series.chart())));
                        }));
        return blocks.isEmpty()
                ? List.of(new Text("There are not two cycles with enough audits yet for a line over time."))
                : List.copyOf(blocks);
    }
}
