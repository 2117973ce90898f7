package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;

/** Why a record went to one auditor and not to any other. */
@Path("/v1/cycles/{cycle}/allocations/{audit}/why")
@Produces(MediaType.APPLICATION_JSON)
public class WhyResource {
    /**
     * @param why the reasons for this auditor and this moderator, by rule
     * @param others everybody else in an auditing job, and why not they
     */
    public record Explained(String audit, String child, String auditor, List<Why> why, List<NotThey> others) {}

    /**
     * @param could whether they could have been given it, so that only balance, variety or a lot decided
     */
    public record NotThey(String auditor, boolean could, List<Why> why) {}

    private final LookingBack looking;
    private final Caller caller;

    WhyResource(LookingBack looking, Caller caller) {
        this.looking = looking;
        this.caller = caller;
    }

    @GET
    public Uni<Explained> why(@PathParam("cycle") String cycle, @PathParam("audit") String audit) {
        caller.actingAs(
                Role.AUDIT_TEAM,
                Role.AUDIT_MANAGER,
                Role.HEAD_OF_QUALITY_ASSURANCE,
                Role.HEAD_OF_SERVICE,
                Role.PRINCIPAL_SOCIAL_WORKER);
        return looking.explained(caller.authority(), cycle, audit);
    }
}
