package org.practiceaudit.reporting.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFold;
import org.practiceaudit.reporting.reading.Reader;

/**
 * What is known of an authority's cycles over some time, as far as a reader may know it.
 *
 * @param cycles in the order in which they begin
 * @param loose facts of what belongs to no cycle
 * @param knownUntil recordings from this instant on are not in it
 */
public record AuthorityFacts(List<CycleFacts> cycles, List<StreamFacts> loose, Optional<Instant> knownUntil) {
    private static final Comparator<CycleFacts> AS_THEY_BEGIN = Comparator.comparing(
                    (CycleFacts each) -> each.cycle().dates().startsOn())
            .thenComparing(each -> each.cycle().cycle());

    public AuthorityFacts {
        cycles = cycles.stream().sorted(AS_THEY_BEGIN).toList();
        loose = List.copyOf(loose);
    }

    static AuthorityFacts of(List<StreamFold> folds, Reader reader, Optional<Instant> knownUntil) {
        var byCycle = new HashMap<String, List<StreamFacts>>();
        for (var fold : folds) {
            byCycle.computeIfAbsent(Objects.requireNonNullElse(fold.cycle(), ""), _ -> new ArrayList<>())
                    .add(fold.facts());
        }
        var loose = Objects.requireNonNullElse(byCycle.remove(""), List.<StreamFacts>of());
        return new AuthorityFacts(cycles(byCycle, reader), loose, knownUntil);
    }

    private static List<CycleFacts> cycles(Map<String, List<StreamFacts>> byCycle, Reader reader) {
        return byCycle.values().stream()
                .flatMap(facts -> CycleFacts.of(facts, reader).stream())
                .toList();
    }

    /** The day in London on which this holds: the last one whose recordings can be in it. */
    public LocalDate day() {
        return knownUntil.map(until -> WorkingDays.dateOf(until.minusNanos(1))).orElse(LocalDate.EPOCH);
    }

    public Optional<CycleFacts> cycle(String id) {
        return cycles.stream().filter(each -> each.cycle().cycle().equals(id)).findFirst();
    }

    /** All facts of one sort, of the cycles and of what belongs to none. */
    public <T extends StreamFacts> List<T> only(Class<T> sort) {
        var all = new ArrayList<T>(CycleFacts.only(sort, loose));
        cycles.forEach(cycle -> all.addAll(cycle.only(sort)));
        return List.copyOf(all);
    }

    /** Every audit of every cycle. */
    public List<AuditStory> stories() {
        return cycles.stream().flatMap(cycle -> cycle.stories().stream()).toList();
    }
}
