package org.practiceaudit.reporting.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.documents.Cells;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reports.Figures;
import org.practiceaudit.reporting.reports.Grades;

/**
 * What a cycle came to, fit to leave the circle of those who may see its cases: small counts are kept back.
 *
 * @param allocated audits, where neither those that were completed nor those that were not follow from them
 * @param grades of record
 * @param goodOrBetter how many of them, where that does not tell a count that is kept back
 * @param services grades of record of each service
 */
public record CycleGrades(
        String cycle,
        String name,
        OptionalInt allocated,
        OptionalInt completed,
        SmallNumbers.Counts grades,
        OptionalInt goodOrBetter,
        SortedMap<String, SmallNumbers.Counts> services) {
    public static CycleGrades of(CycleFacts cycle) {
        var figures = Figures.of(cycle.stories());
        var services = new HashMap<String, Map<String, Integer>>();
        Figures.by(story -> story.allocation().service(), cycle.stories())
                .forEach((service, of) -> services.put(service, whole(of)));
        var grades = whole(figures);
        var good = side(grades, false);
        var poor = side(grades, true);
        var sides = SmallNumbers.of(Map.of("good-or-better", sum(good), "below-good", sum(poor)));
        var audits = figures.audits();
        var told = sides.counts().get("good-or-better");
        return new CycleGrades(
                cycle.cycle().cycle(),
                cycle.cycle().dates().name(),
                SmallNumbers.small(audits.completed()) || SmallNumbers.small(audits.allocated() - audits.completed())
                        ? OptionalInt.empty()
                        : OptionalInt.of(audits.allocated()),
                SmallNumbers.alone(audits.completed()),
                told.isPresent() ? bothSides(good, poor, sides.total()) : SmallNumbers.of(grades),
                told,
                SmallNumbers.table(services));
    }

    /** How far it is, in words. */
    public String progress() {
        var done = Cells.readable(SmallNumbers.words(completed)) + " audits completed";
        return allocated.isPresent() ? done + " of " + allocated.getAsInt() + " allocated" : done;
    }

    /** Each side by itself, so that what is kept back of it does not follow from how many there are on it. */
    private static SmallNumbers.Counts bothSides(
            Map<String, Integer> good, Map<String, Integer> poor, OptionalInt total) {
        var all = new TreeMap<>(SmallNumbers.of(good).counts());
        all.putAll(SmallNumbers.of(poor).counts());
        return new SmallNumbers.Counts(all, total);
    }

    private static Map<String, Integer> side(Map<String, Integer> grades, boolean belowGood) {
        return grades.entrySet().stream()
                .filter(each -> Grades.belowGood(each.getKey()) == belowGood)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** With a nought for each grade that nobody has, so that a missing one tells nothing. */
    private static Map<String, Integer> whole(Figures figures) {
        var tally = new HashMap<>(figures.grades().ofRecord());
        Grades.of(List.of(tally)).forEach(grade -> tally.putIfAbsent(grade, 0));
        return tally;
    }
}
