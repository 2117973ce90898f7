package org.practiceaudit.moderation.meetings;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.moderation.moderations.Moderations;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Moderation meetings of the auditors' group (CA-06). */
@Path("/v1/meetings")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingResource {
    /** Who runs it; they read what it came to, as do those who attended. */
    private static final Role[] ORGANISERS = {
        Role.HEAD_OF_QUALITY_ASSURANCE, Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.DIVISIONAL_DIRECTOR
    };

    private final Meetings meetings;
    private final Moderations moderations;
    private final Agenda agenda;
    private final Reads reads;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    MeetingResource(
            Meetings meetings,
            Moderations moderations,
            Agenda agenda,
            Reads reads,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.meetings = meetings;
        this.moderations = moderations;
        this.agenda = agenda;
        this.reads = reads;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Plan a meeting over the audits of a cycle that await moderation")
    @APIResponse(responseCode = "201", description = "Planned; Location and ETag are the meeting's")
    public Uni<Response> planMeeting(@Valid @NotNull MeetingRequest body) {
        var commands = gateway.as(ORGANISERS);
        var authority = caller.authority();
        var id = Ids.next();
        return agenda.of(authority, body.cycle()).flatMap(audits -> {
            if (audits.isEmpty()) {
                throw Problems.invalid(
                        "cycle", "No audit of this cycle awaits moderation.", "Name a cycle in which audits are in.");
            }
            return agenda.pin(authority, audits.getFirst())
                    .map(Optional::orElseThrow)
                    .flatMap(pin -> commands.beginning(
                            meetings,
                            id,
                            new Origin(id, pin.programme(), pin.version(), body.cycle(), null),
                            body,
                            "/v1/meetings/" + id,
                            (actor, at) -> new MeetingCommand.Plan(
                                    pin, id, body.cycle(), body.plannedFor(), audits, actor.staff(), at)));
        });
    }

    @GET
    @Operation(summary = "List meetings")
    public Uni<Page<MeetingLine>> meetings(
            @QueryParam("cycle") String cycle,
            @Parameter(description = "planned or held") @QueryParam("state") String state,
            @BeanParam PageQuery page) {
        caller.actingAs(ORGANISERS);
        var filter = new HashMap<String, Object>();
        if (cycle != null) {
            filter.put("cycle", cycle);
        }
        if (state != null && !List.of("planned", "held").contains(state)) {
            throw Problems.invalid("state", "There is no such state.", "Ask for one of planned, held.");
        }
        if (state != null) {
            filter.put("state", state);
        }
        return store.list(
                        caller.authority(),
                        meetings.kind(),
                        filter,
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id).map(MeetingLine::of));
    }

    @GET
    @Path("/{meeting}")
    @Operation(summary = "A meeting: its agenda, and what it came to")
    public Uni<RestResponse<MeetingView>> meeting(@PathParam("meeting") String meeting) {
        return store.load(meetings, stream(meeting)).flatMap(loaded -> switch (loaded.state()) {
            case Meeting.NotPlanned _ -> throw Problems.notFound("meeting", meeting);
            case Meeting.Known known ->
                note(known, ground(known))
                        .map(_ -> RestResponse.ResponseBuilder.ok(MeetingView.of(known))
                                .header(HttpHeaders.ETAG, ETags.of(loaded.version()))
                                .build());
        });
    }

    /** Those who run meetings read all of them, those who attended one that one. */
    private Ground ground(Meeting.Known state) {
        return Arrays.stream(ORGANISERS)
                .filter(caller::has)
                .findFirst()
                .map(Ground::office)
                .or(() -> attended(state))
                .orElseThrow(() -> Problems.forbidden("You did not attend this meeting.", "Ask the audit team."));
    }

    private Optional<Ground> attended(Meeting.Known state) {
        return state instanceof Meeting.Held held
                        && held.held().minutes().attended().contains(caller.staff())
                ? Optional.of(
                        Ground.told(caller.roles().stream().sorted().findFirst().orElse(Role.AUDITOR)))
                : Optional.empty();
    }

    /** Who reads what is on the agenda, and its grades, reads something of those audits. */
    private Uni<Void> note(Meeting.Known state, Ground ground) {
        return agenda.children(caller.authority(), state.planned().cycle())
                .flatMap(children -> reads.note(state.agenda().stream()
                        .filter(children::containsKey)
                        .map(audit -> new Reads.Of(audit, children.get(audit), ground))
                        .toList()));
    }

    @POST
    @Path("/{meeting}/agenda")
    @Operation(summary = "Put audits on the agenda that came in after the meeting was planned")
    @APIResponse(responseCode = "200", description = "Up to date; ETag is the meeting's")
    public Uni<Response> updateAgenda(@PathParam("meeting") String meeting) {
        var commands = gateway.as(ORGANISERS);
        return planned(meeting)
                .flatMap(known -> agenda.of(caller.authority(), known.planned().cycle()))
                .flatMap(audits -> commands.adding(
                        meetings,
                        meeting,
                        "",
                        null,
                        (actor, at) -> new MeetingCommand.BringUpToDate(audits, actor.staff(), at)));
    }

    @POST
    @Path("/{meeting}/discussions")
    @Operation(
            summary = "Record what the meeting says of one audit",
            description = "Its grade is confirmed or changed with a reason; sent again it replaces what was said.")
    @APIResponse(responseCode = "200", description = "Recorded; ETag is the moderation's")
    public Uni<Response> discussAudit(@PathParam("meeting") String meeting, @Valid @NotNull DiscussionRequest body) {
        var commands = gateway.as(ORGANISERS);
        return planned(meeting).flatMap(known -> {
            if (!known.agenda().contains(body.audit())) {
                throw Problems.invalid(
                        "audit", "This audit is not on the agenda.", "Name one that is, or bring it up to date.");
            }
            return commands.adding(
                    moderations, body.audit(), body, null, (actor, at) -> body.command(meeting, actor.staff(), at));
        });
    }

    /** A meeting that is still to be held, or is on. */
    private Uni<Meeting.Planned> planned(String meeting) {
        return store.load(meetings, stream(meeting)).map(loaded -> switch (loaded.state()) {
            case Meeting.NotPlanned _ -> throw Problems.notFound("meeting", meeting);
            case Meeting.Planned planned -> planned;
            case Meeting.Held _ -> throw Problems.conflict("The meeting was held.", "Plan another for what is left.");
        });
    }

    @POST
    @Path("/{meeting}/held")
    @Operation(
            summary = "Record that a meeting was held",
            description = "Completes the moderations of the audits that it went over; the others stay for the next.")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @APIResponse(responseCode = "200", description = "Recorded; ETag has its new version")
    public Uni<Response> holdMeeting(@PathParam("meeting") String meeting, @Valid @NotNull MinutesRequest body) {
        var commands = gateway.as(ORGANISERS);
        return store.load(meetings, stream(meeting))
                .flatMap(loaded -> switch (loaded.state()) {
                    case Meeting.NotPlanned _ -> throw Problems.notFound("meeting", meeting);
                    case Meeting.Known known -> agenda.discussed(caller.authority(), meeting, known.agenda());
                })
                .flatMap(discussed -> commands.changing(
                        meetings,
                        meeting,
                        body,
                        (actor, at) -> new MeetingCommand.Hold(body.minutes(discussed), actor.staff(), at)));
    }

    private StreamId stream(String meeting) {
        try {
            return new StreamId(caller.authority(), meetings.kind(), meeting);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("meeting", meeting);
        }
    }
}
