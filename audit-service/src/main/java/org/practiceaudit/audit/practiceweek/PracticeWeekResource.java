package org.practiceaudit.audit.practiceweek;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;

/** What a practice week's report counts beside its audits (CA-10). */
@Path("/v1/practice-weeks/{cycle}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practice week")
class PracticeWeekResource {
    private static final Role[] READING = {
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_SERVICE,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.DIVISIONAL_DIRECTOR
    };

    private final PracticeWeekReading reading;
    private final Caller caller;

    PracticeWeekResource(PracticeWeekReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Count a week's observations and consultations, by kind and by theme, without names")
    public Uni<PracticeWeekViews.WeekView> read(@PathParam("cycle") String cycle) {
        caller.actingAs(READING);
        return reading.report(cycle);
    }
}
