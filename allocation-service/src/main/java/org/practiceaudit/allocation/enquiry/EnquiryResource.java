package org.practiceaudit.allocation.enquiry;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Problems;

/** The meeting that agrees a cycle's lines of enquiry (TH-02). Its texts speak of practice, without names of people. */
@Path("/v1/cycles/{cycle}/enquiry-meeting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnquiryResource {
    private static final int LONGEST = 2000;
    private static final int MOST_LINES = 10;

    private static final Role[] RECORDING = {
        Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_LEARNING_ACADEMY, Role.PRINCIPAL_SOCIAL_WORKER
    };
    private static final Role[] READING = {
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_LEARNING_ACADEMY,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.HEAD_OF_SERVICE,
        Role.GROUP_MANAGER
    };

    /**
     * @param inputs what the meeting reviewed
     * @param goingWell what goes well, without names of people
     * @param worries what gives cause for worry, without names of people
     * @param needToKnow what more must be known, without names of people
     * @param present everybody whom the programme wants there, each with the staff id of who took part
     */
    public record MeetingRequest(
            @NotNull LocalDate heldOn,
            @NotEmpty List<Meeting.@NotNull Input> inputs,
            @NotBlank @Size(max = LONGEST) String goingWell,
            @NotBlank @Size(max = LONGEST) String worries,
            @NotBlank @Size(max = LONGEST) String needToKnow,
            @NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull LineAgreed> lines,
            @NotEmpty List<@Valid @NotNull PersonPresent> present) {
        private Meeting meeting() {
            var people = present.stream()
                    .map(each -> new Meeting.Present(each.role(), each.staff()))
                    .toList();
            return new Meeting(heldOn, inputs, goingWell, worries, needToKnow, people);
        }
    }

    /**
     * @param code such as {@code thresholds}
     * @param question without names of people
     */
    public record LineAgreed(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            String code,

            @NotBlank @Size(max = 500) String question) {}

    public record PersonPresent(
            @NotNull Role role, @NotBlank @Size(max = 64) String staff) {}

    /** @param reason why the lines are replaced, without names of people */
    public record LinesRequest(
            @NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull LineAgreed> lines,
            @NotBlank @Size(max = 200) String reason) {}

    private final EnquiryStreams enquiries;
    private final Cycles cycles;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    EnquiryResource(EnquiryStreams enquiries, Cycles cycles, EventStore store, CommandGateway gateway, Caller caller) {
        this.enquiries = enquiries;
        this.cycles = cycles;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    /** Records the meeting, once; held after its day it counts as late. */
    @POST
    @APIResponse(responseCode = "201", description = "Recorded, and its lines agreed")
    public Uni<Response> recordMeeting(@PathParam("cycle") String cycle, @Valid @NotNull MeetingRequest body) {
        var commands = gateway.as(RECORDING);
        var authority = caller.authority();
        return cycles.find(authority, cycle)
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .flatMap(standing -> load(authority, cycle)
                        .flatMap(loaded -> record(commands, standing, loaded.begun(), authority, body)));
    }

    private Uni<Response> record(
            Commands commands, Cycles.Standing standing, boolean begun, String authority, MeetingRequest body) {
        var cycle = standing.shown().id();
        var location = "/v1/cycles/" + cycle + "/enquiry-meeting";
        var which = new Enquiry.Which(authority, cycle);
        return begun
                ? commands.adding(
                        enquiries,
                        cycle,
                        body,
                        location,
                        (actor, at) -> new EnquiryCommand.RecordMeeting(
                                which, body.meeting(), lines(body.lines()), actor.staff(), at))
                : commands.beginning(
                        enquiries,
                        cycle,
                        Enquiries.origin(standing),
                        body,
                        location,
                        (actor, at) -> new EnquiryCommand.RecordMeeting(
                                which, body.meeting(), lines(body.lines()), actor.staff(), at));
    }

    @GET
    public Uni<RestResponse<EnquiryShown>> meeting(@PathParam("cycle") String cycle) {
        caller.actingAs(READING);
        return load(caller.authority(), cycle).map(loaded -> switch (loaded.state()) {
            case Enquiry.NotBegun() -> throw Problems.notFound("enquiry meeting of cycle", cycle);
            case Enquiry.Begun begun ->
                RestResponse.ResponseBuilder.ok(EnquiryShown.of(begun))
                        .header("ETag", ETags.of(loaded.version()))
                        .build();
        });
    }

    /** Replaces the lines, as long as the cycle is not drawn; those before stay in its history. */
    @PUT
    @Path("/lines")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> replaceLines(@PathParam("cycle") String cycle, @Valid @NotNull LinesRequest body) {
        var which = new Enquiry.Which(caller.authority(), cycle);
        return gateway.as(RECORDING)
                .replacing(
                        enquiries,
                        cycle,
                        (actor, at) -> new EnquiryCommand.ChangeLines(
                                which, lines(body.lines()), body.reason(), actor.staff(), at));
    }

    private Uni<Loaded<Enquiry, EnquiryEvent>> load(String authority, String cycle) {
        try {
            return store.load(enquiries, new StreamId(authority, EnquiryStreams.KIND, cycle));
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("cycle", cycle);
        }
    }

    private static List<Line> lines(List<LineAgreed> agreed) {
        return agreed.stream()
                .map(each -> new Line(each.code(), each.question()))
                .toList();
    }
}
