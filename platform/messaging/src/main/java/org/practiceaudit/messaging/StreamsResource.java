package org.practiceaudit.messaging;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Streams of other services that do not flow, for operators of the caller's authority. */
@Path("/v1/operations/streams")
@RolesAllowed("operator")
@Tag(name = "Operations")
@UnlessBuildProperty(name = "practice-audit.hears", stringValue = "none")
@UnlessBuildProperty(name = "practice-audit.reacts", stringValue = "false", enableIfMissing = true)
public class StreamsResource {
    private final Streams streams;
    private final Caller caller;

    StreamsResource(Streams streams, Caller caller) {
        this.streams = streams;
        this.caller = caller;
    }

    /** How a stream stands after it was released. */
    public record Released(String topic, String stream, String standing) {}

    @GET
    @Operation(summary = "List the streams that are parked or waiting")
    public Uni<Page<Streams.Shown>> list(@QueryParam("standing") String standing, @BeanParam PageQuery page) {
        var asked = standing(standing);
        return streams.list(caller.authority(), asked, page.after().orElse(""), page.limit() + 1)
                .map(read -> Page.of(read, page, shown -> shown.topic() + "/" + shown.stream()));
    }

    @POST
    @Path("/{topic}/{stream}/release")
    @Operation(summary = "Let a stream go on, with the events kept back in their order")
    public Uni<Released> release(@PathParam("topic") String topic, @PathParam("stream") String stream) {
        if (stream.startsWith(Delivery.UNREADABLE)) {
            throw Problems.wrongState(
                    "These messages name no stream, so there is none to go on.",
                    "Find out who sent them: topic, partition and offset are in the log.");
        }
        return streams.release(new Place(caller.authority(), topic, stream))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("stream", topic + "/" + stream))
                .map(standing -> new Released(topic, stream, standing.code()));
    }

    private static Standing standing(String asked) {
        return switch (asked == null ? "" : asked) {
            case "parked" -> Standing.PARKED;
            case "waiting" -> Standing.WAITING;
            default ->
                throw Problems.invalid(
                        "standing",
                        "standing is neither parked nor waiting.",
                        "Ask for standing=parked or standing=waiting.");
        };
    }
}
