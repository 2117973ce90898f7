package org.practiceaudit.reporting.pages;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Shown;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.reporting.reports.CycleReport;
import org.practiceaudit.reporting.reports.Reports;

/** A cycle's counts as they change, for a page that is open. */
@Path("/cycles/{cycle}/live")
class LiveCounts {
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Browsers ask again by themselves; until then a sign-in that has ended, or a role that was taken away, goes unnoticed. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Reports reports;
    private final Readers readers;

    @Context
    Sse sse;

    LiveCounts(Reports reports, Readers readers) {
        this.reports = reports;
        this.readers = readers;
    }

    /** @param asOf in a sentence */
    record Update(Map<String, Integer> numbers, String asOf) {}

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> counts(@PathParam("cycle") String cycle) {
        return readers.ofFigures()
                .onItem()
                .transformToMulti(reader -> updates(reader, cycle))
                .map(update -> sse.newEventBuilder()
                        .name("counts")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(update)
                        .build());
    }

    /** One at once, and one whenever something has changed. */
    private Multi<Update> updates(Reader reader, String cycle) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> look(reader, cycle))
                .select()
                .where(Optional::isPresent)
                .map(Optional::orElseThrow)
                .skip()
                .repetitions()
                .select()
                .first(LONGEST);
    }

    private Uni<Optional<Update>> look(Reader reader, String cycle) {
        return reports.cycle(reader, cycle, KnownUntil.asked(null)).map(found -> found.map(LiveCounts::update));
    }

    private static Update update(CycleReport report) {
        return new Update(Counts.of(report.total()).numbers(), Shown.asOf(Optional.ofNullable(report.knownUntil())));
    }
}
