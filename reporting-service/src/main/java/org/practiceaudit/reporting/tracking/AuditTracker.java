package org.practiceaudit.reporting.tracking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Completion and progress of all audits (TH-13).
 *
 * @param rows those that were wanted, in the order that was wanted
 */
public record AuditTracker(Scope scope, Optional<Instant> knownUntil, List<AuditRow> rows) implements Reported {
    /** By what the rows can be sorted; ties are told by audit. */
    static final Map<String, Comparator<AuditRow>> ORDERS = Map.of(
            "audit", Comparator.comparing(AuditRow::audit),
            "due", Comparator.comparing(AuditRow::dueOn),
            "late", Comparator.comparing(AuditRow::daysLate),
            "service", Comparator.comparing(AuditRow::service),
            "team", Comparator.comparing(AuditRow::team),
            "auditor", Comparator.comparing(AuditRow::auditor),
            "standing", Comparator.comparing(AuditRow::standing));

    public static AuditTracker of(AuthorityFacts known, Scope scope, Wanted wanted) {
        var day = known.day();
        return new AuditTracker(
                scope,
                known.knownUntil(),
                known.cycles().stream()
                        .flatMap(cycle -> cycle.stories().stream()
                                .map(story -> AuditRow.of(cycle.cycle().cycle(), story, day)))
                        .filter(wanted::takes)
                        .sorted(wanted.order(ORDERS).thenComparing(AuditRow::audit))
                        .toList());
    }

    @Override
    public Document document() {
        return TrackingDocuments.of(this);
    }
}
