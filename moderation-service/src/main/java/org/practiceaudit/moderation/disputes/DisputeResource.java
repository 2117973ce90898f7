package org.practiceaudit.moderation.disputes;

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
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.moderation.moderations.Readers;
import org.practiceaudit.moderation.people.People;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Disputes after moderation and their final decisions (BR-26). */
@Path("/v1/disputes")
@Tag(name = "Disputes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisputeResource {
    private static final Set<String> STATES =
            Set.of("proposed", "with-moderator", "open", "decided", "settled", "withdrawn");
    private static final Set<String> SUBJECTS = Set.of("grade", "actions");

    /** Who a programme may let decide; asked in this order what the caller acts as. */
    private static final Role[] MANAGEMENT = {
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.HEAD_OF_SERVICE,
        Role.AUDIT_MANAGER,
        Role.AUDIT_TEAM,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.ASSISTANT_DIRECTOR,
        Role.DIVISIONAL_DIRECTOR,
        Role.STRATEGIC_LEAD,
        Role.GROUP_MANAGER,
        Role.SERVICE_MANAGER
    };

    /** Who a programme may let raise one. */
    private static final Role[] CONCERNED = {
        Role.PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.SERVICE_MANAGER,
        Role.GROUP_MANAGER,
        Role.HEAD_OF_SERVICE,
        Role.AUDITOR,
        Role.MODERATOR,
        Role.IRO,
        Role.CP_CHAIR,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.AUDIT_MANAGER,
        Role.AUDIT_TEAM,
        Role.PRINCIPAL_SOCIAL_WORKER
    };

    private final Disputes disputes;
    private final Raising raising;
    private final People people;
    private final Reads reads;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    DisputeResource(
            Disputes disputes,
            Raising raising,
            People people,
            Reads reads,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.disputes = disputes;
        this.raising = raising;
        this.people = people;
        this.reads = reads;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Raise a dispute about the grade or the actions of a moderated audit")
    @APIResponse(responseCode = "201", description = "Raised; Location and ETag are the dispute's")
    public Uni<Response> raiseDispute(@Valid @NotNull DisputeRequest body) {
        var commands = gateway.as(CONCERNED);
        return raising.ground(stream("moderation", body.audit(), "audit"), body.subject())
                .flatMap(found ->
                        raise(commands, found.orElseThrow(() -> Problems.notFound("audit", body.audit())), body));
    }

    /** Where one is in the way, its own stream says so; else the new stream settles who is first. */
    private Uni<Response> raise(Commands commands, Raising.Ground ground, DisputeRequest body) {
        var id = ground.id().stream();
        var location = "/v1/disputes/" + id;
        var person = person();
        return ground.inTheWay()
                ? commands.adding(disputes, id, body, location, (_, at) -> command(ground, body, person, at))
                : commands.beginning(
                        disputes, id, ground.origin(), body, location, (_, at) -> command(ground, body, person, at));
    }

    private static DisputeCommand command(Raising.Ground ground, DisputeRequest body, Person by, Instant at) {
        return new DisputeCommand.Raise(
                ground.id(),
                ground.about(),
                ground.moderated(),
                ground.settled(),
                body.actions(),
                Narrative.of(body.reason()),
                by,
                at);
    }

    @GET
    @Operation(
            summary = "List disputes",
            description = "Quality assurance sees all of the authority, others those that concern them.")
    public Uni<Page<DisputeLine>> disputes(
            @QueryParam("cycle") String cycle,
            @QueryParam("audit") String audit,
            @Parameter(description = "grade or actions") @QueryParam("subject") String subject,
            @Parameter(description = "proposed, with-moderator, open, decided, settled or withdrawn")
                    @QueryParam("state")
                    String state,
            @BeanParam PageQuery page) {
        var filter = new HashMap<String, Object>();
        filter.put("cycle", cycle);
        filter.put("audit", audit);
        filter.put("subject", oneOf("subject", subject, SUBJECTS));
        filter.put("state", oneOf("state", state, STATES));
        filter.values().removeIf(asked -> asked == null);
        if (!Readers.ofAll(caller)) {
            filter.put(Reader.READERS, Reader.being(caller.staff()));
        }
        return store.list(
                        caller.authority(),
                        disputes.kind(),
                        filter,
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id))
                .call(this::note)
                .map(shown -> shown.map(DisputeLine::of));
    }

    /** A line of a list is a read of the audit that it is about. */
    private Uni<Void> note(Page<EventStore.Listed> shown) {
        return reads.note(shown.items().stream()
                .map(each -> new Reads.Of(
                        each.shown().path("audit").textValue(), each.child(), Readers.ground(each.shown(), caller)))
                .toList());
    }

    private static String oneOf(String parameter, String asked, Set<String> known) {
        if (asked != null && !known.contains(asked)) {
            throw Problems.invalid(
                    parameter,
                    "There is no such " + parameter + ".",
                    "Ask for one of "
                            + String.join(", ", known.stream().sorted().toList()) + ".");
        }
        return asked;
    }

    @GET
    @Path("/{dispute}")
    @Operation(summary = "A dispute with its decision")
    public Uni<RestResponse<DisputeView>> dispute(@PathParam("dispute") String dispute) {
        return store.load(disputes, stream(disputes.kind(), dispute, "dispute"))
                .flatMap(loaded -> switch (loaded.state()) {
                    case Dispute.NotRaised _ -> throw Problems.notFound("dispute", dispute);
                    case Dispute.Known known ->
                        reads.note(
                                        known.raised().about().audit(),
                                        known.raised().about().child(),
                                        ground(known.raised()))
                                .map(_ -> RestResponse.ResponseBuilder.ok(DisputeView.of(known))
                                        .header(HttpHeaders.ETAG, ETags.of(loaded.version()))
                                        .build());
                });
    }

    /** Named on the audit, of quality assurance, whoever raised it, or one of those who decide. */
    private Ground ground(DisputeEvent.Raised raised) {
        return Readers.ground(raised.about().people(), caller)
                .or(() ->
                        caller.staff().equals(raised.by()) ? Optional.of(Ground.named(raised.as())) : Optional.empty())
                .or(() -> raised.decidedBy().stream()
                        .filter(role -> raised.about().holds(person(), role))
                        .findFirst()
                        .map(Ground::office))
                .orElseThrow(() -> Problems.forbidden("You are not named on this audit.", "Ask the audit team."));
    }

    @POST
    @Path("/{dispute}/decision")
    @Operation(summary = "Decide a dispute finally: the grade that stands, or which actions are withdrawn")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @APIResponse(responseCode = "200", description = "Decided; ETag has its new version")
    public Uni<Response> decideDispute(@PathParam("dispute") String dispute, @Valid @NotNull DecisionRequest body) {
        var commands = gateway.as(MANAGEMENT);
        return known(dispute)
                .flatMap(by -> commands.changing(disputes, dispute, body, (_, at) -> body.command(by, at)));
    }

    /** Who asks, with all that is known of them with regard to the child. */
    private Uni<Person> known(String dispute) {
        return store.load(disputes, stream(disputes.kind(), dispute, "dispute"))
                .flatMap(loaded -> switch (loaded.state()) {
                    case Dispute.NotRaised _ -> throw Problems.notFound("dispute", dispute);
                    case Dispute.Known known ->
                        people.candidate(
                                        caller.authority(),
                                        caller.staff(),
                                        known.raised().about().child())
                                .map(candidate -> new Person(caller.staff(), caller.roles(), candidate));
                });
    }

    @POST
    @Path("/{dispute}/join")
    @Operation(
            summary = "Join in raising a dispute",
            description = "Where the programme has it raised together; once all have joined, it goes on (TH-26).")
    @APIResponse(responseCode = "200", description = "Joined; ETag has its new version")
    public Uni<Response> joinDispute(@PathParam("dispute") String dispute) {
        var person = person();
        return gateway.as(CONCERNED)
                .adding(disputes, dispute, "", null, (_, at) -> new DisputeCommand.Join(person, at));
    }

    @POST
    @Path("/{dispute}/withdraw")
    @Operation(summary = "Withdraw a dispute that others have still to join")
    @APIResponse(responseCode = "200", description = "Withdrawn; ETag has its new version")
    public Uni<Response> withdrawDispute(@PathParam("dispute") String dispute) {
        var person = person();
        return gateway.as(CONCERNED)
                .adding(disputes, dispute, "", null, (_, at) -> new DisputeCommand.Withdraw(person, at));
    }

    @POST
    @Path("/{dispute}/discussion")
    @Operation(
            summary = "Record how going through a dispute with the moderator ended",
            description = "With an agreed grade it is settled; without, it goes to who decides (TH-26).")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @APIResponse(responseCode = "200", description = "Recorded; ETag has its new version")
    public Uni<Response> discussDispute(@PathParam("dispute") String dispute, @Valid @NotNull DiscussionRequest body) {
        var person = person();
        return gateway.as(Role.MODERATOR).changing(disputes, dispute, body, (_, at) -> body.command(person, at));
    }

    private Person person() {
        return new Person(caller.staff(), caller.roles());
    }

    private StreamId stream(String kind, String id, String thing) {
        try {
            return new StreamId(caller.authority(), kind, id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(thing, id);
        }
    }
}
