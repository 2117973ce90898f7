package org.practiceaudit.allocation.record;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.enquiry.Line;
import org.practiceaudit.allocation.population.Child;

/**
 * The allocation record of a cycle, a row for each audit (TH-06). Date of birth and ethnicity are the population's today,
 * since nothing keeps them with a cycle: they are gone where the child has left the population.
 */
final class AllocationRecord {
    /**
     * One audit.
     *
     * @param age in full years on the cycle's first day, null where the date of birth is not known
     * @param outcomeType code of the child's plan, null where there is none
     * @param stratum what it was drawn for
     * @param lines codes of the lines of enquiry that it looks at
     */
    record Row(
            String audit,
            String child,
            LocalDate dateOfBirth,
            Integer age,
            String ethnicity,
            String socialWorker,
            String team,
            String teamManager,
            String auditor,
            String moderator,
            String outcomeType,
            boolean courtProceedings,
            String stratum,
            String theme,
            List<String> lines,
            String reAuditOf) {}

    private static final Child.Person UNKNOWN = new Child.Person(null, null, null);

    private final Cycles.Standing cycle;
    private final List<Line> lines;
    private final Map<String, Child> frozen;
    private final Map<String, Sample.Drawn> drawn;
    private final Map<String, Child> today;

    private AllocationRecord(
            Cycles.Standing cycle, Cycles.Contents contents, List<Line> lines, List<Child> population) {
        this.cycle = cycle;
        this.lines = lines;
        this.frozen = contents.frame().childrenByReference();
        this.drawn =
                contents.sample().drawn().stream().collect(Collectors.toMap(Sample.Drawn::child, Function.identity()));
        this.today = population.stream().collect(Collectors.toMap(Child::child, Function.identity()));
    }

    /** In the order of the draw. */
    static List<Row> of(Cycles.Standing cycle, Cycles.Contents contents, List<Line> lines, List<Child> population) {
        var record = new AllocationRecord(cycle, contents, lines, population);
        return contents.allocations().stream().map(record::row).toList();
    }

    private Row row(Allocation allocation) {
        var person = person(allocation.child());
        var stratum = drawn.get(allocation.child()).stratum();
        return new Row(
                allocation.audit(),
                allocation.child(),
                person.dateOfBirth(),
                age(person.dateOfBirth()),
                person.ethnicity(),
                allocation.worker(),
                allocation.team(),
                allocation.teamManager(),
                allocation.auditor(),
                allocation.moderator(),
                frozen.get(allocation.child()).planType(),
                allocation.courtProceedings(),
                stratum,
                cycle.shown().theme(),
                Line.lookedAt(stratum, lines).stream().map(Line::code).toList(),
                allocation.reAuditOf());
    }

    private Child.Person person(String child) {
        var now = today.get(child);
        return now == null || now.person() == null ? UNKNOWN : now.person();
    }

    private Integer age(LocalDate dateOfBirth) {
        return dateOfBirth == null
                ? null
                : Period.between(dateOfBirth, cycle.shown().startsOn()).getYears();
    }
}
