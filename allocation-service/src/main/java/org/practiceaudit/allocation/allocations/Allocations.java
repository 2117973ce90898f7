package org.practiceaudit.allocation.allocations;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.practiceaudit.allocation.heard.ReAuditRequests;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;

/** The allocations that have been sent out, each with a stream of its own. */
@ApplicationScoped
public class Allocations {
    private static final int PAGE = 1000;

    /**
     * What all allocations of a cycle share.
     *
     * @param kind of audit, a code
     * @param by who confirmed them
     * @param cause the confirmation
     * @param trace of the confirmation, since a clock sends them
     */
    public record Sending(
            String authority,
            String cycle,
            String programme,
            int version,
            String kind,
            LocalDate dueOn,
            boolean blind,
            Actor by,
            Instant at,
            UUID correlation,
            UUID cause,
            Optional<String> trace) {}

    /**
     * An audit with those who have it now.
     *
     * @param gaveUp auditors who had it before and were exempted or absent
     */
    public record Listed(
            String audit,
            String cycle,
            String kind,
            String child,
            String team,
            String worker,
            String auditor,
            String moderator,
            LocalDate dueOn,
            List<String> gaveUp) {
        public Listed {
            gaveUp = List.copyOf(gaveUp);
        }
    }

    /**
     * An audit as it stands.
     *
     * @param version of its stream, which is its ETag
     * @param former those who had it before, in that order
     */
    public record Stands(
            Allocation allocation, String cycle, String kind, LocalDate dueOn, List<Former> former, long version) {}

    private final EventStore store;
    private final CommandHandler handler;
    private final AllocationStreams streams;
    private final ReAuditRequests reAudits;

    Allocations(EventStore store, CommandHandler handler, AllocationStreams streams, ReAuditRequests reAudits) {
        this.store = store;
        this.handler = handler;
        this.streams = streams;
        this.reAudits = reAudits;
    }

    /**
     * Begins the stream of each that has none yet, then closes the requests that re-audits answer; to be repeated until it
     * succeeds, since each begins once and is closed once.
     */
    public Uni<Void> begin(Sending sending, List<Allocation> allocations) {
        return beginAll(sending, allocations)
                .flatMap(_ -> Multi.createFrom()
                        .iterable(allocations)
                        .filter(each -> each.reAuditOf() != null)
                        .onItem()
                        .transformToUniAndConcatenate(each -> reAudits.allocated(answer(sending, each)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static ReAuditRequests.Sent answer(Sending sending, Allocation allocation) {
        return new ReAuditRequests.Sent(
                sending.authority(),
                allocation.audit(),
                sending.kind(),
                sending.cycle(),
                allocation.reAuditOf(),
                sending.by(),
                sending.at(),
                sending.correlation(),
                sending.cause(),
                sending.trace());
    }

    private Uni<Void> beginAll(Sending sending, List<Allocation> allocations) {
        return sent(sending.authority(), sending.cycle())
                .flatMap(begun -> Multi.createFrom()
                        .iterable(allocations)
                        .filter(each -> !begun.containsKey(each.audit()))
                        .onItem()
                        .transformToUniAndConcatenate(each -> begin(sending, each))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** All that the authority has ever sent out. */
    public Uni<List<Listed>> all(String authority) {
        return from("", authority, Map.of(), new ArrayList<>());
    }

    /** Empty where there is no such audit. */
    public Uni<Optional<Stands>> standing(String authority, String audit) {
        if (!audit.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            return Uni.createFrom().item(Optional.empty());
        }
        return store.load(streams, new StreamId(authority, AllocationStreams.KIND, audit))
                .map(loaded -> switch (loaded.state()) {
                    case Standing.NotAllocated() -> Optional.empty();
                    case Standing.Allocated(var allocation, var cycle, var kind, var dueOn, var former) ->
                        Optional.of(new Stands(allocation, cycle, kind, dueOn, former, loaded.version()));
                });
    }

    /**
     * Allocations of a cycle as they stand: whoever took one over has it now. What is not sent out yet stays as it is.
     */
    public Uni<List<Allocation>> asTheyStand(String authority, String cycle, List<Allocation> assigned) {
        return sent(authority, cycle)
                .map(sent -> assigned.stream()
                        .map(each -> asItStands(each, sent.get(each.audit())))
                        .toList());
    }

    private static Allocation asItStands(Allocation assigned, Listed now) {
        if (now == null || now.auditor().equals(assigned.auditor())) {
            return assigned;
        }
        var why = new Why(Why.OUR_DEFAULT, "Taken over; the allocation itself tells from whom and why.");
        return assigned.handedTo(now.auditor(), now.moderator(), List.of(why));
    }

    /** By audit. */
    private Uni<Map<String, Listed>> sent(String authority, String cycle) {
        return from("", authority, Map.of("cycle", cycle), new ArrayList<>())
                .map(listed -> listed.stream().collect(Collectors.toMap(Listed::audit, Function.identity())));
    }

    private Uni<List<Listed>> from(String after, String authority, Map<String, ?> filter, List<Listed> before) {
        return store.list(authority, AllocationStreams.KIND, filter, after, PAGE)
                .flatMap(page -> {
                    page.forEach(each -> before.add(listed(each)));
                    return page.size() < PAGE
                            ? Uni.createFrom().item(before)
                            : from(page.getLast().id(), authority, filter, before);
                });
    }

    private static Listed listed(EventStore.Listed listed) {
        var shown = listed.shown();
        return new Listed(
                listed.id(),
                shown.get("cycle").asText(),
                shown.get("kind").asText(),
                shown.get("child").asText(),
                shown.get("team").asText(),
                shown.get("worker").asText(),
                shown.get("auditor").asText(),
                shown.get("moderator").asText(),
                LocalDate.parse(shown.get("dueOn").asText()),
                StreamSupport.stream(shown.path(AllocationStreams.GAVE_UP).spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private Uni<Void> begin(Sending sending, Allocation allocation) {
        var command = new AllocationCommand.Allocate(
                allocation, sending.cycle(), sending.kind(), sending.dueOn(), sending.blind(), sending.at());
        var context = new CommandContext(
                new StreamId(sending.authority(), AllocationStreams.KIND, allocation.audit()),
                sending.by(),
                sending.at(),
                Optional.of(
                        new Origin(allocation.audit(), sending.programme(), sending.version(), sending.cycle(), null)),
                OptionalLong.empty(),
                Optional.empty(),
                sending.correlation(),
                Optional.of(sending.cause()),
                sending.trace());
        return handler.handle(streams, command, context)
                .invoke(Allocations::refuseUnlessDone)
                .replaceWithVoid();
    }

    private static void refuseUnlessDone(Handled<Standing> handled) {
        if (!(handled instanceof Handled.Done<Standing>)) {
            throw new IllegalStateException("an allocation could not begin: " + handled);
        }
    }
}
