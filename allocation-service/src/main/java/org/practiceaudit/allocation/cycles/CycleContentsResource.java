package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** What a cycle holds: the drawn children, those left out and why, who audits and moderates what and why. */
@Path("/v1/cycles/{cycle}")
@Produces(MediaType.APPLICATION_JSON)
public class CycleContentsResource {
    private static final Role[] READERS = {
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.HEAD_OF_SERVICE,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.HEAD_OF_LEARNING_ACADEMY
    };

    /**
     * @param state assigned until it is confirmed, then confirmed, sent or closed with its cycle
     * @param dueOn day at whose end the audit is due (BR-05)
     * @param why the reasons for this auditor and moderator, by rule
     */
    public record AllocationShown(
            String audit,
            String child,
            String team,
            String service,
            String worker,
            boolean courtProceedings,
            String auditor,
            String moderator,
            boolean inModerationSample,
            LocalDate dueOn,
            String state,
            List<Why> why) {}

    private record Placed<T>(int place, T item) {}

    private final EventStore store;
    private final CycleStreams cycles;
    private final CycleRows rows;
    private final Allocations allocations;
    private final Caller caller;

    CycleContentsResource(
            EventStore store, CycleStreams cycles, CycleRows rows, Allocations allocations, Caller caller) {
        this.store = store;
        this.cycles = cycles;
        this.rows = rows;
        this.allocations = allocations;
        this.caller = caller;
    }

    /** In the order of the draw, with whoever has each audit now; empty until auditors are assigned. */
    @GET
    @Path("/allocations")
    public Uni<Page<AllocationShown>> allocations(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        return contents(
                cycle,
                page,
                Digests::assignment,
                KeptCycle.ALLOCATIONS,
                Allocation.class,
                assigned -> allocations.asTheyStand(caller.authority(), cycle, assigned),
                CycleContentsResource::shown);
    }

    /** In the order of the draw. */
    @GET
    @Path("/sample")
    public Uni<Page<Sample.Drawn>> sample(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        return contents(
                cycle,
                page,
                Digests::sample,
                KeptCycle.DRAWN,
                Sample.Drawn.class,
                drawn -> Uni.createFrom().item(drawn),
                (_, drawn) -> drawn);
    }

    /** The children that could not be drawn, each with every reason. */
    @GET
    @Path("/exclusions")
    public Uni<Page<Sample.Exclusion>> exclusions(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        return contents(
                cycle,
                page,
                Digests::sample,
                KeptCycle.EXCLUDED,
                Sample.Exclusion.class,
                excluded -> Uni.createFrom().item(excluded),
                (_, excluded) -> excluded);
    }

    private <T, R> Uni<Page<R>> contents(
            String cycle,
            PageQuery page,
            Function<Cycle, Optional<String>> digestOf,
            String part,
            Class<T> type,
            Function<List<T>, Uni<List<T>>> now,
            BiFunction<Cycle.Begun, T, R> shown) {
        caller.actingAs(READERS);
        var authority = caller.authority();
        int after = page.after().map(CycleContentsResource::place).orElse(-1);
        int most = page.limit() + 1;
        return store.load(cycles, CycleSteps.stream(authority, cycle)).flatMap(loaded -> {
            if (!(loaded.state() instanceof Cycle.Begun begun)) {
                throw Problems.notFound(CycleStreams.KIND, cycle);
            }
            Uni<List<String>> facts = digestOf.apply(begun)
                    .map(digest -> rows.page(authority, cycle, digest, part, after, most))
                    .orElseGet(() -> Uni.createFrom().item(List.of()));
            return facts.map(read -> read.stream()
                            .map(fact -> CycleRows.read(fact, type))
                            .toList())
                    .flatMap(now::apply)
                    .map(items -> page(items, after, page, item -> shown.apply(begun, item)));
        });
    }

    private static <T, R> Page<R> page(List<T> items, int after, PageQuery page, Function<T, R> shown) {
        var placed = new ArrayList<Placed<R>>();
        for (int i = 0; i < items.size(); i++) {
            placed.add(new Placed<>(after + 1 + i, shown.apply(items.get(i))));
        }
        return Page.of(placed, page, each -> String.valueOf(each.place())).map(Placed::item);
    }

    private static int place(String cursor) {
        if (!cursor.matches("[0-9]{1,9}")) {
            throw Problems.invalid("cursor", "The cursor is not one of this list.", "Take it from the page before.");
        }
        return Integer.parseInt(cursor);
    }

    private static AllocationShown shown(Cycle.Begun cycle, Allocation allocation) {
        return new AllocationShown(
                allocation.audit(),
                allocation.child(),
                allocation.team(),
                allocation.service(),
                allocation.worker(),
                allocation.courtProceedings(),
                allocation.auditor(),
                allocation.moderator(),
                allocation.inModerationSample(),
                cycle.plan().dueOn(),
                CycleShown.stateOf(cycle),
                allocation.why());
    }
}
