package org.practiceaudit.reporting.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.reporting.reports.CycleReport;
import org.practiceaudit.reporting.reports.Reports;
import org.practiceaudit.web.Problems;

/** The programme's cycles and what one of them came to. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class CyclePages {
    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance programme(Frame frame, List<StreamFacts.Cycle> cycles);

        static native TemplateInstance cycle(Frame frame, AsOf asOf, CycleReport report, Counts counts);
    }

    private final Reports reports;
    private final KnownCycles cycles;
    private final Frames frames;
    private final Readers readers;

    CyclePages(Reports reports, KnownCycles cycles, Frames frames, Readers readers) {
        this.reports = reports;
        this.cycles = cycles;
        this.frames = frames;
        this.readers = readers;
    }

    @GET
    public Uni<TemplateInstance> programme() {
        var frame = frames.of("Audit programme");
        return readers.ofFigures()
                .flatMap(reader -> cycles.of(reader.authority()))
                .map(known -> Templates.programme(frame, known));
    }

    @GET
    @Path("cycles/{cycle}")
    public Uni<TemplateInstance> cycle(@PathParam("cycle") String cycle, @BeanParam Asked asked) {
        var frame = frames.of("Cycle " + cycle);
        return readers.ofFigures()
                .flatMap(reader -> reports.cycle(reader, cycle, asked.known()))
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .map(report -> Templates.cycle(
                        frame,
                        AsOf.of("/cycles/" + cycle, report.knownUntil(), asked),
                        report,
                        Counts.of(report.total())));
    }
}
