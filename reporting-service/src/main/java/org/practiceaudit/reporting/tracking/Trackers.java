package org.practiceaudit.reporting.tracking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.reading.Reader;

/** How far audits, actions and confirmations are, for a reader. */
@ApplicationScoped
public class Trackers {
    private final KnownFacts facts;

    Trackers(KnownFacts facts) {
        this.facts = facts;
    }

    public Uni<AuditTracker> audits(Reader reader, Over over, Wanted wanted) {
        return facts.over(reader, over).map(known -> AuditTracker.of(known, reader.scope(), wanted));
    }

    public Uni<ActionTracker> actions(Reader reader, Over over, Wanted wanted) {
        return facts.over(reader, over).map(known -> ActionTracker.of(known, reader.scope(), wanted));
    }

    public Uni<AuditorLoad> auditors(Reader reader, Over over) {
        return facts.over(reader, over).map(known -> AuditorLoad.of(known, reader.scope()));
    }

    public Uni<OpenConfirmations> confirmations(Reader reader, Over over) {
        return facts.over(reader, over).map(known -> OpenConfirmations.of(known, reader.scope()));
    }

    public Uni<LateSteps> lateSteps(Reader reader, Over over) {
        return facts.over(reader, over).map(known -> LateSteps.of(known, reader.scope()));
    }
}
