package org.practiceaudit.reporting.consistency;

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

/** Whether auditors and moderators grade alike. */
@Path("/v1/reports/consistency")
@Produces(MediaType.APPLICATION_JSON)
class ConsistencyResource {
    private final KnownFacts facts;
    private final Readers readers;

    ConsistencyResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Operation(
            summary =
                    "How far auditors and moderators agree: overall, by auditor, by section and by quarter; no figure of too few")
    public Uni<Consistency> consistency(@BeanParam Over over) {
        return readers.ofCases()
                .flatMap(reader -> facts.over(reader, over).map(known -> Consistency.of(known, reader.scope())));
    }
}
