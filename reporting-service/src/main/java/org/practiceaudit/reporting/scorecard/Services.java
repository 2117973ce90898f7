package org.practiceaudit.reporting.scorecard;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.reports.Figures;

/** Each service's audit outcomes, completion of audits and completion of actions (BR-15). */
public record Services(Scope scope, Optional<Instant> knownUntil, Figures total, Map<String, Figures> services)
        implements Reported {
    public static Services of(AuthorityFacts known, Scope scope) {
        return new Services(
                scope,
                known.knownUntil(),
                Figures.of(known.stories()),
                Figures.by(story -> story.allocation().service(), known.stories()));
    }

    @Override
    public Document document() {
        return ScorecardDocuments.of(this);
    }
}
