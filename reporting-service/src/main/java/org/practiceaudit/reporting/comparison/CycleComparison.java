package org.practiceaudit.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.reports.Figures;
import org.practiceaudit.reporting.reports.Grades;

/**
 * A cycle beside the one before it (TH-33).
 *
 * @param before empty where there is none: the first cycle of its kind and services
 * @param changes of each share, with whether it is more than chance
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CycleComparison(
        Scope scope, Optional<Instant> knownUntil, Side now, Optional<Side> before, List<Difference> changes)
        implements Reported {
    /** One of the two cycles. */
    public record Side(StreamFacts.Cycle cycle, Figures figures) {
        static Side of(CycleFacts facts) {
            return new Side(facts.cycle(), Figures.of(facts.stories()));
        }
    }

    /** @throws java.util.NoSuchElementException when the cycle is not among those known */
    public static CycleComparison of(AuthorityFacts known, String cycle, Scope scope) {
        var now = known.cycle(cycle).orElseThrow();
        var before = before(known, now).map(Side::of);
        return new CycleComparison(
                scope,
                known.knownUntil(),
                Side.of(now),
                before,
                before.map(then -> changes(then.figures(), Side.of(now).figures()))
                        .orElse(List.of()));
    }

    /**
     * The cycle before: the last that began earlier, has mostly audits of the same kind, and shares a service, so that a service
     * group is compared with itself.
     */
    public static Optional<CycleFacts> before(AuthorityFacts known, CycleFacts now) {
        var services = services(now);
        return known.cycles().stream()
                .filter(each -> each.cycle()
                        .dates()
                        .startsOn()
                        .isBefore(now.cycle().dates().startsOn()))
                .filter(each -> each.kind().equals(now.kind()))
                .filter(each -> {
                    var shared = new HashSet<>(services(each));
                    shared.retainAll(services);
                    return !shared.isEmpty();
                })
                .reduce((_, later) -> later);
    }

    private static Set<String> services(CycleFacts cycle) {
        return cycle.stories().stream()
                .map(story -> story.allocation().service())
                .collect(Collectors.toSet());
    }

    private static List<Difference> changes(Figures then, Figures now) {
        var changes = new ArrayList<Difference>();
        changes.add(Difference.of(
                "completed",
                then.audits().completed(),
                then.audits().allocated(),
                now.audits().completed(),
                now.audits().allocated()));
        changes.add(Difference.of(
                "on-time",
                then.audits().onTime(),
                then.audits().allocated(),
                now.audits().onTime(),
                now.audits().allocated()));
        var graded = sum(then);
        var gradedNow = sum(now);
        Grades.of(List.of(then.grades().ofRecord(), now.grades().ofRecord()))
                .forEach(grade -> changes.add(Difference.of(
                        grade,
                        then.grades().ofRecord().getOrDefault(grade, 0),
                        graded,
                        now.grades().ofRecord().getOrDefault(grade, 0),
                        gradedNow)));
        changes.add(Difference.of(
                "changed-at-moderation",
                then.moderations().changed(),
                then.moderations().completed(),
                now.moderations().changed(),
                now.moderations().completed()));
        changes.add(Difference.of(
                "family-feedback",
                then.feedback().familyObtained(),
                then.audits().completed(),
                now.feedback().familyObtained(),
                now.audits().completed()));
        return List.copyOf(changes);
    }

    private static int sum(Figures figures) {
        return figures.grades().ofRecord().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public Document document() {
        return ComparisonDocuments.of(this);
    }
}
