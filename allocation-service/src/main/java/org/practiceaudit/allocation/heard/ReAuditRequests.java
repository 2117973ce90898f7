package org.practiceaudit.allocation.heard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.PathwayEvent.ReAuditRequested;
import org.practiceaudit.contracts.PathwayEvent.ReAuditWithdrawn;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** Work that pathways ask to have audited again (TH-25, PQ-20), until somebody is given it. */
@ApplicationScoped
public class ReAuditRequests {
    /** Our default where the day asked for is over already. */
    private static final int WORKING_DAYS = 5;

    private static final int PAGE = 1000;

    /**
     * An audit that repeats another one has been sent out.
     *
     * @param kind code of the activity
     * @param reAuditOf the audit that it repeats
     * @param trace in which it was sent out
     */
    public record Sent(
            String authority,
            String audit,
            String kind,
            String cycle,
            String reAuditOf,
            Actor by,
            Instant at,
            UUID correlation,
            UUID cause,
            Optional<String> trace) {}

    private final PublishedProgrammes programmes;
    private final EventStore store;
    private final CommandHandler handler;
    private final ReAuditStreams streams;
    private final Actor actor;

    ReAuditRequests(
            PublishedProgrammes programmes,
            EventStore store,
            CommandHandler handler,
            ReAuditStreams streams,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.programmes = programmes;
        this.store = store;
        this.handler = handler;
        this.streams = streams;
        this.actor = Actor.system(service);
    }

    /** What a cycle of re-audits would name: each record once, those due first before the others. */
    public Uni<List<Held.Named>> open(String authority) {
        return open(authority, Map.of("state", ReAuditStreams.OPEN), "", new ArrayList<>())
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(
                                each -> each.shown().get("dueOn").asText()))
                        .map(each -> new Held.Named(
                                each.shown().get("child").asText(),
                                each.shown().get("audit").asText()))
                        .collect(Collectors.collectingAndThen(
                                Collectors.toMap(
                                        Held.Named::child, each -> each, (first, _) -> first, LinkedHashMap::new),
                                byChild -> List.copyOf(byChild.values()))));
    }

    /** Closes the request that it answers, if there is one; may be repeated. */
    public Uni<Void> allocated(Sent sent) {
        var about = Map.of("state", ReAuditStreams.OPEN, "audit", sent.reAuditOf());
        return open(sent.authority(), about, "", new ArrayList<>())
                .flatMap(open -> answered(open, sent)
                        .map(request -> close(request, sent))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The one that asks for this kind of audit, else the one that is due first. */
    private static Optional<EventStore.Listed> answered(List<EventStore.Listed> open, Sent sent) {
        return open.stream()
                .min(Comparator.<EventStore.Listed, Boolean>comparing(
                                each -> !each.shown().get("kind").asText().equals(sent.kind()))
                        .thenComparing(each -> each.shown().get("dueOn").asText()));
    }

    private Uni<Void> close(EventStore.Listed request, Sent sent) {
        var command = new ReAuditCommand.AllocateReAudit(sent.audit(), sent.cycle(), sent.at());
        var context = new CommandContext(
                new StreamId(sent.authority(), ReAuditStreams.KIND, request.id()),
                sent.by(),
                sent.at(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                sent.correlation(),
                Optional.of(sent.cause()),
                sent.trace());
        return handler.handle(streams, command, context)
                .invoke(ReAuditRequests::done)
                .replaceWithVoid();
    }

    Uni<Void> asked(Mutiny.StatelessSession transaction, EventMetadata about, ReAuditRequested event) {
        return calendar(about).flatMap(days -> {
            var id = ReAuditStreams.idOf(event.audit(), event.kind());
            var origin = new Origin(event.audit(), about.programme(), about.programmeVersion(), about.cycle(), null);
            var context = CommandContext.causedBy(
                    about,
                    new StreamId(about.authority(), ReAuditStreams.KIND, id),
                    actor,
                    about.businessTime(),
                    origin);
            var command = new ReAuditCommand.AskForReAudit(request(event, days), about.businessTime());
            return handler.handleIn(transaction, streams, command, context)
                    .invoke(ReAuditRequests::done)
                    .replaceWithVoid();
        });
    }

    Uni<Void> withdrawn(Mutiny.StatelessSession transaction, EventMetadata about, ReAuditWithdrawn event) {
        var id = ReAuditStreams.idOf(event.audit(), event.kind());
        var context = CommandContext.causedBy(
                about, new StreamId(about.authority(), ReAuditStreams.KIND, id), actor, about.businessTime(), null);
        var command = new ReAuditCommand.WithdrawReAudit(event.request(), event.reason(), event.withdrawnAt());
        return handler.handleIn(transaction, streams, command, context)
                .invoke(ReAuditRequests::done)
                .replaceWithVoid();
    }

    static ReAudit.Request request(ReAuditRequested event, WorkingDays days) {
        var asked = WorkingDays.dateOf(event.requestedAt());
        var within = days.withinWorkingDays(asked, WORKING_DAYS);
        var over = event.dueOn().isBefore(asked);
        return new ReAudit.Request(
                event.request(),
                event.pathway(),
                event.audit(),
                event.child(),
                event.kind(),
                event.reason(),
                over ? within.date() : event.dueOn(),
                over ? within.explain() : "the day that the pathway asks for");
    }

    private Uni<WorkingDays> calendar(EventMetadata about) {
        return about.programme() == null
                ? Uni.createFrom().item(WorkingDays.englandAndWales())
                : programmes
                        .policy(about.authority(), about.programme(), about.programmeVersion())
                        .map(policy ->
                                policy.map(ProgrammePolicy::workingDays).orElseGet(WorkingDays::englandAndWales));
    }

    private Uni<List<EventStore.Listed>> open(
            String authority, Map<String, ?> filter, String after, List<EventStore.Listed> before) {
        return store.list(authority, ReAuditStreams.KIND, filter, after, PAGE).flatMap(page -> {
            before.addAll(page);
            return page.size() < PAGE
                    ? Uni.createFrom().item(before)
                    : open(authority, filter, page.getLast().id(), before);
        });
    }

    private static void done(Handled<ReAudit> handled) {
        if (!(handled instanceof Handled.Done<ReAudit>)) {
            throw new IllegalStateException("a request for a re-audit ended as " + handled);
        }
    }
}
