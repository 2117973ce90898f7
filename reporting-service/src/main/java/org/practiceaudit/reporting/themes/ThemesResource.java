package org.practiceaudit.reporting.themes;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.reading.Readers;

/** Strengths and areas for improvement over cycles. */
@Path("/v1/reports/themes")
@Produces(MediaType.APPLICATION_JSON)
class ThemesResource {
    private final KnownFacts facts;
    private final Readers readers;

    ThemesResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Operation(
            summary =
                    "Strengths and areas for improvement over cycles, as coded, with what was made of them; small counts"
                            + " are kept back (TH-28, BR-27)")
    public Uni<ThemesReport> themes(@BeanParam Over over) {
        return readers.ofFigures()
                .flatMap(reader ->
                        facts.overWithStaff(reader, over).map(known -> ThemesReport.of(known, reader.scope())));
    }
}
