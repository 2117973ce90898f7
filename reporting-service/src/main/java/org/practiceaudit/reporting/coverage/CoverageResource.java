package org.practiceaudit.reporting.coverage;

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

/** Which social workers had a case audited. */
@Path("/v1/reports/coverage")
@Produces(MediaType.APPLICATION_JSON)
class CoverageResource {
    private final KnownFacts facts;
    private final Readers readers;

    CoverageResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Operation(summary = "Which social workers had a case audited in a time, and who is still uncovered (CA-03)")
    public Uni<Coverage> coverage(@BeanParam Over over) {
        return readers.ofCases()
                .flatMap(reader -> facts.overWithStaff(reader, over).map(known -> Coverage.of(known, reader.scope())));
    }
}
