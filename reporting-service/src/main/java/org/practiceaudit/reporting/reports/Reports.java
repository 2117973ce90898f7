package org.practiceaudit.reporting.reports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.log.IntakeLog;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** Cycle reports and timelines: live ones from the stored facts, those of a past day from the log; both by the same folds. */
@ApplicationScoped
public class Reports {
    private final Mutiny.SessionFactory sessions;
    private final IntakeLog log;
    private final KnownFacts facts;

    Reports(Mutiny.SessionFactory sessions, IntakeLog log, KnownFacts facts) {
        this.sessions = sessions;
        this.log = log;
        this.facts = facts;
    }

    /** Empty when no such cycle was heard of. */
    public Uni<Optional<CycleReport>> cycle(Reader reader, String cycle, KnownUntil known) {
        return facts.cycle(reader, cycle, known)
                .map(found -> found.map(of -> CycleReport.of(of.facts(), reader.scope(), of.knownUntil())));
    }

    /**
     * The timeline of an audit that the reader may know of, or that it would tell them grades which they are not to know yet:
     * those of an audit that they moderate blind.
     */
    public Uni<Told> timeline(Reader reader, String audit, KnownUntil known) {
        return sessions.withStatelessSession(
                session -> told(session, reader, List.of(audit), known).map(List::getFirst));
    }

    /** @param hidden whether there is one that this reader may not see yet */
    public record Told(Optional<Timeline> timeline, boolean hidden) {}

    /**
     * Every case of a cycle that anybody ever graded inadequate and the reader may know of, in the order of their audits.
     *
     * @param knownUntil recordings from this instant on are not in it; empty for a cycle never heard of
     */
    public record Inadequate(List<Timeline> cases, Optional<Instant> knownUntil) {}

    public Uni<Inadequate> inadequate(Reader reader, String cycle, KnownUntil known) {
        return sessions.withStatelessSession(session -> facts.ofCycle(session, reader.authority(), cycle, known)
                .flatMap(found -> timelines(session, reader, inadequate(found, reader), known)
                        .flatMap(cases -> log.newest(session, reader.authority(), cycle)
                                .map(newest -> new Inadequate(
                                        cases,
                                        found.stream().anyMatch(StreamFacts.Cycle.class::isInstance)
                                                ? Optional.ofNullable(known.told(newest.orElse(null)))
                                                : Optional.empty())))));
    }

    /** A page of them; those that the reader may not know yet are left out of it. */
    Uni<Page<Timeline>> timelines(Reader reader, String cycle, KnownUntil known, PageQuery asked) {
        return sessions.withStatelessSession(session -> facts.ofCycle(session, reader.authority(), cycle, known)
                .map(found -> Page.of(following(inadequate(found, reader), asked), asked, audit -> audit))
                .flatMap(page ->
                        timelines(session, reader, page.items(), known).map(told -> new Page<>(told, page.next()))));
    }

    private static List<String> following(List<String> audits, PageQuery asked) {
        return audits.stream()
                .filter(audit ->
                        asked.after().map(last -> audit.compareTo(last) > 0).orElse(true))
                .limit(asked.limit() + 1L)
                .toList();
    }

    private static List<String> inadequate(List<StreamFacts> cycle, Reader reader) {
        return AuditStory.of(cycle).stream()
                .filter(AuditStory::everInadequate)
                .map(AuditStory::allocation)
                .filter(reader.scope()::covers)
                .map(StreamFacts.Allocation::audit)
                .sorted()
                .toList();
    }

    private Uni<List<Timeline>> timelines(
            Mutiny.StatelessSession session, Reader reader, List<String> audits, KnownUntil known) {
        return told(session, reader, audits, known)
                .map(told -> told.stream().flatMap(it -> it.timeline().stream()).toList());
    }

    private Uni<List<Told>> told(
            Mutiny.StatelessSession session, Reader reader, List<String> audits, KnownUntil known) {
        return log.ofAudits(session, reader.authority(), audits, known.end())
                .map(events -> audits.stream()
                        .map(audit -> told(reader, audit, events.getOrDefault(audit, List.of()), known))
                        .toList());
    }

    /** What lies outside the reader's scope is as if it were not there. */
    private static Told told(Reader reader, String audit, List<Received> events, KnownUntil known) {
        var folded = KnownFacts.folded(events);
        var covered = folded.stream()
                .filter(StreamFacts.Allocation.class::isInstance)
                .map(StreamFacts.Allocation.class::cast)
                .anyMatch(it -> it.audit().equals(audit) && reader.scope().covers(it));
        if (!covered) {
            return new Told(Optional.empty(), false);
        }
        return hides(events, reader.staff())
                ? new Told(Optional.empty(), true)
                : new Told(Timeline.of(audit, folded, events, known.told(newest(events))), false);
    }

    /** Whether one of the audits told of is one that the reader moderates blind. */
    private static boolean hides(List<Received> events, String reader) {
        return events.stream()
                .collect(Collectors.groupingBy(received -> ((AboutAudit) received.event()).audit()))
                .values()
                .stream()
                .anyMatch(ofOne -> Blindness.of(ofOne).hides(reader));
    }

    private static Instant newest(List<Received> events) {
        return events.stream()
                .map(received -> received.metadata().recordedTime())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
