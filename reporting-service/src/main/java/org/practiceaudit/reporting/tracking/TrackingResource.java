package org.practiceaudit.reporting.tracking;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.practiceaudit.reporting.exports.Format;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.web.PageQuery;

/** Who has what to do still, and how late it is. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class TrackingResource {
    private final Trackers trackers;
    private final TrackerRows rows;
    private final Readers readers;

    @Context
    UriInfo uri;

    TrackingResource(Trackers trackers, TrackerRows rows, Readers readers) {
        this.trackers = trackers;
        this.rows = rows;
        this.readers = readers;
    }

    @GET
    @Path("audits")
    @Operation(summary = "How far every audit is that the caller may know of, filtered and sorted (TH-13)")
    public Uni<Paged<AuditRow>> audits(@BeanParam Over over, @BeanParam Wanted wanted, @BeanParam PageQuery page) {
        return readers.ofTheirOwn()
                .flatMap(reader -> endless()
                        ? rows.audits(reader, over, wanted).map(all -> Paged.streamed(reader.scope(), all))
                        : trackers.audits(reader, over, wanted)
                                .map(it -> Paged.of(
                                        it.scope(), it.knownUntil(), it.rows(), page, AuditRow::audit, it::document)));
    }

    @GET
    @Path("actions")
    @Operation(summary = "How far every action is that the caller may know of, filtered and sorted (BR-13)")
    public Uni<Paged<ActionRow>> actions(@BeanParam Over over, @BeanParam Wanted wanted, @BeanParam PageQuery page) {
        return readers.ofTheirOwn()
                .flatMap(reader -> endless()
                        ? rows.actions(reader, over, wanted).map(all -> Paged.streamed(reader.scope(), all))
                        : trackers.actions(reader, over, wanted)
                                .map(it -> Paged.of(
                                        it.scope(),
                                        it.knownUntil(),
                                        it.rows(),
                                        page,
                                        ActionRow::action,
                                        it::document)));
    }

    /** Whether a file is wanted that is written row by row. */
    private boolean endless() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst("format"))
                .flatMap(Format::of)
                .map(Format::endless)
                .orElse(false);
    }

    @GET
    @Path("actions-by-service")
    @Operation(summary = "How many actions of each service are open, overdue, done and assured (BR-13)")
    public Uni<ActionTracker> actionsByService(@BeanParam Over over) {
        return readers.ofFigures().flatMap(reader -> trackers.actions(reader, over, Wanted.late()));
    }

    @GET
    @Path("auditors")
    @Operation(summary = "What each auditor was given, completed, missed and still owes (PQ-22)")
    public Uni<AuditorLoad> auditors(@BeanParam Over over) {
        return readers.ofCases().flatMap(reader -> trackers.auditors(reader, over));
    }

    @GET
    @Path("confirmations")
    @Operation(summary = "Audits that still lack the final confirmation that their actions are done (PQ-18, PQ-21)")
    public Uni<OpenConfirmations> confirmations(@BeanParam Over over) {
        return readers.ofCases().flatMap(reader -> trackers.confirmations(reader, over));
    }

    @GET
    @Path("late-steps")
    @Operation(summary = "Who is late where with work below standard: by role, by service and step by step")
    public Uni<LateSteps> lateSteps(@BeanParam Over over) {
        return readers.ofCases().flatMap(reader -> trackers.lateSteps(reader, over));
    }
}
