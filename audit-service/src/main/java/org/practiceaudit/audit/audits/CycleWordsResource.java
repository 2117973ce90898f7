package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** What was written in a cycle. */
@Path("/v1/cycles/{cycle}/words")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
class CycleWordsResource {
    private final CycleWords words;

    CycleWordsResource(CycleWords words) {
        this.words = words;
    }

    @GET
    @Operation(
            summary =
                    "Read what was written on the audits of a cycle that have been handed in, as far as the caller may read"
                            + " each; every audit on the page is a read of it")
    public Uni<Page<AuditWords>> words(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        return words.of(cycle, page);
    }
}
