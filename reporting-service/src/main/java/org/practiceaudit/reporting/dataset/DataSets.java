package org.practiceaudit.reporting.dataset;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.narrative.Owners;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.web.Problems;

/** Data sets of cycles. */
@ApplicationScoped
public class DataSets {
    private final KnownFacts facts;
    private final Owners owners;

    DataSets(KnownFacts facts, Owners owners) {
        this.facts = facts;
        this.owners = owners;
    }

    /** 404 for a cycle never heard of. */
    public Uni<DataSet> of(Reader reader, String cycle, KnownUntil known) {
        return facts.cycle(reader, cycle, known)
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .map(of -> DataSet.of(of.facts(), reader.scope(), of.knownUntil()));
    }

    /** @param words whether what was written is wanted, as far as this reader may read them */
    public Uni<DataSetReading> reading(Reader reader, String cycle, KnownUntil known, boolean words) {
        return of(reader, cycle, known)
                .flatMap(data -> words
                        ? CycleWords.of(data, owners).map(told -> new DataSetReading(data, Optional.of(told)))
                        : Uni.createFrom().item(new DataSetReading(data, Optional.empty())));
    }
}
