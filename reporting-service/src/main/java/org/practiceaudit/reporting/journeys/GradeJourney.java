package org.practiceaudit.reporting.journeys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Every grade that a child's work was given, audit by audit over all cycles, as far as the reader may know of these audits.
 *
 * @param child its reference
 * @param audits in the order of their cycles, and in a cycle of their due days
 */
public record GradeJourney(String child, Scope scope, Optional<Instant> knownUntil, List<JourneyAudit> audits)
        implements Reported {
    private static final Comparator<JourneyAudit> AS_DUE =
            Comparator.comparing(JourneyAudit::dueOn).thenComparing(JourneyAudit::audit);

    public GradeJourney {
        audits = List.copyOf(audits);
    }

    /** Empty where there is no audit of which the reader may know. */
    static Optional<GradeJourney> of(AuthorityFacts known, String child, Scope scope) {
        var audits =
                known.cycles().stream().flatMap(cycle -> of(cycle).stream()).toList();
        return audits.isEmpty()
                ? Optional.empty()
                : Optional.of(new GradeJourney(child, scope, known.knownUntil(), audits));
    }

    private static List<JourneyAudit> of(CycleFacts cycle) {
        return cycle.stories().stream()
                .map(story -> JourneyAudit.of(cycle.cycle(), story))
                .sorted(AS_DUE)
                .toList();
    }

    @Override
    public Document document() {
        return JourneyDocument.of(this);
    }
}
