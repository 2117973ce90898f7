package org.practiceaudit.reporting.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.journeys.GradeJourneys;
import org.practiceaudit.reporting.journeys.JourneyAudit;
import org.practiceaudit.reporting.reading.Readers;

/** A child's grades over all audits and cycles. */
@Path("/children")
@Produces(MediaType.TEXT_HTML)
class ChildPages {
    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance child(
                Frame frame, AsOf asOf, Downloads downloads, List<JourneyAudit> audits, Document document);
    }

    private final GradeJourneys journeys;
    private final Frames frames;
    private final Readers readers;

    ChildPages(GradeJourneys journeys, Frames frames, Readers readers) {
        this.journeys = journeys;
        this.frames = frames;
        this.readers = readers;
    }

    @GET
    @Path("{child}")
    public Uni<TemplateInstance> child(@PathParam("child") String child, @Context UriInfo uri) {
        var asked = new Asked(uri);
        var frame = frames.of("Grades of child " + child);
        var address = UriBuilder.fromPath("/v1/reports/children/{child}/grades")
                .build(child)
                .toString();
        return readers.ofCases()
                .flatMap(reader -> journeys.of(reader, child, asked.known()))
                .map(journey -> Templates.child(
                        frame,
                        AsOf.of(asked, journey.knownUntil()),
                        Downloads.of(
                                address,
                                asked,
                                Optional.empty(),
                                List.of(),
                                journey.document().rows()),
                        journey.audits(),
                        journey.document()));
    }
}
