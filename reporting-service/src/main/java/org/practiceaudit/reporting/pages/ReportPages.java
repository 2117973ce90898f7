package org.practiceaudit.reporting.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.BiFunction;
import org.practiceaudit.reporting.consistency.Consistency;
import org.practiceaudit.reporting.consistency.ConsistencyDocument;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Readers;

/** Reports as pages: each is shown from its document, with its downloads. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ReportPages {
    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance report(Frame frame, AsOf asOf, Downloads downloads, Document document);
    }

    private final KnownFacts facts;
    private final KnownCycles cycles;
    private final Frames frames;
    private final Readers readers;

    ReportPages(KnownFacts facts, KnownCycles cycles, Frames frames, Readers readers) {
        this.facts = facts;
        this.cycles = cycles;
        this.frames = frames;
        this.readers = readers;
    }

    @GET
    @Path("consistency")
    public Uni<TemplateInstance> consistency(@Context UriInfo uri) {
        var asked = new Asked(uri);
        var frame = frames.of("Consistency of grading");
        return readers.ofCases()
                .flatMap(reader -> overTime(
                        frame,
                        asked,
                        reader,
                        "/v1/reports/consistency",
                        (of, over) -> facts.over(of, over)
                                .map(known -> ConsistencyDocument.of(Consistency.of(known, of.scope())))));
    }

    /** Of all cycles unless one is asked for. */
    private Uni<TemplateInstance> overTime(
            Frame frame, Asked asked, Reader reader, String address, BiFunction<Reader, Over, Uni<Document>> made) {
        return cycles.of(reader.authority()).flatMap(known -> {
            var chosen = asked.text("cycle").isEmpty() ? Optional.<StreamFacts.Cycle>empty() : asked.chosen(known);
            return made.apply(reader, asked.over(chosen))
                    .map(document -> Templates.report(
                            frame,
                            AsOf.of(asked, document.knownUntil()).choosing(chosen, known),
                            Downloads.of(address, asked, chosen),
                            document));
        });
    }
}
