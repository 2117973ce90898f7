package org.practiceaudit.reporting.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reports.Figures;
import org.practiceaudit.reporting.reports.Grades;

/**
 * What a cycle came to, fit to leave the circle of those who may see its cases: small counts are kept back.
 *
 * @param allocated audits
 * @param grades of record
 * @param services grades of record of each service
 */
public record CycleGrades(
        String cycle,
        String name,
        int allocated,
        int completed,
        SmallNumbers.Counts grades,
        SortedMap<String, SmallNumbers.Counts> services) {
    public static CycleGrades of(CycleFacts cycle) {
        var figures = Figures.of(cycle.stories());
        var services = new HashMap<String, Map<String, Integer>>();
        Figures.by(story -> story.allocation().service(), cycle.stories())
                .forEach((service, of) -> services.put(service, whole(of)));
        return new CycleGrades(
                cycle.cycle().cycle(),
                cycle.cycle().dates().name(),
                figures.audits().allocated(),
                figures.audits().completed(),
                SmallNumbers.of(whole(figures)),
                SmallNumbers.table(services));
    }

    /** With a nought for each grade that nobody has, so that a missing one tells nothing. */
    private static Map<String, Integer> whole(Figures figures) {
        var tally = new HashMap<>(figures.grades().ofRecord());
        Grades.of(List.of(tally)).forEach(grade -> tally.putIfAbsent(grade, 0));
        return tally;
    }
}
