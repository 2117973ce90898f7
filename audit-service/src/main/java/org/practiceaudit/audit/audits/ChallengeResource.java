package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Problems;

/** What those audited say against an audit before it is final, with the auditor first (PQ-15). */
@Path("/v1/audits/{audit}/challenges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Challenges")
class ChallengeResource {
    /** The programme says which of them challenges. */
    private static final Role[] AUDITED = {
        Role.PRACTITIONER, Role.TEAM_MANAGER, Role.IRO, Role.CP_CHAIR, Role.SERVICE_MANAGER, Role.HEAD_OF_SERVICE
    };

    private final CommandGateway gateway;
    private final AuditStream audits;
    private final Reading reading;

    ChallengeResource(CommandGateway gateway, AuditStream audits, Reading reading) {
        this.gateway = gateway;
        this.audits = audits;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "List the challenges with their answers")
    public Uni<List<CourseView.ChallengeView>> list(@PathParam("audit") String audit) {
        return reading.readable(audit).map(read -> CourseView.challenges(read.state()));
    }

    @GET
    @Path("/{challenge}")
    @Operation(summary = "Read a challenge")
    public Uni<CourseView.ChallengeView> read(
            @PathParam("audit") String audit, @PathParam("challenge") String challenge) {
        return list(audit)
                .map(all -> all.stream()
                        .filter(each -> each.challenge().equals(challenge))
                        .findFirst()
                        .orElseThrow(() -> Problems.notFound("challenge", challenge)));
    }

    @POST
    @Operation(summary = "Challenge a grade, a finding or an action before the audit is final (PQ-15)")
    public Uni<Response> challenge(@PathParam("audit") String audit, @Valid @NotNull AfterRequests.ChallengePart body) {
        var by = reading.person();
        var id = Ids.next();
        return gateway.as(AUDITED)
                .adding(
                        audits,
                        audit,
                        body,
                        "/v1/audits/" + audit + "/challenges/" + id,
                        (_, at) ->
                                new AuditCommand.ChallengeAudit(id, body.subject(), Narrative.of(body.text()), by, at));
    }

    @POST
    @Path("/{challenge}/answer")
    @Operation(summary = "Answer a challenge as the auditor; what is accepted is changed and handed in again (PQ-15)")
    public Uni<Response> answer(
            @PathParam("audit") String audit,
            @PathParam("challenge") String challenge,
            @Valid @NotNull AfterRequests.AnswerPart body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .adding(
                        audits,
                        audit,
                        body,
                        null,
                        (_, at) -> new AuditCommand.AnswerChallenge(
                                challenge,
                                body.outcome(),
                                Narrative.of(body.reason()),
                                Boolean.TRUE.equals(body.amends()),
                                by,
                                at));
    }

    @POST
    @Path("/{challenge}/agreed")
    @Operation(summary = "Be content with the auditor's answer")
    public Uni<Response> agree(@PathParam("audit") String audit, @PathParam("challenge") String challenge) {
        var by = reading.person();
        return gateway.as(AUDITED)
                .adding(audits, audit, "", null, (_, at) -> new AuditCommand.AgreeToAnswer(challenge, by, at));
    }

    @POST
    @Path("/{challenge}/unresolved")
    @Operation(summary = "Take a challenge further; somebody unconnected decides (PQ-17)")
    public Uni<Response> further(@PathParam("audit") String audit, @PathParam("challenge") String challenge) {
        var by = reading.person();
        return gateway.as(AUDITED)
                .adding(audits, audit, "", null, (_, at) -> new AuditCommand.TakeChallengeFurther(challenge, by, at));
    }
}
