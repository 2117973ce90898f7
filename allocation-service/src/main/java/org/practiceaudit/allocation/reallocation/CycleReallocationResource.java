package org.practiceaudit.allocation.reallocation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.practiceaudit.allocation.allocations.ReallocationReason;
import org.practiceaudit.allocation.allocations.Reallocations;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.Idempotency;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.BodyHash;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Correlation;
import org.practiceaudit.web.IdempotencyKey;

/** All audits of one auditor in a cycle come into other hands at once, or none does. */
@Path("/v1/cycles/{cycle}/reallocate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CycleReallocationResource {
    private static final int DONE = 200;

    /** @param auditor whose audits, as far as they are not handed in, go to others */
    public record AuditorReallocation(
            @NotBlank String auditor, @NotNull ReallocationReason reason) {}

    private final Reallocating reallocating;
    private final Reallocations reallocations;
    private final BusinessClock clock;
    private final Caller caller;
    private final Correlation correlation;

    @Context
    HttpHeaders headers;

    CycleReallocationResource(
            Reallocating reallocating,
            Reallocations reallocations,
            BusinessClock clock,
            Caller caller,
            Correlation correlation) {
        this.reallocating = reallocating;
        this.reallocations = reallocations;
        this.clock = clock;
        this.caller = caller;
        this.correlation = correlation;
    }

    /** Needs an Idempotency-Key; each audit's new hands are under {@code /v1/allocations/{audit}}. */
    @POST
    public Uni<Response> reallocateAuditor(@PathParam("cycle") String cycle, @Valid @NotNull AuditorReallocation body) {
        var by = new Actor(
                caller.staff(),
                caller.actingAs(Role.AUDIT_TEAM, Role.AUDIT_MANAGER).code());
        var asking = new Reallocations.Asking(
                caller.authority(),
                by,
                clock.now(),
                correlation.id(),
                correlation.trace(),
                new Idempotency(
                        "POST /v1/cycles/" + cycle + "/reallocate",
                        IdempotencyKey.of(headers),
                        BodyHash.of(body),
                        new Idempotency.Answer(DONE, null)));
        return reallocations
                .answered(asking)
                .flatMap(before -> before
                        ? Uni.createFrom().item(false)
                        : reallocating
                                .allOf(asking.authority(), cycle, body.auditor(), body.reason())
                                .flatMap(worked -> reallocations.all(asking, worked.cause(), worked.changes())))
                .map(done -> done
                        ? Response.ok().build()
                        : Response.ok().header(IdempotencyKey.REPLAYED, "true").build());
    }
}
