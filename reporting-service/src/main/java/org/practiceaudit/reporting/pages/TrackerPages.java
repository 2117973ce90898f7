package org.practiceaudit.reporting.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.reporting.tracking.ActionRow;
import org.practiceaudit.reporting.tracking.ActionTracker;
import org.practiceaudit.reporting.tracking.AuditRow;
import org.practiceaudit.reporting.tracking.AuditTracker;
import org.practiceaudit.reporting.tracking.Trackers;
import org.practiceaudit.reporting.tracking.Wanted;

/** How far every audit and every action is that the reader may know of. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class TrackerPages {
    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance audits(
                Frame frame, AsOf asOf, Downloads downloads, Listing<AuditRow> listing, boolean journeys);

        static native TemplateInstance actions(
                Frame frame, AsOf asOf, Downloads downloads, ActionTracker tracker, Listing<ActionRow> listing);
    }

    /** What narrows and sorts the rows of a page and of its download alike, as {@link Wanted} has it. */
    private static final List<String> NARROWING =
            List.of("service", "team", "person", "standing", "late", "owed", "action", "sort");

    private final Trackers trackers;
    private final KnownCycles cycles;
    private final Frames frames;
    private final Readers readers;

    TrackerPages(Trackers trackers, KnownCycles cycles, Frames frames, Readers readers) {
        this.trackers = trackers;
        this.cycles = cycles;
        this.frames = frames;
        this.readers = readers;
    }

    @GET
    @Path("audits")
    public Uni<TemplateInstance> audits(@Context UriInfo uri, @BeanParam Wanted wanted) {
        var asked = new Asked(uri);
        var frame = frames.of("Audits");
        var journeys = readers.mayReadCases();
        return readers.ofTheirOwn()
                .flatMap(reader -> cycles.of(reader.authority())
                        .flatMap(known -> audits(reader, asked, asked.chosen(known), wanted)
                                .map(found -> Templates.audits(
                                        frame,
                                        AsOf.of(asked, found.knownUntil()).choosing(asked.chosen(known), known),
                                        Downloads.of(
                                                "/v1/reports/audits",
                                                asked,
                                                asked.chosen(known),
                                                NARROWING,
                                                found.listing().total()),
                                        found.listing(),
                                        journeys))));
    }

    private record Audits(Optional<Instant> knownUntil, Listing<AuditRow> listing) {}

    private Uni<Audits> audits(Reader reader, Asked asked, Optional<StreamFacts.Cycle> chosen, Wanted wanted) {
        return trackers.audits(reader, asked.over(chosen), Wanted.all())
                .flatMap(all -> trackers.audits(reader, asked.over(chosen), wanted)
                        .map(found -> new Audits(found.knownUntil(), listing(asked, all, found))));
    }

    private static Listing<AuditRow> listing(Asked asked, AuditTracker all, AuditTracker found) {
        return Listing.of(
                asked,
                List.of(
                        Listing.heading(asked, "Audit", "audit", false),
                        Listing.heading(asked, "Service", "service", false),
                        Listing.heading(asked, "Team", "team", false),
                        Listing.heading(asked, "Auditor", "auditor", false),
                        Listing.heading(asked, "Standing", "standing", false),
                        Listing.heading(asked, "Due", "due", false),
                        Listing.heading(asked, "Days late", "late", true),
                        Listing.heading(asked, "Grade", "", false),
                        Listing.heading(asked, "Moderation", "", false)),
                List.of(
                        Listing.among(asked, "service", "Service", all.rows(), AuditRow::service),
                        Listing.among(asked, "team", "Team", all.rows(), AuditRow::team),
                        Listing.among(asked, "person", "Auditor", all.rows(), AuditRow::auditor),
                        Listing.among(asked, "standing", "Standing", all.rows(), row -> code(row.standing())),
                        Listing.only(asked, "late", "Lateness", "Late only")),
                found.rows());
    }

    @GET
    @Path("actions")
    public Uni<TemplateInstance> actions(@Context UriInfo uri, @BeanParam Wanted wanted) {
        var asked = new Asked(uri);
        var frame = frames.of("Actions");
        return readers.ofTheirOwn()
                .flatMap(reader -> cycles.of(reader.authority()).flatMap(known -> {
                    var chosen =
                            asked.text("cycle").isEmpty() ? Optional.<StreamFacts.Cycle>empty() : asked.chosen(known);
                    return trackers.actions(reader, asked.over(chosen), Wanted.all())
                            .flatMap(all -> trackers.actions(reader, asked.over(chosen), wanted)
                                    .map(found -> Templates.actions(
                                            frame,
                                            AsOf.of(asked, found.knownUntil()).choosing(chosen, known),
                                            Downloads.of(
                                                    "/v1/reports/actions",
                                                    asked,
                                                    chosen,
                                                    NARROWING,
                                                    found.document().rows()),
                                            found,
                                            listing(asked, all, found))));
                }));
    }

    private static Listing<ActionRow> listing(Asked asked, ActionTracker all, ActionTracker found) {
        return Listing.of(
                asked,
                List.of(
                        Listing.heading(asked, "Action", "action", false),
                        Listing.heading(asked, "Audit", "", false),
                        Listing.heading(asked, "Service", "service", false),
                        Listing.heading(asked, "Team", "team", false),
                        Listing.heading(asked, "Owner", "owner", false),
                        Listing.heading(asked, "Theme", "", false),
                        Listing.heading(asked, "Standing", "standing", false),
                        Listing.heading(asked, "Due", "due", false),
                        Listing.heading(asked, "Days late", "late", true)),
                List.of(
                        Listing.among(asked, "service", "Service", all.rows(), ActionRow::service),
                        Listing.among(asked, "team", "Team", all.rows(), ActionRow::team),
                        Listing.among(asked, "person", "Owner", all.rows(), ActionRow::owner),
                        Listing.among(asked, "standing", "Standing", all.rows(), row -> code(row.standing())),
                        Listing.only(asked, "late", "Lateness", "Late only")),
                found.rows());
    }

    /** Notices about an action lead here. */
    @GET
    @Path("actions/{action}")
    @NonBlocking
    public Response action(@PathParam("action") String action) {
        return Response.seeOther(UriBuilder.fromPath("/actions")
                        .queryParam("action", "{action}")
                        .build(action))
                .build();
    }

    private static String code(Enum<?> standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
