package org.practiceaudit.allocation.population;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/**
 * Takes files in. A file is taken whole, or refused with every fault by row and column; with {@code acceptRejects} all but its
 * faulty rows are taken. What was not taken can be downloaded for 90 days.
 */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final Role[] IMPORTERS = {Role.AUDIT_TEAM, Role.INTEGRATOR};
    private static final Role[] READERS = {
        Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE, Role.INTEGRATOR
    };
    private static final String TAKEN =
            "Taken in; Location tells how many rows said something new and how many were rejected";

    /**
     * @param rows taken in; children of an inspection extract are counted once
     * @param changed rows that said something new, and for children and foster carers also those who left
     * @param rejected rows that were not taken in
     * @param ignored lists of an inspection extract that hold nobody who is drawn
     * @param digest SHA-256 of the file
     */
    public record ImportShown(
            String id,
            String kind,
            int rows,
            int changed,
            int rejected,
            List<String> ignored,
            String digest,
            Instant importedAt) {}

    private final Importing importing;
    private final ImportKinds kinds;
    private final Population population;
    private final ImportStreams imports;
    private final RejectRows rejectRows;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;
    private final BusinessClock clock;

    ImportResource(
            Importing importing,
            ImportKinds kinds,
            Population population,
            ImportStreams imports,
            RejectRows rejectRows,
            EventStore store,
            CommandGateway gateway,
            Caller caller,
            BusinessClock clock) {
        this.importing = importing;
        this.kinds = kinds;
        this.population = population;
        this.imports = imports;
        this.rejectRows = rejectRows;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The whole population of children: a child that is not in the file, or whose row is rejected, has left it. A CSV file with
     * our columns; or an inspection extract (Annex A), as a workbook with a sheet for each list or as a zip with a CSV file for
     * each, named by its number such as {@code List 6}.
     */
    @POST
    @Path("/children")
    @Consumes({Upload.CSV, Upload.XLSX, Upload.ZIP})
    @Blocking
    @APIResponse(responseCode = "201", description = TAKEN)
    public Uni<Response> importChildren(
            InputStream file,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @QueryParam("acceptRejects") @DefaultValue("false") boolean acceptRejects) {
        return take(file, type, acceptRejects, request -> withDirectory(request, kinds::children));
    }

    /** All foster carers: one who is not in the file, or whose row is rejected, has left. */
    @POST
    @Path("/foster-carers")
    @Consumes(Upload.CSV)
    @Blocking
    @APIResponse(responseCode = "201", description = TAKEN)
    public Uni<Response> importFosterCarers(
            InputStream file, @QueryParam("acceptRejects") @DefaultValue("false") boolean acceptRejects) {
        return take(file, acceptRejects, request -> withDirectory(request, kinds::fosterCarers));
    }

    /** Adds to the staff directory or changes it; who is not in the file stays as they are. */
    @POST
    @Path("/staff")
    @Consumes(Upload.CSV)
    @Blocking
    @APIResponse(responseCode = "201", description = TAKEN)
    public Uni<Response> importStaff(
            InputStream file, @QueryParam("acceptRejects") @DefaultValue("false") boolean acceptRejects) {
        return take(file, acceptRejects, request -> importing.take(request, kinds.staff(request)));
    }

    /** Adds involvements, or says when known ones ended. */
    @POST
    @Path("/involvements")
    @Consumes(Upload.CSV)
    @Blocking
    @APIResponse(responseCode = "201", description = TAKEN)
    public Uni<Response> importInvolvements(
            InputStream file, @QueryParam("acceptRejects") @DefaultValue("false") boolean acceptRejects) {
        return take(file, acceptRejects, request -> importing.take(request, kinds.involvements(request)));
    }

    @GET
    @Path("/{import}")
    public Uni<ImportShown> importDone(@PathParam("import") String id) {
        caller.actingAs(READERS);
        return store.load(imports, stream(id)).map(loaded -> switch (loaded.state()) {
            case Import.Awaited() -> throw Problems.notFound("import", id);
            case Import.Done(var kind, var rows, var changed, var rejected, var ignored, var digest, var at) ->
                new ImportShown(id, kind, rows, changed, rejected, ignored, digest, at);
        });
    }

    /** Every row that the import did not take, with its reason and what would be taken; also of an import that was refused. */
    @GET
    @Path("/{import}/rejects")
    @Produces(Upload.CSV)
    @APIResponse(responseCode = "200", description = "Columns: file, row, column, reason, remedy")
    public Uni<RestResponse<String>> importRejects(@PathParam("import") String id) {
        caller.actingAs(READERS);
        var stream = stream(id);
        return rejectRows
                .csv(stream.authority(), id)
                .call(csv ->
                        RejectRows.none(csv) ? importDone(id) : Uni.createFrom().voidItem())
                .map(csv -> RestResponse.ResponseBuilder.ok(csv)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".csv\"")
                        .build());
    }

    private StreamId stream(String id) {
        try {
            return new StreamId(caller.authority(), ImportStreams.KIND, id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("import", id);
        }
    }

    private Uni<Response> withDirectory(
            ImportRequest request, BiFunction<ImportRequest, Directory, Importing.Kind<Child>> kind) {
        return population
                .staff(request.authority())
                .flatMap(staff -> importing.take(request, kind.apply(request, Directory.of(staff))));
    }

    private Uni<Response> take(
            InputStream file, boolean acceptRejects, Function<ImportRequest, Uni<Response>> importing) {
        return take(file, new MediaType("text", "csv"), acceptRejects, importing);
    }

    /** Who asks is settled before the file is read; the file is read here, on a worker thread, and the rest is not. */
    private Uni<Response> take(
            InputStream file, MediaType type, boolean acceptRejects, Function<ImportRequest, Uni<Response>> importing) {
        var commands = gateway.as(IMPORTERS);
        var authority = caller.authority();
        var upload = Upload.keep(file, type.getType() + "/" + type.getSubtype());
        var request = new ImportRequest(commands, authority, clock.now(), upload, acceptRejects);
        var loop = Vertx.currentContext();
        return Uni.createFrom()
                .deferred(() -> importing.apply(request))
                .runSubscriptionOn(work -> loop.runOnContext(_ -> work.run()))
                .eventually(upload::delete);
    }
}
