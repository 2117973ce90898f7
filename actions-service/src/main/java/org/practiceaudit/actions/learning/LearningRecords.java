package org.practiceaudit.actions.learning;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.actions.Acting;
import org.practiceaudit.actions.Filter;
import org.practiceaudit.actions.learning.LearningCommand.By;
import org.practiceaudit.actions.learning.LearningRequests.NewCompletion;
import org.practiceaudit.actions.learning.LearningViews.LearningListed;
import org.practiceaudit.actions.learning.LearningViews.LearningView;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Learning;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/**
 * Reading and writing records of learning, alike for all their sorts. Everybody of the authority reads them: they are there to
 * be passed on, and say nothing of one audit.
 */
@ApplicationScoped
class LearningRecords {
    private final Learnings learnings;
    private final EventStore store;
    private final KnownCycles cycles;
    private final ProgrammeBook programmes;
    private final CommandGateway gateway;
    private final Caller caller;

    LearningRecords(
            Learnings learnings,
            EventStore store,
            KnownCycles cycles,
            ProgrammeBook programmes,
            CommandGateway gateway,
            Caller caller) {
        this.learnings = learnings;
        this.store = store;
        this.cycles = cycles;
        this.programmes = programmes;
        this.gateway = gateway;
        this.caller = caller;
    }

    /** What is asked of a new record, once its cycle is known. */
    interface Asked {
        LearningCommand command(String id, Cycle cycle, By by, Instant at);
    }

    /** @param path of the sort's resource */
    Uni<Response> begin(String path, String cycle, Object body, Function<Learning, List<Role>> by, Asked asked) {
        return cycles.named(caller.authority(), cycle)
                .flatMap(known -> recorders(known, by).flatMap(roles -> {
                    var id = Ids.next();
                    // Its words name no child and are sealed by a key of their own.
                    var origin = new Origin(id, known.programme(), known.programmeVersion(), known.cycle(), id);
                    BiFunction<Actor, Instant, LearningCommand> command =
                            (actor, at) -> asked.command(id, known, by(actor), at);
                    return Acting.asAnybody(gateway, roles)
                            .beginning(learnings, id, origin, body, path + "/" + id, command);
                }));
    }

    private Uni<List<Role>> recorders(Cycle cycle, Function<Learning, List<Role>> by) {
        return programmes
                .find(cycle.authority(), cycle.programme(), cycle.programmeVersion())
                .map(policy -> by.apply(policy.learning()));
    }

    private static By by(Actor actor) {
        return new By(actor.staff(), Coded.of(Role.class, actor.role()));
    }

    Uni<Response> complete(String sort, String id, NewCompletion body, Function<Learning, List<Role>> by) {
        return existing(sort, id)
                .flatMap(found ->
                        recorders(found.state().recorded().orElseThrow().cycle(), by))
                .flatMap(roles -> Acting.asAnybody(gateway, roles)
                        .changing(
                                learnings,
                                id,
                                body,
                                (actor, at) -> new LearningCommand.Complete(
                                        by(actor),
                                        Optional.ofNullable(body.doneOn()).orElseGet(() -> WorkingDays.dateOf(at)),
                                        Narrative.of(body.how()),
                                        at)));
    }

    Uni<RestResponse<LearningView>> read(String sort, String id) {
        return existing(sort, id)
                .map(found -> RestResponse.ResponseBuilder.ok(LearningViews.of(found.state()))
                        .header(HttpHeaders.ETAG, ETags.of(found.version()))
                        .build());
    }

    /** A page of one sort, ordered by id; cycle and service may be null. */
    Uni<Page<LearningListed>> list(String sort, String cycle, String service, PageQuery page) {
        return page(Filter.NONE.and("sort", sort).and("cycle", cycle).and("service", service), page)
                .map(found -> found.map(LearningListed::of));
    }

    /** A page of one sort in a cycle, ordered by id, each with its words. */
    Uni<Page<LearningView>> ofCycle(String sort, String cycle, PageQuery page) {
        return page(Filter.NONE.and("sort", sort).and("cycle", cycle), page).flatMap(listed -> {
            var streams =
                    listed.items().stream().map(each -> stream(sort, each.id())).toList();
            return store.loadAll(learnings, streams)
                    .map(found -> new Page<>(
                            streams.stream()
                                    .map(each ->
                                            LearningViews.of(found.get(each).state()))
                                    .toList(),
                            listed.next()));
        });
    }

    private Uni<Page<EventStore.Listed>> page(Filter filter, PageQuery page) {
        return store.list(
                        caller.authority(),
                        Learnings.KIND,
                        filter.asked(),
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id));
    }

    /** One of another sort is not found under this one. */
    private Uni<Loaded<Learnt, LearntEvent>> existing(String sort, String id) {
        return store.load(learnings, stream(sort, id)).invoke(found -> {
            if (found.state()
                    .recorded()
                    .filter(entry -> entry.subject().sort().equals(sort))
                    .isEmpty()) {
                throw Problems.notFound(sort, id);
            }
        });
    }

    private StreamId stream(String sort, String id) {
        try {
            return new StreamId(caller.authority(), Learnings.KIND, id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(sort, id);
        }
    }
}
