package org.practiceaudit.reporting.themes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.practiceaudit.reporting.board.Themes;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Strengths and areas for improvement over several cycles, as auditors coded them, and what was made of them (TH-28, BR-27, TH-30,
 * CA-14). Small counts are kept back.
 *
 * @param cycles names of the cycles that it is over, by id, in their order
 * @param overall over all of these cycles together
 * @param byCycle of each of those themes, and of each cycle in which it was graded or noted, how many audits were good or better and
 *     how many below good
 * @param elsewhere where themes were noted that no audit carries, by theme; of the whole authority only
 * @param followUp what was made of a theme, by theme
 */
public record ThemesReport(
        Scope scope,
        Optional<Instant> knownUntil,
        List<Named> cycles,
        Themes overall,
        SortedMap<String, SortedMap<String, SmallNumbers.Counts>> byCycle,
        SortedMap<String, SmallNumbers.Counts> elsewhere,
        SortedMap<String, FollowUp> followUp)
        implements Reported {
    static final String GOOD = "good-or-better";
    static final String BELOW = "below-good";

    public record Named(String cycle, String name) {}

    public static ThemesReport of(AuthorityFacts known, Scope scope) {
        var overall = Themes.of(known.stories());
        var themes = new TreeSet<String>();
        Stream.concat(overall.strengths().stream(), overall.development().stream())
                .forEach(theme -> themes.add(theme.code()));
        return new ThemesReport(
                scope,
                known.knownUntil(),
                known.cycles().stream()
                        .map(it ->
                                new Named(it.cycle().cycle(), it.cycle().dates().name()))
                        .toList(),
                overall,
                byCycle(known, themes),
                scope instanceof Scope.Authority ? NotedElsewhere.of(known) : new TreeMap<>(),
                FollowUp.of(known));
    }

    /** What is kept back of a theme in one cycle does not follow from the others and from what is said of it overall. */
    private static SortedMap<String, SortedMap<String, SmallNumbers.Counts>> byCycle(
            AuthorityFacts known, TreeSet<String> themes) {
        var counted = new HashMap<String, Map<String, Map<String, Integer>>>();
        for (var cycle : known.cycles()) {
            Themes.sides(cycle.stories())
                    .forEach((theme, sides) -> counted.computeIfAbsent(theme, _ -> new HashMap<>())
                            .put(cycle.cycle().cycle(), Map.of(GOOD, sides.good(), BELOW, sides.poor())));
        }
        var told = new TreeMap<String, SortedMap<String, SmallNumbers.Counts>>();
        themes.forEach(theme -> told.put(theme, SmallNumbers.table(counted.get(theme))));
        return told;
    }

    @Override
    public Document document() {
        return ThemesDocument.of(this);
    }
}
