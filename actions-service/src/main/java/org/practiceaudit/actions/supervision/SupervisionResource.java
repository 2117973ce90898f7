package org.practiceaudit.actions.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.practiceaudit.actions.actions.ActionViews.ActionListed;
import org.practiceaudit.actions.actions.ReadableActions;

/** What a worker's next supervision has before it (BR-10, BR-14). */
@Path("/v1/supervision")
@Produces(MediaType.APPLICATION_JSON)
public class SupervisionResource {
    /** @param actions all that are not closed or cancelled, the first due first */
    public record Supervision(String worker, List<ActionListed> actions) {}

    private final ReadableActions readable;

    SupervisionResource(ReadableActions readable) {
        this.readable = readable;
    }

    /**
     * Actions on the cases of a worker and those that the worker owns, moderation's too; of an auditor, the actions for the
     * auditor. Each stays here from one supervision to the next until its completion is recorded.
     */
    @GET
    @Path("{worker}")
    public Uni<Supervision> readSupervision(@PathParam("worker") String worker) {
        return readable.pulledThrough(worker).map(actions -> new Supervision(worker, actions));
    }
}
