package org.practiceaudit.reporting.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.web.Problems;

/** Reports as pages: each is shown from its document, with its downloads. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
class ReportPages {
    @TemplateData
    record Entry(String code, String title, String about) {}

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance reports(Frame frame, List<Entry> reports);

        static native TemplateInstance report(
                Frame frame, AsOf asOf, Downloads downloads, Document document, List<Entry> related);

        static native TemplateInstance noCycle(Frame frame);
    }

    /** What one goes on to from a report. */
    private static final Map<String, List<String>> RELATED = Map.ofEntries(
            Map.entry("board", List.of("themes", "learning", "programme")),
            Map.entry("learning", List.of("themes", "board")),
            Map.entry("highlights", List.of("themes")),
            Map.entry("practice-week", List.of("themes")),
            Map.entry("themes", List.of("board", "learning", "services")),
            Map.entry("programme", List.of("trends", "comparison", "themes")),
            Map.entry("trends", List.of("programme", "comparison")),
            Map.entry("comparison", List.of("programme", "trends")),
            Map.entry("data-set", List.of("data-set-words")),
            Map.entry("data-set-words", List.of("data-set")));

    private final Shelf shelf;
    private final KnownCycles cycles;
    private final Frames frames;
    private final Readers readers;

    ReportPages(Shelf shelf, KnownCycles cycles, Frames frames, Readers readers) {
        this.shelf = shelf;
        this.cycles = cycles;
        this.frames = frames;
        this.readers = readers;
    }

    @GET
    @NonBlocking
    public TemplateInstance reports() {
        return Templates.reports(
                frames.of("All reports"),
                shelf.open().stream()
                        .map(kind -> new Entry(kind.code(), kind.title(), kind.about()))
                        .toList());
    }

    @GET
    @Path("{report}")
    public Uni<TemplateInstance> report(@PathParam("report") String report, @Context UriInfo uri) {
        var kind = shelf.find(report).orElseThrow(() -> Problems.notFound("There is no report '" + report + "'."));
        var frame = frames.of(kind.title());
        var asked = new Asked(uri);
        return kind.reader()
                .get()
                .flatMap(reader -> cycles.of(reader.authority()).flatMap(known -> {
                    var chosen = chosen(kind, asked, known);
                    if (kind.ofOneCycle() && chosen.isEmpty()) {
                        return Uni.createFrom().item(Templates.noCycle(frame));
                    }
                    return kind.made()
                            .apply(reader, asked.over(chosen))
                            .map(made -> page(kind, frame, asked, chosen, known, made.document()));
                }));
    }

    /** Of one cycle the latest, of some time all, unless another is asked for. */
    private static Optional<StreamFacts.Cycle> chosen(
            Shelf.Kind kind, Asked asked, List<StreamFacts.Cycle> latestFirst) {
        return kind.ofOneCycle() || !asked.text("cycle").isEmpty() ? asked.chosen(latestFirst) : Optional.empty();
    }

    private TemplateInstance page(
            Shelf.Kind kind,
            Frame frame,
            Asked asked,
            Optional<StreamFacts.Cycle> chosen,
            List<StreamFacts.Cycle> known,
            Document document) {
        var asOf = AsOf.of(asked, document.knownUntil());
        return Templates.report(
                frame,
                kind.ofOneCycle() ? asOf.choosingOne(chosen.orElseThrow(), known) : asOf.choosing(chosen, known),
                Downloads.of(kind.address(), asked, chosen, List.of(), document.rows()),
                document,
                shelf.open().stream()
                        .filter(it ->
                                RELATED.getOrDefault(kind.code(), List.of()).contains(it.code()))
                        .map(it -> new Entry(it.code(), it.title(), it.about()))
                        .toList());
    }
}
