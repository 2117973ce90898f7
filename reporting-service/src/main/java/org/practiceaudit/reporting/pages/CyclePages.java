package org.practiceaudit.reporting.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.reporting.reports.Reports;
import org.practiceaudit.web.Problems;

/** The programme's cycles and what one of them came to. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class CyclePages {
    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance programme(
                Frame frame, List<StreamFacts.Cycle> cycles, Optional<Overview> latest);

        static native TemplateInstance cycle(
                Frame frame, AsOf asOf, Downloads downloads, String cycle, Counts counts, Document document);
    }

    private final Reports reports;
    private final KnownFacts facts;
    private final KnownCycles cycles;
    private final Frames frames;
    private final Readers readers;

    CyclePages(Reports reports, KnownFacts facts, KnownCycles cycles, Frames frames, Readers readers) {
        this.reports = reports;
        this.facts = facts;
        this.cycles = cycles;
        this.frames = frames;
        this.readers = readers;
    }

    /** Who may not see figures is sent to the audits that name them. */
    @GET
    public Uni<TemplateInstance> programme() {
        if (!readers.mayReadFigures()) {
            throw new RedirectionException(Response.Status.SEE_OTHER, URI.create("/audits"));
        }
        var frame = frames.of("Audit programme");
        return readers.ofFigures()
                .flatMap(reader -> cycles.of(reader.authority())
                        .flatMap(known ->
                                overview(reader, known).map(latest -> Templates.programme(frame, known, latest))));
    }

    private Uni<Optional<Overview>> overview(Reader reader, List<StreamFacts.Cycle> latestFirst) {
        return latestFirst.stream()
                .findFirst()
                .map(latest -> facts.around(reader, latest.cycle(), KnownUntil.asked(null))
                        .map(known -> Optional.of(Overview.of(known, latest.cycle(), reader.scope()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    @GET
    @Path("cycles/{cycle}")
    public Uni<TemplateInstance> cycle(@PathParam("cycle") String cycle, @Context UriInfo uri) {
        var asked = new Asked(uri);
        var frame = frames.of("Cycle " + cycle);
        return readers.ofFigures()
                .flatMap(reader -> reports.cycle(reader, cycle, asked.known()))
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .map(report -> Templates.cycle(
                        frame.titled(report.document().title()),
                        AsOf.of(asked, Optional.ofNullable(report.knownUntil())),
                        Downloads.of(
                                "/v1/reports/cycles/{cycle}",
                                asked,
                                Optional.of(report.cycle()),
                                List.of(),
                                report.document().rows()),
                        cycle,
                        Counts.of(report.total()),
                        report.document()));
    }
}
