package org.practiceaudit.reporting.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.narrative.Owners;
import org.practiceaudit.reporting.reading.Reader;

/** Board reports and what practitioners get of them. */
@ApplicationScoped
public class Boards {
    private final KnownFacts facts;
    private final Owners owners;

    Boards(KnownFacts facts, Owners owners) {
        this.facts = facts;
        this.owners = owners;
    }

    /** 404 for a cycle never heard of. */
    public Uni<BoardReport> report(Reader reader, String cycle, KnownUntil known) {
        return facts.around(reader, cycle, known).map(it -> BoardReport.of(it, cycle));
    }

    /** With the words that their owners tell this reader. */
    public Uni<BoardReading> reading(Reader reader, String cycle, KnownUntil known) {
        return report(reader, cycle, known)
                .flatMap(report ->
                        BoardNarrative.of(report, owners).map(narrative -> new BoardReading(report, narrative)));
    }

    public Uni<Briefing> briefing(Reader reader, String cycle, KnownUntil known, Briefing.Audience audience) {
        return report(reader, cycle, known).map(report -> Briefing.of(report, audience));
    }
}
