package org.practiceaudit.actions.pathways;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** What was recorded on the pathways of a cycle, for whoever tells of many at once. */
@Path("/v1/cycles/{cycle}/words")
@Produces(MediaType.APPLICATION_JSON)
class CycleWordsResource {
    private final ReadablePathways readable;

    CycleWordsResource(ReadablePathways readable) {
        this.readable = readable;
    }

    /**
     * The records of the steps that were done, of every audit of a cycle whose pathways the caller may read, ordered by audit; as
     * each of them is read alone, what they may not read is left out, so that a page may be shorter than asked for.
     */
    @GET
    public Uni<Page<PathwayWords>> readCycleWords(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        return readable.ofCycle(cycle, page).map(found -> found.map(PathwayWords::of));
    }
}
