package org.practiceaudit.allocation.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Problems;

/** Months without an audit that auditors ask for, and what is left of a month (PQ-03, PQ-04). */
@Path("/v1/programmes/{programme}/breaks/{month}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BreakResource {
    /** @param auditor staff id; the caller when left out */
    public record BreakRequest(
            @Pattern(regexp = STAFF) String auditor,
            @NotNull BreakReason reason) {}

    public record BreakRefusal(@NotNull RefusalReason reason) {}

    private static final String STAFF = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** Those who see everybody's requests; an auditor sees their own. */
    private static final Role[] READERS = {
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_SERVICE,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.ASSISTANT_DIRECTOR,
        Role.STRATEGIC_LEAD
    };

    private record Now(ProgrammePolicy policy, WhoAudits auditors, Loaded<BreakMonth, BreakMonthEvent> loaded) {}

    private final BreakMonthStreams breaks;
    private final PublishedProgrammes programmes;
    private final Population population;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    BreakResource(
            BreakMonthStreams breaks,
            PublishedProgrammes programmes,
            Population population,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.breaks = breaks;
        this.programmes = programmes;
        this.population = population;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    /** Asks for a break; it counts towards nothing until it is granted. */
    @POST
    @APIResponse(responseCode = "201", description = "Asked for")
    public Uni<Response> requestBreak(
            @PathParam("programme") String programme,
            @PathParam("month") String month,
            @Valid @NotNull BreakRequest body) {
        var commands = gateway.as(Role.AUDITOR, Role.AUDIT_TEAM, Role.AUDIT_MANAGER);
        var authority = caller.authority();
        var by = by();
        var auditor = body.auditor() == null ? by.staff() : body.auditor();
        var of = month(month);
        return now(programme, of)
                .flatMap(now -> commands.adding(
                        breaks,
                        BreakMonthStreams.id(programme, of),
                        new Origin(
                                BreakMonthStreams.id(programme, of),
                                programme,
                                now.policy().version(),
                                null,
                                null),
                        body,
                        "/v1/programmes/" + programme + "/breaks/" + of,
                        (_, at) -> new BreakMonthCommand.RequestBreak(
                                authority,
                                programme,
                                now.policy().version(),
                                of,
                                auditor,
                                body.reason(),
                                now.auditors().includes(auditor),
                                now.auditors().count(),
                                by,
                                at)));
    }

    /** The month's limit, what is granted and left of it, and the requests that the caller may see. */
    @GET
    public Uni<RestResponse<BreaksShown>> breaks(
            @PathParam("programme") String programme, @PathParam("month") String month) {
        caller.actingAs(readersAnd(Role.AUDITOR));
        var self = caller.staff();
        var all = Arrays.stream(READERS).anyMatch(caller::has);
        var of = month(month);
        return now(programme, of)
                .map(now -> RestResponse.ResponseBuilder.ok(BreaksShown.of(
                                now.policy(),
                                of,
                                now.loaded().state(),
                                now.auditors().count(),
                                auditor -> all || auditor.equals(self)))
                        .header("ETag", ETags.of(now.loaded().version()))
                        .build());
    }

    /** Grants it, by a role of the programme and by somebody else than who asked; refuses it where the limit is reached. */
    @POST
    @Path("/{auditor}/grant")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> grantBreak(
            @PathParam("programme") String programme,
            @PathParam("month") String month,
            @PathParam("auditor") String auditor) {
        var commands = gateway.as(Approvers.ANY);
        var by = by();
        var of = month(month);
        return now(programme, of)
                .flatMap(now -> commands.changing(
                        breaks,
                        BreakMonthStreams.id(programme, of),
                        null,
                        (_, at) -> new BreakMonthCommand.GrantBreak(
                                auditor, now.auditors().count(), by, at)));
    }

    @POST
    @Path("/{auditor}/refuse")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> refuseBreak(
            @PathParam("programme") String programme,
            @PathParam("month") String month,
            @PathParam("auditor") String auditor,
            @Valid @NotNull BreakRefusal body) {
        var by = by();
        return gateway.as(Approvers.ANY)
                .changing(
                        breaks,
                        BreakMonthStreams.id(programme, month(month)),
                        body,
                        (_, at) -> new BreakMonthCommand.RefuseBreak(auditor, body.reason(), by, at));
    }

    /** Takes back a request or a granted break before its month begins. */
    @POST
    @Path("/{auditor}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> withdrawBreak(
            @PathParam("programme") String programme,
            @PathParam("month") String month,
            @PathParam("auditor") String auditor) {
        var by = by();
        return gateway.as(Role.AUDITOR, Role.AUDIT_TEAM, Role.AUDIT_MANAGER)
                .changing(
                        breaks,
                        BreakMonthStreams.id(programme, month(month)),
                        null,
                        (_, at) -> new BreakMonthCommand.WithdrawBreak(auditor, by, at));
    }

    /** The policy is the one that the month is pinned to, else the one in effect when it begins. */
    private Uni<Now> now(String programme, YearMonth month) {
        var authority = caller.authority();
        return store.load(breaks, stream(programme, month))
                .flatMap(loaded -> policy(loaded.state(), programme, month)
                        .map(policy -> policy.orElseThrow(() -> Problems.notFound("programme", programme)))
                        .flatMap(policy -> population
                                .staff(authority)
                                .map(staff -> new Now(policy, new WhoAudits(staff, policy, month), loaded))));
    }

    private Uni<Optional<ProgrammePolicy>> policy(BreakMonth state, String programme, YearMonth month) {
        return switch (state) {
            case BreakMonth.Opened opened -> programmes.policy(caller.authority(), programme, opened.version());
            case BreakMonth.NotOpened() -> programmes.inEffect(caller.authority(), programme, month.atDay(1));
        };
    }

    private StreamId stream(String programme, YearMonth month) {
        try {
            return new StreamId(caller.authority(), BreakMonthStreams.KIND, BreakMonthStreams.id(programme, month));
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("programme", programme);
        }
    }

    private static YearMonth month(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException _) {
            throw Problems.invalid("month", "'" + month + "' is not a month.", "Write it as 2026-10.");
        }
    }

    private By by() {
        return new By(caller.staff(), caller.roles());
    }

    private static Role[] readersAnd(Role one) {
        var all = Arrays.copyOf(READERS, READERS.length + 1);
        all[READERS.length] = one;
        return all;
    }
}
