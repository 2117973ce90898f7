package org.practiceaudit.eventstore.rest;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;

@Path("/v1/shelves")
public class ShelfResource {
    public record Text(@NotBlank String text) {}

    public record Fact(String actor, String role, String correlation) {}

    private final CommandGateway gateway;
    private final Shelves shelves;
    private final EventStore store;
    private final Caller caller;

    ShelfResource(CommandGateway gateway, Shelves shelves, EventStore store, Caller caller) {
        this.gateway = gateway;
        this.shelves = shelves;
        this.store = store;
        this.caller = caller;
    }

    @POST
    @Path("/{id}")
    public Uni<Response> putUp(@PathParam("id") String id, @Valid @NotNull Text body) {
        return gateway.as(Role.AUDIT_MANAGER)
                .beginning(
                        shelves,
                        id,
                        Origin.keyedBy(id),
                        body,
                        "/v1/shelves/" + id,
                        (_, _) -> new Shelf.Command.PutUp(body.text()));
    }

    @POST
    @Path("/{id}/books")
    public Uni<Response> add(@PathParam("id") String id, @Valid @NotNull Text body) {
        return gateway.as(Role.AUDITOR, Role.AUDIT_MANAGER)
                .adding(shelves, id, body, null, (_, _) -> new Shelf.Command.AddBook(body.text()));
    }

    @POST
    @Path("/{id}/removal")
    public Uni<Response> takeDown(@PathParam("id") String id) {
        return gateway.as(Role.AUDIT_MANAGER).changing(shelves, id, null, (_, _) -> new Shelf.Command.TakeDown());
    }

    @PUT
    @Path("/{id}/name")
    public Uni<Response> rename(@PathParam("id") String id, @Valid @NotNull Text body) {
        return gateway.as(Role.AUDIT_MANAGER).replacing(shelves, id, (_, _) -> new Shelf.Command.Rename(body.text()));
    }

    @PUT
    @Path("/{id}/label")
    public Uni<Response> label(@PathParam("id") String id, @Valid @NotNull Text body) {
        return gateway.as(Role.AUDIT_MANAGER)
                .replacingPart(
                        shelves,
                        id,
                        (_, _, read) -> new Shelf.Command.Label(body.text(), read),
                        shelf -> ShelfDecider.standing(shelf).labelRevision());
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(@PathParam("id") String id) {
        return store.load(shelves, new StreamId(caller.authority(), "shelf", id))
                .map(loaded -> {
                    var last = loaded.facts().getLast();
                    return Response.ok(new Fact(
                                    last.actor().staff(),
                                    last.actor().role(),
                                    last.correlation().toString()))
                            .header("ETag", ETags.of(loaded.version()))
                            .build();
                });
    }
}
