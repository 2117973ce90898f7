package org.practiceaudit.allocation.population;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Correlation;
import org.practiceaudit.web.Problems;

/** Takes in CSV files with a header row: all of a file, or none of it with every fault by row and column. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final String CSV = "text/csv";
    private static final Role[] IMPORTERS = {Role.AUDIT_TEAM, Role.INTEGRATOR};

    /**
     * @param changed rows that said something new, and for children also those who left
     * @param digest SHA-256 of the file
     */
    public record ImportShown(String id, String kind, int rows, int changed, String digest, Instant importedAt) {}

    private final Importing importing;
    private final ImportStreams imports;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;
    private final BusinessClock clock;
    private final Correlation correlation;

    ImportResource(
            Importing importing,
            ImportStreams imports,
            EventStore store,
            CommandGateway gateway,
            Caller caller,
            BusinessClock clock,
            Correlation correlation) {
        this.importing = importing;
        this.imports = imports;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
        this.clock = clock;
        this.correlation = correlation;
    }

    /** The whole population: a child that is not in the file has left it. */
    @POST
    @Path("/children")
    @Consumes(CSV)
    @APIResponse(responseCode = "201", description = "Taken in; Location tells how many rows said something new")
    public Uni<Response> importChildren(String csv) {
        return importing.children(request(), csv);
    }

    /** Adds to the staff directory or changes it; who is not in the file stays as they are. */
    @POST
    @Path("/staff")
    @Consumes(CSV)
    @APIResponse(responseCode = "201", description = "Taken in; Location tells how many rows said something new")
    public Uni<Response> importStaff(String csv) {
        return importing.staff(request(), csv);
    }

    /** Adds involvements, or says when known ones ended. */
    @POST
    @Path("/involvements")
    @Consumes(CSV)
    @APIResponse(responseCode = "201", description = "Taken in; Location tells how many rows said something new")
    public Uni<Response> importInvolvements(String csv) {
        return importing.involvements(request(), csv);
    }

    @GET
    @Path("/{import}")
    public Uni<ImportShown> importDone(@PathParam("import") String id) {
        caller.actingAs(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE, Role.INTEGRATOR);
        return store.load(imports, stream(id)).map(loaded -> switch (loaded.state()) {
            case Import.Awaited() -> throw Problems.notFound("import", id);
            case Import.Done(var kind, var rows, var changed, var digest, var at) ->
                new ImportShown(id, kind, rows, changed, digest, at);
        });
    }

    private StreamId stream(String id) {
        try {
            return new StreamId(caller.authority(), ImportStreams.KIND, id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("import", id);
        }
    }

    private Importing.Request request() {
        var commands = gateway.as(IMPORTERS);
        var actor = new Actor(caller.staff(), caller.actingAs(IMPORTERS).code());
        return new Importing.Request(commands, caller.authority(), actor, clock.now(), correlation.id());
    }
}
