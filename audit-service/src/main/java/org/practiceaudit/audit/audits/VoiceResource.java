package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.audit.audits.WorkView.WordsView;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ETags;

/** What the allocated worker writes themselves, and nobody else can (TH-10). */
@Path("/v1/audits/{audit}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioner")
class VoiceResource {
    private final CommandGateway gateway;
    private final AuditStream audits;
    private final Reading reading;

    VoiceResource(CommandGateway gateway, AuditStream audits, Reading reading) {
        this.gateway = gateway;
        this.audits = audits;
        this.reading = reading;
    }

    @GET
    @Path("/own-section")
    @Operation(summary = "Read the worker's own section; its ETag is its own (TH-10)")
    public Uni<RestResponse<WordsView>> ownSection(@PathParam("audit") String audit) {
        return reading.withOwnSection(audit).map(read -> {
            var written = written(read.state(), Work::ownSection);
            return tagged(
                    read.withheld() ? written.filter(words -> BlindView.unknowing(read.state(), words.at())) : written);
        });
    }

    @PUT
    @Path("/own-section")
    @Operation(summary = "Write the worker's own section, until the audit is final; If-Match is its own ETag (TH-10)")
    public Uni<Response> writeOwnSection(
            @PathParam("audit") String audit, @Valid @NotNull AuditRequests.WordsPart body) {
        var by = reading.person();
        return gateway.as(Role.PRACTITIONER)
                .replacingPart(
                        audits,
                        audit,
                        (_, at, read) -> new AuditCommand.WriteOwnSection(Narrative.of(body.text()), read, by, at),
                        state -> OwnWords.revisionOf(written(state, Work::ownSection)));
    }

    @GET
    @Path("/reply")
    @Operation(summary = "Read the worker's reply to the submitted audit; its ETag is its own")
    public Uni<RestResponse<WordsView>> reply(@PathParam("audit") String audit) {
        return reading.withReply(audit).map(read -> tagged(written(read.state(), Work::reply)));
    }

    @PUT
    @Path("/reply")
    @Operation(summary = "Reply to the submitted audit, until it is final; a reply is no challenge (PQ-15)")
    public Uni<Response> writeReply(@PathParam("audit") String audit, @Valid @NotNull AuditRequests.WordsPart body) {
        var by = reading.person();
        return gateway.as(Role.PRACTITIONER)
                .replacingPart(
                        audits,
                        audit,
                        (_, at, read) -> new AuditCommand.Reply(Narrative.of(body.text()), read, by, at),
                        state -> OwnWords.revisionOf(written(state, Work::reply)));
    }

    private static RestResponse<WordsView> tagged(Optional<OwnWords> written) {
        var shown = written.map(WordsView::of).orElse(WordsView.UNWRITTEN);
        return RestResponse.ResponseBuilder.ok(shown)
                .header(HttpHeaders.ETAG, ETags.of(shown.revision()))
                .build();
    }

    private static Optional<OwnWords> written(Audit state, Function<Work, Optional<OwnWords>> part) {
        return switch (state) {
            case Audit.NotStarted _, Audit.Allocated _ -> Optional.empty();
            case Audit.InProgress begun -> part.apply(begun.work());
            case Audit.HandedIn handedIn -> part.apply(handedIn.work());
            case Audit.Ended ended -> part.apply(ended.work());
        };
    }
}
