package org.practiceaudit.moderation.reads;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.eventstore.reads.ReadQuery;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** Who read here what became of which child's audit, for the audit team. */
@Path("/v1/reads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reads")
class ReadResource {
    private final Reads reads;

    ReadResource(Reads reads) {
        this.reads = reads;
    }

    @GET
    @Operation(summary = "List who read which child's audit, when and on what ground; the latest first")
    public Uni<Page<Reads.Read>> list(@BeanParam ReadQuery query, @BeanParam PageQuery page) {
        return reads.list(query, page);
    }
}
