package org.practiceaudit.reporting.themes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.WiderFacts;
import org.practiceaudit.reporting.known.AuthorityFacts;

/** Themes of dip samples, moderation meetings, observed practice and consultations: of work that is more than one audit. */
final class NotedElsewhere {
    static final List<String> SOURCES = List.of(
            "dip-samples", "moderation-meetings", "observed-as-strength", "observed-as-learning", "consultations");

    private NotedElsewhere() {}

    /** How often each theme was noted, by source; small counts kept back. */
    static SortedMap<String, SmallNumbers.Counts> of(AuthorityFacts known) {
        var counted = new HashMap<String, Map<String, Integer>>();
        var samples = of(known, WiderFacts.DipSampleReport.class, WiderFacts.DipSampleReport::cycle);
        count(counted, "dip-samples", samples, WiderFacts.DipSampleReport::themes);
        count(counted, "moderation-meetings", meetings(known), WiderFacts.ModerationMeeting::themes);
        var observations = of(known, WiderFacts.Observation.class, WiderFacts.Observation::cycle);
        count(counted, "observed-as-strength", observations, WiderFacts.Observation::strengths);
        count(counted, "observed-as-learning", observations, WiderFacts.Observation::learning);
        var consultations = of(known, WiderFacts.Consultation.class, WiderFacts.Consultation::cycle);
        count(counted, "consultations", consultations, WiderFacts.Consultation::themes);
        var told = new TreeMap<String, SmallNumbers.Counts>();
        counted.forEach((theme, counts) -> told.put(theme, SmallNumbers.of(counts)));
        return told;
    }

    private static <T extends StreamFacts> List<T> of(AuthorityFacts known, Class<T> sort, Function<T, String> cycle) {
        return known.only(sort).stream()
                .filter(it -> known.cycle(cycle.apply(it)).isPresent())
                .toList();
    }

    /** Those held from the first day of the first cycle to the last of the last: a meeting belongs to none. */
    private static List<WiderFacts.ModerationMeeting> meetings(AuthorityFacts known) {
        var dates = known.cycles().stream().map(it -> it.cycle().dates()).toList();
        var first = dates.stream().map(it -> it.startsOn()).min(Comparator.naturalOrder());
        var last = dates.stream().map(it -> it.endsOn()).max(Comparator.naturalOrder());
        return known.only(WiderFacts.ModerationMeeting.class).stream()
                .filter(it -> first.isPresent() && !it.heldOn().isBefore(first.get()))
                .filter(it -> last.isPresent() && !it.heldOn().isAfter(last.get()))
                .toList();
    }

    private static <T extends StreamFacts> void count(
            Map<String, Map<String, Integer>> counted, String source, List<T> all, Function<T, List<String>> themes) {
        all.forEach(noted -> themes.apply(noted)
                .forEach(theme -> counted.computeIfAbsent(theme, _ -> nothing()).merge(source, 1, Integer::sum)));
    }

    /** With a nought for each source that has none, so that a missing one tells nothing. */
    private static Map<String, Integer> nothing() {
        var counts = new HashMap<String, Integer>();
        SOURCES.forEach(source -> counts.put(source, 0));
        return counts;
    }
}
