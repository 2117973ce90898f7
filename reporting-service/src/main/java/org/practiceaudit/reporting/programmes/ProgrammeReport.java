package org.practiceaudit.reporting.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.reports.Figures;

/**
 * What an audit programme came to over its cycles: completion, timeliness, grades, changes at moderation and actions, cycle by cycle,
 * by year, by version of the programme, and in all.
 *
 * @param cycles in the order in which they begin
 * @param years from 1 April to 31 March, as children's services report; a cycle is of the year in which it begins
 * @param versions cycles keep the version with which they began
 */
public record ProgrammeReport(
        Scope scope,
        Optional<Instant> knownUntil,
        List<OfCycle> cycles,
        List<OfYear> years,
        List<OfVersion> versions,
        Figures total)
        implements Reported {
    public record OfCycle(String cycle, String name, LocalDate startsOn, ProgrammeVersion programme, Figures figures) {}

    /** @param from the year of its 1 April */
    public record OfYear(int from, int cycles, Figures figures) {}

    public record OfVersion(ProgrammeVersion programme, int cycles, Figures figures) {}

    static ProgrammeReport of(AuthorityFacts known, Map<String, ProgrammeVersion> pinned, Scope scope) {
        var years = new ArrayList<OfYear>();
        grouped(known, ProgrammeReport::year)
                .forEach((year, cycles) -> years.add(new OfYear(year, cycles.size(), figures(cycles))));
        var versions = new ArrayList<OfVersion>();
        grouped(known, cycle -> programme(pinned, cycle))
                .forEach((version, cycles) -> versions.add(new OfVersion(version, cycles.size(), figures(cycles))));
        return new ProgrammeReport(
                scope,
                known.knownUntil(),
                known.cycles().stream()
                        .map(it -> new OfCycle(
                                it.cycle().cycle(),
                                it.cycle().dates().name(),
                                it.cycle().dates().startsOn(),
                                programme(pinned, it),
                                figures(List.of(it))))
                        .toList(),
                List.copyOf(years),
                List.copyOf(versions),
                figures(known.cycles()));
    }

    private static <K extends Comparable<K>> Map<K, List<CycleFacts>> grouped(
            AuthorityFacts known, Function<CycleFacts, K> by) {
        return known.cycles().stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static ProgrammeVersion programme(Map<String, ProgrammeVersion> pinned, CycleFacts cycle) {
        return pinned.getOrDefault(cycle.cycle().cycle(), ProgrammeVersion.UNKNOWN);
    }

    private static int year(CycleFacts cycle) {
        var starts = cycle.cycle().dates().startsOn();
        return starts.getMonth().compareTo(Month.APRIL) < 0 ? starts.getYear() - 1 : starts.getYear();
    }

    private static Figures figures(List<CycleFacts> cycles) {
        return Figures.of(
                cycles.stream().flatMap(cycle -> cycle.stories().stream()).toList());
    }

    @Override
    public Document document() {
        return ProgrammeDocument.of(this);
    }
}
