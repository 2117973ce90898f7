package org.practiceaudit.reporting.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.reporting.reports.Reports;
import org.practiceaudit.reporting.tracking.AuditRow;
import org.practiceaudit.reporting.tracking.Trackers;
import org.practiceaudit.reporting.tracking.Wanted;
import org.practiceaudit.web.Problems;

/** Single cases: those that were graded inadequate, and what became of one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class CasePages {
    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance inadequate(Frame frame, AsOf asOf, List<Case> cases);

        static native TemplateInstance journey(Frame frame, AsOf asOf, Case it);

        static native TemplateInstance ownAudit(Frame frame, AsOf asOf, AuditRow row);
    }

    private static final Comparator<Case> MOST_MISSED_FIRST =
            Comparator.comparing(Case::missed).reversed().thenComparing(Case::audit);

    /** How many cycles are looked through for inadequate cases when none is asked for. */
    private static final int LOOKED_BACK = 6;

    private final Reports reports;
    private final Trackers trackers;
    private final KnownCycles cycles;
    private final Frames frames;
    private final Readers readers;

    CasePages(Reports reports, Trackers trackers, KnownCycles cycles, Frames frames, Readers readers) {
        this.reports = reports;
        this.trackers = trackers;
        this.cycles = cycles;
        this.frames = frames;
        this.readers = readers;
    }

    @GET
    @Path("inadequate")
    public Uni<TemplateInstance> inadequate(@Context UriInfo uri) {
        var asked = new Asked(uri);
        var frame = frames.of("Inadequate cases");
        return readers.ofCases()
                .flatMap(reader -> cycles.of(reader.authority()).flatMap(known -> {
                    var asOneAsked = asked.chosen(known);
                    var candidates = asked.text("cycle").isEmpty()
                            ? known.stream().limit(LOOKED_BACK).toList()
                            : asOneAsked.stream().toList();
                    return candidates.isEmpty()
                            ? Uni.createFrom()
                                    .item(Templates.inadequate(frame, AsOf.of(asked, Optional.empty()), List.of()))
                            : found(reader, asked, candidates).map(found -> inadequate(frame, asked, known, found));
                }));
    }

    private record Found(StreamFacts.Cycle cycle, Reports.Inadequate inadequate) {
        boolean none() {
            return inadequate.cases().isEmpty();
        }
    }

    /** Of the first of these cycles that has such cases, else of the first. */
    private Uni<Found> found(Reader reader, Asked asked, List<StreamFacts.Cycle> candidates) {
        return found(reader, asked, candidates.getFirst())
                .flatMap(first -> first.none() && candidates.size() > 1
                        ? found(reader, asked, candidates.subList(1, candidates.size()))
                                .map(later -> later.none() ? first : later)
                        : Uni.createFrom().item(first));
    }

    private Uni<Found> found(Reader reader, Asked asked, StreamFacts.Cycle cycle) {
        return reports.inadequate(reader, cycle.cycle(), asked.known()).map(found -> new Found(cycle, found));
    }

    private static TemplateInstance inadequate(Frame frame, Asked asked, List<StreamFacts.Cycle> known, Found found) {
        return Templates.inadequate(
                frame,
                AsOf.of(asked, found.inadequate().knownUntil()).choosingOne(found.cycle(), known),
                found.inadequate().cases().stream()
                        .map(Case::of)
                        .sorted(MOST_MISSED_FIRST)
                        .toList());
    }

    @GET
    @Path("audits/{audit}")
    public Uni<TemplateInstance> journey(@PathParam("audit") String audit, @Context UriInfo uri) {
        var asked = new Asked(uri);
        var frame = frames.of("Case journey: audit " + audit);
        return readers.mayReadCases() ? journey(frame, audit, asked) : ownAudit(frame, audit, asked);
    }

    private Uni<TemplateInstance> journey(Frame frame, String audit, Asked asked) {
        return readers.ofCases()
                .flatMap(reader -> reports.timeline(reader, audit, asked.known()))
                .map(told -> {
                    if (told.hidden()) {
                        throw Problems.forbidden(
                                "You moderate this audit blind, and its timeline tells the auditor's grades.",
                                "Commit your own grades first.");
                    }
                    return told.timeline().orElseThrow(() -> Problems.notFound("audit", audit));
                })
                .map(timeline -> Templates.journey(
                        frame, AsOf.of(asked, Optional.ofNullable(timeline.knownUntil())), Case.of(timeline)));
    }

    /** Those whom an audit names learn how far it is. */
    private Uni<TemplateInstance> ownAudit(Frame frame, String audit, Asked asked) {
        return readers.ofTheirOwn()
                .flatMap(reader -> trackers.audits(reader, asked.over(Optional.empty()), Wanted.all()))
                .map(found -> found.rows().stream()
                        .filter(row -> row.audit().equals(audit))
                        .findFirst()
                        .map(row -> Templates.ownAudit(frame, AsOf.of(asked, found.knownUntil()), row))
                        .orElseThrow(() -> Problems.notFound("audit", audit)));
    }

    /** Notices about a pathway lead here. */
    @GET
    @Path("pathways/{audit}")
    @NonBlocking
    public Response pathways(@PathParam("audit") String audit) {
        return Response.seeOther(UriBuilder.fromPath("/audits/{audit}")
                        .fragment("pathways")
                        .build(audit))
                .build();
    }
}
