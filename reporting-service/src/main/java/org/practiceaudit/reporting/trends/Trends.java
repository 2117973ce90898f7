package org.practiceaudit.reporting.trends;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.reports.Figures;

/**
 * What changes over the cycles of one kind of audit, and what only varies.
 *
 * @param kinds by kind of audit, each with its measures
 */
public record Trends(Scope scope, Optional<Instant> knownUntil, SortedMap<String, List<Series>> kinds)
        implements Reported {
    /**
     * Fewest audits behind a point, our default: one audit more or less would else move a share by more than a fifth.
     */
    public static final int FEWEST = 5;

    /** What is followed over time. */
    public enum Measure {
        GOOD_OR_BETTER("Good or better", "Audits whose grade of record is good or outstanding, of those with a grade"),
        INADEQUATE("Inadequate", "Audits whose grade of record is inadequate, of those with a grade"),
        ON_TIME("Handed in on time", "Audits handed in by their due day, of those allocated"),
        CHANGED("Changed at moderation", "Moderations that changed the grade, of those completed"),
        FAMILY_HEARD("Family's views obtained", "Audits with feedback of the family, of those completed");

        private final String words;
        private final String meaning;

        Measure(String words, String meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        public String words() {
            return words;
        }

        public String meaning() {
            return meaning;
        }

        private int whole(Figures figures) {
            return switch (this) {
                case GOOD_OR_BETTER, INADEQUATE ->
                    figures.grades().ofRecord().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
                case ON_TIME -> figures.audits().allocated();
                case CHANGED -> figures.moderations().completed();
                case FAMILY_HEARD -> figures.audits().completed();
            };
        }

        private int part(Figures figures) {
            var grades = figures.grades().ofRecord();
            return switch (this) {
                case GOOD_OR_BETTER -> grades.getOrDefault("good", 0) + grades.getOrDefault("outstanding", 0);
                case INADEQUATE -> grades.getOrDefault("inadequate", 0);
                case ON_TIME -> figures.audits().onTime();
                case CHANGED -> figures.moderations().changed();
                case FAMILY_HEARD -> figures.feedback().familyObtained();
            };
        }
    }

    public record Series(Measure measure, ControlChart chart) {}

    public static Trends of(AuthorityFacts known, Scope scope) {
        var byKind = new TreeMap<String, List<CycleFacts>>();
        for (var cycle : known.cycles()) {
            cycle.kind()
                    .ifPresent(kind ->
                            byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(cycle));
        }
        var kinds = new TreeMap<String, List<Series>>();
        byKind.forEach((kind, cycles) -> kinds.put(kind, series(cycles)));
        return new Trends(scope, known.knownUntil(), kinds);
    }

    /** What a cycle came to, counted once for all measures. */
    private record Counted(String name, Figures figures) {}

    private static List<Series> series(List<CycleFacts> cycles) {
        var counted = cycles.stream()
                .map(cycle -> new Counted(cycle.cycle().dates().name(), Figures.of(cycle.stories())))
                .toList();
        var series = new ArrayList<Series>();
        for (var measure : Measure.values()) {
            series.add(new Series(
                    measure,
                    ControlChart.ofShares(counted.stream()
                            .map(cycle -> value(cycle, measure))
                            .flatMap(Optional::stream)
                            .toList())));
        }
        return List.copyOf(series);
    }

    private static Optional<ControlChart.Value> value(Counted cycle, Measure measure) {
        var whole = measure.whole(cycle.figures());
        return whole < FEWEST
                ? Optional.empty()
                : Optional.of(
                        new ControlChart.Value(cycle.name(), (double) measure.part(cycle.figures()) / whole, whole));
    }

    @Override
    public Document document() {
        return TrendsDocument.of(this);
    }
}
