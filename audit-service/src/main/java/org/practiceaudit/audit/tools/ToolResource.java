package org.practiceaudit.audit.tools;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.messaging.NotYet;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.AuditForm;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** What audits of a programme version ask for, and what each grade means where it is chosen (BR-28). */
@Path("/v1/tools/{programme}/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tools")
class ToolResource {
    private final ProgrammeBook programmes;
    private final Caller caller;

    ToolResource(ProgrammeBook programmes, Caller caller) {
        this.programmes = programmes;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "Read what audits ask for: sections, standards, what each grade means (BR-28); main ones, or a kind")
    public Uni<ToolView> read(
            @PathParam("programme") String programme,
            @PathParam("version") int version,
            @Parameter(description = "Code of one of the programme's activities") @QueryParam("kind") String kind) {
        return programmes
                .find(caller.authority(), programme, version)
                .onFailure(NotYet.class)
                .transform(_ -> Problems.notFound("tool", programme + "/" + version))
                .map(policy -> ToolView.of(policy, of(policy, kind)));
    }

    private static Form of(ProgrammePolicy policy, String kind) {
        if (kind != null && policy.activity(kind).isEmpty()) {
            throw Problems.notFound("kind of audit", kind);
        }
        return policy.formFor(kind == null ? AuditForm.MAIN : kind);
    }
}
