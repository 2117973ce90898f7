package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;

/** Draws a cycle's sample once more from what is kept of it, so that anybody can see that nobody chose (CA-02). */
@Path("/v1/cycles/{cycle}/replay")
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {
    /**
     * @param frame digest of the frozen frame, worked out anew from its rows
     * @param recorded digest of the sample when it was drawn
     * @param again digest of the sample drawn just now with the recorded seed
     * @param same whether both are equal
     */
    public record Replayed(
            String cycle, String algorithm, long seed, String frame, String recorded, String again, boolean same) {}

    private final LookingBack looking;
    private final Caller caller;

    ReplayResource(LookingBack looking, Caller caller) {
        this.looking = looking;
        this.caller = caller;
    }

    @GET
    public Uni<Replayed> replay(@PathParam("cycle") String cycle) {
        caller.actingAs(
                Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE, Role.PRINCIPAL_SOCIAL_WORKER);
        return looking.again(caller.authority(), cycle);
    }
}
