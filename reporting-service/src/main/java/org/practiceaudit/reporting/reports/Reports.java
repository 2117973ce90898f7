package org.practiceaudit.reporting.reports;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.facts.FactsStore;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFold;
import org.practiceaudit.reporting.log.IntakeLog;

/** Makes reports: live ones from the stored facts, those of a past day from the log; both by the same folds. */
@ApplicationScoped
class Reports {
    private final Mutiny.SessionFactory sessions;
    private final IntakeLog log;
    private final FactsStore facts;

    Reports(Mutiny.SessionFactory sessions, IntakeLog log, FactsStore facts) {
        this.sessions = sessions;
        this.log = log;
        this.facts = facts;
    }

    Uni<Optional<CycleReport>> cycle(String authority, String cycle, KnownUntil known) {
        return sessions.withStatelessSession(session -> factsOf(session, authority, cycle, known)
                .flatMap(found -> log.newest(session, authority, cycle)
                        .map(newest -> CycleReport.of(found, known.told(newest.orElse(null))))));
    }

    /**
     * The timeline of an audit, or that it would tell the reader grades which they are not to know yet: those of an audit that
     * they moderate blind.
     */
    Uni<Told> timeline(String authority, String audit, KnownUntil known, String reader) {
        return sessions.withStatelessSession(session -> timeline(session, authority, audit, known, reader));
    }

    /** @param hidden whether there is one that this reader may not see yet */
    record Told(Optional<Timeline> timeline, boolean hidden) {}

    /** The timelines of every case that anybody ever graded inadequate and the reader may know of, in the order of their audits. */
    Uni<List<Timeline>> timelines(String authority, String cycle, KnownUntil known, String reader) {
        return sessions.withStatelessSession(session -> factsOf(session, authority, cycle, known)
                .flatMap(found -> Multi.createFrom()
                        .iterable(AuditStory.of(found).stream()
                                .filter(AuditStory::everInadequate)
                                .map(story -> story.allocation().audit())
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(audit -> timeline(session, authority, audit, known, reader))
                        .onItem()
                        .transformToIterable(told -> told.timeline().stream().toList())
                        .collect()
                        .asList()));
    }

    private Uni<Told> timeline(
            Mutiny.StatelessSession session, String authority, String audit, KnownUntil known, String reader) {
        return log.ofAudit(session, authority, audit, known.end())
                .map(events -> hides(events, reader)
                        ? new Told(Optional.empty(), true)
                        : new Told(Timeline.of(audit, folded(events), events, known.told(newest(events))), false));
    }

    /** Whether one of the audits told of is one that the reader moderates blind. */
    private static boolean hides(List<Received> events, String reader) {
        return events.stream()
                .collect(Collectors.groupingBy(received -> ((AboutAudit) received.event()).audit()))
                .values()
                .stream()
                .anyMatch(ofOne -> Blindness.of(ofOne).hides(reader));
    }

    private Uni<List<StreamFacts>> factsOf(
            Mutiny.StatelessSession session, String authority, String cycle, KnownUntil known) {
        return known.past()
                ? log.ofCycle(session, authority, cycle, known.end()).map(Reports::folded)
                : facts.ofCycle(session, authority, cycle)
                        .map(folds -> folds.stream().map(StreamFold::facts).toList());
    }

    private static Instant newest(List<Received> events) {
        return events.stream()
                .map(received -> received.metadata().recordedTime())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<StreamFacts> folded(List<Received> events) {
        return StreamFold.fold(Map.of(), events).stream().map(StreamFold::facts).toList();
    }
}
