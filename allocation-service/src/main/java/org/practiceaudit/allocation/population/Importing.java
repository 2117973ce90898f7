package org.practiceaudit.allocation.population;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.allocation.work.OffLoop;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.BodyHash;

/** Takes a file in, all of it in one transaction or nothing: its rows, what changed by them and the trace of the import. */
@ApplicationScoped
class Importing {
    /** Who imports, as settled by the resource. */
    record Request(Commands commands, String authority, Actor actor, Instant at, UUID correlation) {
        LocalDate today() {
            return WorkingDays.dateOf(at);
        }
    }

    private final Mutiny.SessionFactory sessions;
    private final Population population;
    private final CommandHandler handler;
    private final OutboxSignal outbox;
    private final StaffStreams staffStreams;
    private final InvolvementStreams involvementStreams;
    private final ImportStreams imports;

    Importing(
            Mutiny.SessionFactory sessions,
            Population population,
            CommandHandler handler,
            OutboxSignal outbox,
            StaffStreams staffStreams,
            InvolvementStreams involvementStreams,
            ImportStreams imports) {
        this.sessions = sessions;
        this.population = population;
        this.handler = handler;
        this.outbox = outbox;
        this.staffStreams = staffStreams;
        this.involvementStreams = involvementStreams;
        this.imports = imports;
    }

    Uni<Response> children(Request request, String csv) {
        return population
                .staff(request.authority())
                .flatMap(staff -> {
                    var ids = staff.stream().map(StaffMember::staff).collect(Collectors.toSet());
                    return OffLoop.run(() -> ImportFiles.children(csv, ids, request.today()));
                })
                .flatMap(read -> population
                        .children(request.authority())
                        .flatMap(before -> whole(
                                request,
                                "children",
                                csv,
                                read.size(),
                                differences(before, read),
                                session -> population.replaceChildren(session, request.authority(), read))));
    }

    Uni<Response> staff(Request request, String csv) {
        return OffLoop.run(() -> ImportFiles.staff(csv, request.today()))
                .flatMap(read -> population.staff(request.authority()).flatMap(before -> {
                    var changed = changed(read, before, StaffMember::staff);
                    return whole(
                            request,
                            "staff",
                            csv,
                            read.size(),
                            changed.size(),
                            session -> each(changed, member -> record(session, request, staffStreams, member)));
                }));
    }

    Uni<Response> involvements(Request request, String csv) {
        return OffLoop.run(() -> ImportFiles.involvements(csv))
                .flatMap(read -> population.involvements(request.authority()).flatMap(before -> {
                    var changed = changed(read, before, InvolvementStreams::idOf);
                    return whole(
                            request,
                            "involvements",
                            csv,
                            read.size(),
                            changed.size(),
                            session -> each(
                                    changed, involvement -> record(session, request, involvementStreams, involvement)));
                }));
    }

    private Uni<Response> whole(
            Request request,
            String kind,
            String csv,
            int rows,
            int changed,
            Function<Mutiny.StatelessSession, Uni<Void>> work) {
        var id = Ids.next();
        var digest = BodyHash.of(csv);
        return sessions.withStatelessTransaction((session, _) -> work.apply(session)
                        .flatMap(_ -> request.commands()
                                .beginning(
                                        imports,
                                        id,
                                        Origin.keyedBy(id),
                                        csv,
                                        "/v1/imports/" + id,
                                        (_, at) -> new ImportCommand.RecordImport(kind, rows, changed, digest, at))))
                .invoke(outbox::wake);
    }

    private Uni<Void> record(
            Mutiny.StatelessSession session, Request request, StaffStreams streams, StaffMember member) {
        var command = new StaffCommand.RecordStaffMember(member, request.at());
        return handle(session, streams, command, context(request, streams, member.staff()));
    }

    private Uni<Void> record(
            Mutiny.StatelessSession session, Request request, InvolvementStreams streams, Involvement involvement) {
        var command = new InvolvementCommand.RecordInvolvement(involvement, request.at());
        return handle(session, streams, command, context(request, streams, InvolvementStreams.idOf(involvement)));
    }

    private <C, S, E> Uni<Void> handle(
            Mutiny.StatelessSession session, StreamDefinition<C, S, E> streams, C command, CommandContext context) {
        return handler.handleIn(session, streams, command, context)
                .invoke(handled -> {
                    if (!(handled instanceof Handled.Done<S>)) {
                        throw new IllegalStateException("import of " + context.stream() + " ended as " + handled);
                    }
                })
                .replaceWithVoid();
    }

    private static CommandContext context(Request request, StreamDefinition<?, ?, ?> streams, String id) {
        return new CommandContext(
                new StreamId(request.authority(), streams.kind(), id),
                request.actor(),
                request.at(),
                Optional.of(Origin.keyedBy(id)),
                OptionalLong.empty(),
                Optional.empty(),
                request.correlation(),
                Optional.empty());
    }

    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Only what says something new is recorded. */
    private static <T> List<T> changed(List<T> read, List<T> before, Function<T, String> id) {
        var known = new HashSet<>(before);
        return read.stream()
                .filter(each -> !known.contains(each))
                .sorted(Comparator.comparing(id))
                .toList();
    }

    private static int differences(List<Child> before, List<Child> now) {
        Map<String, Child> left = new HashMap<>();
        before.forEach(child -> left.put(child.child(), child));
        int changed = 0;
        for (var child : now) {
            changed += Objects.equals(left.remove(child.child()), child) ? 0 : 1;
        }
        return changed + left.size();
    }
}
