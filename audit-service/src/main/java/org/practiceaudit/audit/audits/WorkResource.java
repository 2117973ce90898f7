package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.Role;

/** The auditor's work between start and submission. */
@Path("/v1/audits/{audit}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Auditing")
class WorkResource {
    private final CommandGateway gateway;
    private final AuditStream audits;
    private final Reading reading;

    WorkResource(CommandGateway gateway, AuditStream audits, Reading reading) {
        this.gateway = gateway;
        this.audits = audits;
        this.reading = reading;
    }

    @POST
    @Path("/contact-attempts")
    @Operation(summary = "Record an attempt to reach worker or family (BR-06, BR-19)")
    public Uni<Response> contact(@PathParam("audit") String audit, @Valid @NotNull AuditRequests.Contact body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .adding(audits, audit, body, null, (_, at) -> new AuditCommand.RecordContact(body.attempt(), by, at));
    }

    @PUT
    @Path("/practitioner")
    @Operation(summary = "Record the conversation with the worker, or why there was none (BR-06, BR-21)")
    public Uni<Response> practitioner(
            @PathParam("audit") String audit, @Valid @NotNull AuditRequests.PractitionerPart body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .replacing(audits, audit, (_, at) -> new AuditCommand.RecordPractitioner(body.part(), by, at));
    }

    @POST
    @Path("/inputs")
    @Operation(
            summary = "Record what team manager, reviewing officer or another role says, or why they were not asked;"
                    + " the last word of a role stands (PQ-08)")
    public Uni<Response> input(@PathParam("audit") String audit, @Valid @NotNull AuditRequests.InputPart body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .adding(audits, audit, body, null, (_, at) -> new AuditCommand.RecordOthersView(body.view(), by, at));
    }

    @PUT
    @Path("/family-preparation")
    @Operation(summary = "Record whether the worker told the family and confirmed phone numbers (BR-07)")
    public Uni<Response> familyPreparation(
            @PathParam("audit") String audit, @Valid @NotNull AuditRequests.FamilyPreparation body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .replacing(audits, audit, (_, at) -> new AuditCommand.RecordFamilyPreparation(body.part(), by, at));
    }

    @POST
    @Path("/family-feedback")
    @Operation(summary = "Record what a respondent of the family said (BR-19)")
    public Uni<Response> familyFeedback(
            @PathParam("audit") String audit, @Valid @NotNull AuditRequests.FamilyFeedback body) {
        var by = reading.person();
        var id = Ids.next();
        return gateway.as(Role.AUDITOR)
                .adding(
                        audits,
                        audit,
                        body,
                        "/v1/audits/" + audit + "/family-feedback/" + id,
                        (_, at) -> new AuditCommand.RecordFamilyFeedback(body.as(id), by, at));
    }

    @POST
    @Path("/family-feedback/{feedback}/passed-on")
    @Operation(summary = "Record that the family's messages went to the allocated worker (BR-20)")
    public Uni<Response> passedOn(
            @PathParam("audit") String audit,
            @PathParam("feedback") String feedback,
            @Valid @NotNull AuditRequests.PassedOn body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .adding(
                        audits,
                        audit,
                        body,
                        null,
                        (_, at) -> new AuditCommand.PassMessagesOn(feedback, body.on(), by, at));
    }

    @PUT
    @Path("/lines-of-enquiry/{line}")
    @Operation(summary = "Comment on a line of enquiry of the audit's cycle (TH-08)")
    public Uni<Response> line(
            @PathParam("audit") String audit,
            @PathParam("line") String line,
            @Valid @NotNull AuditRequests.LinePart body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .replacing(audits, audit, (_, at) -> new AuditCommand.CommentOnLine(body.on(line), by, at));
    }

    @PUT
    @Path("/look-back")
    @Operation(summary = "Record the look-back period and what the history means (BR-16)")
    public Uni<Response> lookBack(@PathParam("audit") String audit, @Valid @NotNull AuditRequests.LookBackPart body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .replacing(audits, audit, (_, at) -> new AuditCommand.RecordLookBack(body.part(), by, at));
    }

    @PUT
    @Path("/sections/{section}")
    @Operation(
            summary = "Save a section: standards, grade and reasons (BR-17, BR-18); If-Match is the section's own ETag")
    public Uni<Response> section(
            @PathParam("audit") String audit,
            @PathParam("section") String section,
            @Valid @NotNull AuditRequests.SectionPart body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .replacingPart(
                        audits,
                        audit,
                        (_, at, read) -> body.notApplicable() == null
                                ? new AuditCommand.SaveSection(
                                        section,
                                        body.work(),
                                        Optional.ofNullable(body.grade()),
                                        Optional.ofNullable(body.level()),
                                        read,
                                        by,
                                        at)
                                : new AuditCommand.LeaveSectionOut(
                                        section, Narrative.of(body.notApplicable()), read, by, at),
                        state -> ((Audit.InProgress) state).work().revision(section));
    }

    @POST
    @Path("/learning-points")
    @Operation(summary = "Record a learning point with its SMART action about the child (BR-22)")
    public Uni<Response> learningPoint(
            @PathParam("audit") String audit, @Valid @NotNull AuditRequests.LearningPart body) {
        var by = reading.person();
        var id = Ids.next();
        var action = Ids.next();
        return gateway.as(Role.AUDITOR)
                .adding(
                        audits,
                        audit,
                        body,
                        "/v1/audits/" + audit + "/learning-points/" + id,
                        (_, at) -> new AuditCommand.RecordLearningPoint(body.as(id, action), by, at));
    }

    @POST
    @Path("/learning-points/{point}/withdrawal")
    @Operation(summary = "Take a learning point back before submission")
    public Uni<Response> withdraw(@PathParam("audit") String audit, @PathParam("point") String point) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .adding(audits, audit, point, null, (_, at) -> new AuditCommand.WithdrawLearningPoint(point, by, at));
    }

    @PUT
    @Path("/overall")
    @Operation(summary = "Grade the audit overall (BR-24, BR-29)")
    public Uni<Response> overall(@PathParam("audit") String audit, @Valid @NotNull AuditRequests.OverallPart body) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR)
                .replacing(audits, audit, (_, at) -> new AuditCommand.GradeOverall(body.part(), by, at));
    }
}
