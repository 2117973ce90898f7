package org.practiceaudit.allocation.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.population.Child;

/**
 * Which social workers have an audit of their work in the audit year, and which have none yet (CA-03).
 *
 * @param on the audits are those allocated for the year up to now; the year is that of this day
 * @param uncovered without any, the most records first
 */
record Coverage(
        LocalDate yearBegan, LocalDate on, int socialWorkers, List<Uncovered> uncovered, List<Covered> covered) {
    /**
     * @param teams of the records that they hold
     * @param records how many they hold
     */
    record Uncovered(String socialWorker, List<String> teams, int records) {}

    /** @param audits ids, in the order of their due dates */
    record Covered(String socialWorker, List<String> teams, List<String> audits) {}

    /**
     * @param population records as they stand; whoever holds one is a social worker
     * @param allocations all that were sent out
     * @param yearBegan first day of the audit year, which lasts twelve months
     */
    static Coverage of(
            List<Child> population, List<Allocations.Listed> allocations, LocalDate yearBegan, LocalDate on) {
        var yearEnds = yearBegan.plusYears(1);
        var audits = allocations.stream()
                .filter(each ->
                        !each.dueOn().isBefore(yearBegan) && each.dueOn().isBefore(yearEnds))
                .sorted(Comparator.comparing(Allocations.Listed::dueOn).thenComparing(Allocations.Listed::audit))
                .collect(Collectors.groupingBy(
                        Allocations.Listed::worker,
                        Collectors.mapping(Allocations.Listed::audit, Collectors.toList())));
        var workers =
                population.stream().collect(Collectors.groupingBy(Child::worker, TreeMap::new, Collectors.toList()));
        var uncovered = workers.entrySet().stream()
                .filter(each -> !audits.containsKey(each.getKey()))
                .map(each -> new Uncovered(
                        each.getKey(), teams(each.getValue()), each.getValue().size()))
                .sorted(Comparator.comparing(Uncovered::records, Comparator.reverseOrder())
                        .thenComparing(Uncovered::socialWorker))
                .toList();
        var covered = workers.entrySet().stream()
                .filter(each -> audits.containsKey(each.getKey()))
                .map(each -> new Covered(each.getKey(), teams(each.getValue()), audits.get(each.getKey())))
                .toList();
        return new Coverage(yearBegan, on, workers.size(), uncovered, covered);
    }

    private static List<String> teams(List<Child> records) {
        return List.copyOf(records.stream().map(Child::team).collect(Collectors.toCollection(TreeSet::new)));
    }
}
