package org.practiceaudit.reporting.consistency;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.StreamFacts.Moderation;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Whether auditors and moderators grade alike.
 *
 * @param overall of the overall grades
 * @param auditors of the overall grades of each auditor, by staff id
 * @param sections of each section of the tool
 * @param quarters of the overall grades moderated in each quarter of a year, such as {@code 2026 Q3}: drift
 */
public record Consistency(
        Scope scope,
        Optional<Instant> knownUntil,
        int fewest,
        Agreement overall,
        SortedMap<String, Agreement> auditors,
        SortedMap<String, Agreement> sections,
        SortedMap<String, Agreement> quarters)
        implements Reported {
    private record Graded(String of, Agreement.Pair pair) {}

    public static Consistency of(AuthorityFacts known, Scope scope) {
        var moderations = known.stories().stream()
                .map(AuditStory::moderation)
                .flatMap(Optional::stream)
                .filter(it -> it.completedAt() != null)
                .toList();
        return new Consistency(
                scope,
                known.knownUntil(),
                Agreement.FEWEST,
                Agreement.of(moderations.stream()
                        .flatMap(it -> pair(it.auditorGrade(), it.moderatedGrade()).stream())
                        .toList()),
                by(moderations.stream().flatMap(overall(Moderation::auditor)).toList()),
                by(moderations.stream().flatMap(Consistency::sections).toList()),
                by(moderations.stream().flatMap(overall(Consistency::quarter)).toList()));
    }

    private static Function<Moderation, Stream<Graded>> overall(Function<Moderation, String> of) {
        return it -> pair(it.auditorGrade(), it.moderatedGrade()).stream().map(pair -> new Graded(of.apply(it), pair));
    }

    private static Stream<Graded> sections(Moderation moderation) {
        return moderation.sections().stream()
                .flatMap(section -> pair(section.auditorGrade(), section.moderatedGrade()).stream()
                        .map(pair -> new Graded(section.section(), pair)));
    }

    /** Empty where one of them gave no grade, such as where a section does not apply or is judged by a level. */
    private static Optional<Agreement.Pair> pair(String auditor, String moderator) {
        return grade(auditor).flatMap(one -> grade(moderator).map(other -> new Agreement.Pair(one, other)));
    }

    private static Optional<Grade> grade(String code) {
        return Stream.of(Grade.values())
                .filter(grade -> grade.code().equals(code))
                .findFirst();
    }

    private static String quarter(Moderation moderation) {
        var day = WorkingDays.dateOf(moderation.completedAt());
        return "%d Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    private static SortedMap<String, Agreement> by(Collection<Graded> graded) {
        var pairs = graded.stream()
                .collect(Collectors.groupingBy(
                        Graded::of, TreeMap::new, Collectors.mapping(Graded::pair, Collectors.toList())));
        var agreements = new TreeMap<String, Agreement>();
        pairs.forEach((of, these) -> agreements.put(of, Agreement.of(these)));
        return agreements;
    }

    @Override
    public Document document() {
        return ConsistencyDocument.of(this);
    }
}
