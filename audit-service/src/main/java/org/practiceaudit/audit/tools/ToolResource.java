package org.practiceaudit.audit.tools;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.messaging.NotYet;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Section;
import org.practiceaudit.programme.Term;
import org.practiceaudit.programme.Tool.Descriptor;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** The tool of a programme version: what is asked, and what each grade means where it is chosen (BR-28). */
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

    /** @param descriptors what each overall grade means */
    record ToolView(
            String programme,
            int version,
            String name,
            List<Grade> grades,
            List<Descriptor> descriptors,
            List<Section> sections,
            List<Term> themes,
            List<Term> concerns) {
        private static ToolView of(ProgrammePolicy policy) {
            var tool = policy.tool();
            return new ToolView(
                    policy.id(),
                    policy.version(),
                    policy.name(),
                    policy.scale().grades(),
                    tool.descriptors(),
                    tool.sections(),
                    tool.themes(),
                    tool.concerns());
        }
    }

    @GET
    @Operation(summary = "Read the sections, standards and grade descriptors of a programme version (BR-28)")
    public Uni<ToolView> read(@PathParam("programme") String programme, @PathParam("version") int version) {
        return programmes
                .find(caller.authority(), programme, version)
                .onFailure(NotYet.class)
                .transform(_ -> Problems.notFound("tool", programme + "/" + version))
                .map(ToolView::of);
    }
}
