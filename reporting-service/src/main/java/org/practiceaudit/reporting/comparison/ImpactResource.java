package org.practiceaudit.reporting.comparison;

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

/** Work audited again. */
@Path("/v1/reports/impact")
@Produces(MediaType.APPLICATION_JSON)
class ImpactResource {
    private final KnownFacts facts;
    private final Readers readers;

    ImpactResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Operation(summary = "The grades of work before and when it was audited again (TH-36)")
    public Uni<ReAuditImpact> impact(@BeanParam Over over) {
        return readers.ofFigures()
                .flatMap(reader -> over.cycle()
                        .map(cycle -> facts.withLater(reader, cycle, over.known())
                                .map(known -> ReAuditImpact.of(known, reader.scope(), over.cycle())))
                        .orElseGet(
                                () -> facts.over(reader, over).map(known -> ReAuditImpact.of(known, reader.scope()))));
    }
}
