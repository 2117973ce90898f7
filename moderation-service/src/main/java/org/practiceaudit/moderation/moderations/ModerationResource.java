package org.practiceaudit.moderation.moderations;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.moderation.moderations.Moderation.Known;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.moderation.people.People;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Moderations: what is asked for, what is overdue, what came out. */
@Path("/v1/moderations")
@Tag(name = "Moderations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModerationResource {
    private static final List<String> STATES = List.of(
            "expected",
            "not-moderated",
            "awaiting-moderator",
            "requested",
            "committed",
            "completed",
            "returned",
            "ended");

    private final Moderations moderations;
    private final People people;
    private final Reads reads;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    ModerationResource(
            Moderations moderations,
            People people,
            Reads reads,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.moderations = moderations;
        this.people = people;
        this.reads = reads;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List moderations that are asked for or completed; with a state, those in it",
            description = "Quality assurance sees all of the authority, others those that concern them.")
    public Uni<Page<ModerationLine>> moderations(
            @QueryParam("cycle") String cycle,
            @QueryParam("moderator") String moderator,
            @Parameter(
                            description =
                                    "expected, not-moderated, awaiting-moderator, requested, committed, completed, returned or ended")
                    @QueryParam("state")
                    String state,
            @QueryParam("overdue") Boolean overdue,
            @Parameter(
                            description =
                                    "practitioner-not-contacted or training-referral: what the audit team has to answer")
                    @QueryParam("referral")
                    String referral,
            @BeanParam PageQuery page) {
        var filter = new HashMap<String, Object>();
        put(filter, "cycle", cycle);
        put(filter, "moderator", moderator);
        put(filter, "overdue", overdue);
        put(filter, "referrals", referral == null ? null : List.of(referral));
        if (state == null) {
            filter.put("asked", true);
        } else if (STATES.contains(state)) {
            filter.put("state", state);
        } else {
            throw Problems.invalid(
                    "state", "There is no such state.", "Ask for one of " + String.join(", ", STATES) + ".");
        }
        if (!Readers.ofAll(caller)) {
            filter.put(Reader.READERS, Reader.being(caller.staff()));
        }
        return store.list(
                        caller.authority(),
                        moderations.kind(),
                        filter,
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id))
                .call(this::note)
                .map(shown -> shown.map(ModerationLine::of));
    }

    /** A line of a list is a read of its audit. */
    private Uni<Void> note(Page<EventStore.Listed> shown) {
        return reads.note(shown.items().stream()
                .map(each -> new Reads.Of(each.id(), each.child(), Readers.ground(each.shown(), caller)))
                .toList());
    }

    private static void put(Map<String, Object> filter, String field, Object value) {
        if (value != null) {
            filter.put(field, value);
        }
    }

    @GET
    @Path("/{audit}")
    @Operation(summary = "The moderation of an audit")
    public Uni<RestResponse<ModerationView>> moderation(@PathParam("audit") String audit) {
        return store.load(moderations, stream(audit)).flatMap(loaded -> switch (loaded.state()) {
            case Moderation.NotExpected _ -> throw Problems.notFound("moderation", audit);
            case Known known ->
                reads.note(audit, known.about().child(), ground(known))
                        .map(_ -> RestResponse.ResponseBuilder.ok(ModerationView.of(known, sight(known)))
                                .header(HttpHeaders.ETAG, ETags.of(loaded.version()))
                                .build());
        });
    }

    private Ground ground(Known state) {
        return Readers.ground(state, caller)
                .orElseThrow(() -> Problems.forbidden(
                        "You are not named on this audit, or its moderation is not completed.",
                        "Ask the audit team, or wait for the result."));
    }

    private StreamId stream(String audit) {
        try {
            return new StreamId(caller.authority(), moderations.kind(), audit);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("moderation", audit);
        }
    }

    private ModerationView.Sight sight(Known state) {
        return new ModerationView.Sight(Readers.ofAuditing(state, caller), !Readers.blind(state, caller.staff()));
    }

    @POST
    @Path("/{audit}/moderator")
    @Operation(
            summary = "Name who moderates an audit",
            description = "For the first time after an unresolved challenge (PQ-17), or instead of somebody.")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @APIResponse(responseCode = "200", description = "Named; ETag has its new version")
    public Uni<Response> nameModerator(@PathParam("audit") String audit, @Valid @NotNull ModeratorRequest body) {
        var commands = gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE);
        return candidate(audit, body.moderator())
                .flatMap(candidate -> commands.changing(
                        moderations,
                        audit,
                        body,
                        (actor, at) -> new ModerationCommand.NameModerator(candidate, actor.staff(), at)));
    }

    /** All that is known of somebody with regard to the child of an audit. */
    private Uni<Candidate> candidate(String audit, String staff) {
        return store.load(moderations, stream(audit)).flatMap(loaded -> switch (loaded.state()) {
            case Moderation.NotExpected _ -> throw Problems.notFound("moderation", audit);
            case Known known ->
                people.candidate(caller.authority(), staff, known.about().child());
        });
    }

    @POST
    @Path("/{audit}/commit")
    @Operation(
            summary = "Commit to grades without having seen the auditor's",
            description = "In a blind moderation; after it both are shown, and the moderation can be completed.")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @APIResponse(responseCode = "200", description = "Committed; ETag has its new version")
    public Uni<Response> commitGrades(@PathParam("audit") String audit, @Valid @NotNull GradesRequest body) {
        return gateway.as(Role.MODERATOR)
                .changing(
                        moderations,
                        audit,
                        body,
                        (actor, at) -> new ModerationCommand.Commit(body.grades(), actor.staff(), at));
    }

    @POST
    @Path("/{audit}/findings")
    @Operation(
            summary = "Record that an audit is not up to standard, and what follows (TH-17)",
            description = "A request for completion or evidence sends the audit back to its auditor.")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @APIResponse(responseCode = "200", description = "Recorded; ETag has its new version")
    public Uni<Response> findWanting(@PathParam("audit") String audit, @Valid @NotNull FindingRequest body) {
        return gateway.as(Role.MODERATOR)
                .changing(moderations, audit, body, (actor, at) -> body.command(actor.staff(), at));
    }

    @POST
    @Path("/{audit}/referral-answers")
    @Operation(summary = "Answer what was referred to the audit team, so that the moderation goes on (TH-17)")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @APIResponse(responseCode = "200", description = "Answered; ETag has its new version")
    public Uni<Response> answerReferral(@PathParam("audit") String audit, @Valid @NotNull ReferralRequest body) {
        return gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER)
                .changing(moderations, audit, body, (actor, at) -> body.command(actor.staff(), at));
    }

    @POST
    @Path("/{audit}/complete")
    @Operation(summary = "Complete a moderation: agree or change the grades, say why, give the actions")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @APIResponse(responseCode = "200", description = "Completed; ETag has its new version")
    public Uni<Response> completeModeration(@PathParam("audit") String audit, @Valid @NotNull CompletionRequest body) {
        var commands = gateway.as(Role.MODERATOR);
        return candidate(audit, caller.staff())
                .flatMap(by -> commands.changing(moderations, audit, body, (_, at) -> body.command(by, at)));
    }
}
