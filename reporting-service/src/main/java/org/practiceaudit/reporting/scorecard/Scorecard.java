package org.practiceaudit.reporting.scorecard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.reports.Figures;

/**
 * The monthly scorecard: audits allocated, completed and moderated, both gradings, and whose feedback was obtained (TH-19). An
 * audit counts in the month in which it is due, however late it is done, so that what was owed stays seen.
 *
 * @param months in their order
 */
public record Scorecard(Scope scope, Optional<Instant> knownUntil, List<Month> months) implements Reported {
    /** @param services the same for each service */
    public record Month(YearMonth month, Figures total, Map<String, Figures> services) {}

    public static Scorecard of(AuthorityFacts known, Scope scope) {
        var months = known.stories().stream()
                .collect(Collectors.groupingBy(
                        story -> YearMonth.from(story.allocation().dueOn()), TreeMap::new, Collectors.toList()));
        return new Scorecard(
                scope,
                known.knownUntil(),
                months.entrySet().stream()
                        .map(each -> new Month(
                                each.getKey(),
                                Figures.of(each.getValue()),
                                Figures.by(story -> story.allocation().service(), each.getValue())))
                        .toList());
    }

    @Override
    public Document document() {
        return ScorecardDocuments.of(this);
    }
}
