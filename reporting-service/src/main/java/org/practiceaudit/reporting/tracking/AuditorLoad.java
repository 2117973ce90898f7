package org.practiceaudit.reporting.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.SparedFacts;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * What each auditor was given, and what became of it (PQ-22).
 *
 * @param auditors in the order of their staff ids
 */
public record AuditorLoad(Scope scope, Optional<Instant> knownUntil, List<OfAuditor> auditors) implements Reported {
    /**
     * @param completed handed in, and neither returned nor invalidated since
     * @param onTime of those
     * @param owed still to be handed in
     * @param nonCompletions due days that passed without a submission, whether it came later or not (PQ-22)
     * @param returned how often an audit of theirs was sent back
     * @param exemptions granted, for one audit or a cycle (PQ-05, TH-09)
     * @param breaks months without an audit (PQ-03)
     * @param toModerate moderations that await them
     */
    public record OfAuditor(
            String auditor,
            int allocated,
            int completed,
            int onTime,
            int owed,
            int nonCompletions,
            int returned,
            int exemptions,
            int breaks,
            int toModerate) {}

    public static AuditorLoad of(AuthorityFacts known, Scope scope) {
        var stories = known.stories();
        var audited = stories.stream()
                .collect(Collectors.groupingBy(it -> it.allocation().auditor(), TreeMap::new, Collectors.toList()));
        var moderating = stories.stream()
                .flatMap(it -> it.moderation().stream())
                .filter(it -> it.completedAt() == null)
                .collect(Collectors.groupingBy(it -> it.moderator(), Collectors.counting()));
        var exempt = known.only(SparedFacts.Exemption.class).stream()
                .filter(SparedFacts.Exemption::granted)
                .collect(Collectors.groupingBy(SparedFacts.Exemption::auditor, Collectors.counting()));
        var resting = known.only(SparedFacts.Breaks.class).stream()
                .flatMap(it -> it.breaks().stream())
                .filter(SparedFacts.Breaks.Break::granted)
                .collect(Collectors.groupingBy(SparedFacts.Breaks.Break::auditor, Collectors.counting()));
        var names = new TreeSet<>(audited.keySet());
        names.addAll(moderating.keySet());
        if (scope instanceof Scope.Authority) {
            names.addAll(exempt.keySet());
            names.addAll(resting.keySet());
        }
        return new AuditorLoad(
                scope,
                known.knownUntil(),
                names.stream()
                        .map(name -> of(
                                name,
                                audited.getOrDefault(name, List.of()),
                                exempt.getOrDefault(name, 0L).intValue(),
                                resting.getOrDefault(name, 0L).intValue(),
                                moderating.getOrDefault(name, 0L).intValue()))
                        .toList());
    }

    private static OfAuditor of(String auditor, List<AuditStory> audits, int exemptions, int breaks, int toModerate) {
        var rows = audits.stream().flatMap(it -> it.audit().stream()).toList();
        var completed = rows.stream().filter(it -> it.completed()).toList();
        return new OfAuditor(
                auditor,
                audits.size(),
                completed.size(),
                (int) completed.stream().filter(it -> it.course().onTime()).count(),
                (int) audits.stream().filter(AuditStory::owed).count(),
                (int) rows.stream().filter(it -> it.course().overdue()).count(),
                rows.stream().mapToInt(it -> it.course().returns()).sum(),
                exemptions,
                breaks,
                toModerate);
    }

    @Override
    public Document document() {
        return TrackingDocuments.of(this);
    }
}
