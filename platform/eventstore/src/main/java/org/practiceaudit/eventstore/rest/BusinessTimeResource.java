package org.practiceaudit.eventstore.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.Unbroken;
import org.practiceaudit.eventstore.deadlines.DeadlineRunner;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Problems;

/** What time it is for this service; the demo and tests also move it. */
@Path("/v1/business-time")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BusinessTimeResource {
    /**
     * @param now business time, which deadlines and events follow
     * @param movable whether this installation lets an operator move it
     */
    public record BusinessTime(Instant now, boolean movable) {}

    /** The moment to go to; never an earlier one. */
    public record Move(@NotNull Instant to) {}

    /** What has not fired by then fires all the same. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    private final BusinessClock clock;
    private final Instance<DeadlineRunner> deadlines;

    BusinessTimeResource(BusinessClock clock, @Any Instance<DeadlineRunner> deadlines) {
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @GET
    public BusinessTime now() {
        return new BusinessTime(clock.now(), clock.movable());
    }

    /** Answers when what has come due by the move has fired, where this replica leads and is not held up for seconds. */
    @PUT
    @RolesAllowed("operator")
    @Extension(name = ApiDocument.PLAIN, value = "true")
    public Uni<BusinessTime> move(@Valid @NotNull Move body) {
        if (!clock.movable()) {
            throw Problems.notFound("Business time is the wall clock here and cannot be moved.");
        }
        try {
            clock.moveTo(body.to());
        } catch (IllegalArgumentException _) {
            throw Problems.wrongState(
                    "Business time is past that moment already.", "Move it to a moment after " + clock.now() + ".");
        }
        return deadlines.stream()
                .findFirst()
                .map(runner ->
                        Unbroken.of(runner.tick()).ifNoItem().after(LONG_ENOUGH).recoverWithItem((Void) null))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .map(_ -> now());
    }
}
