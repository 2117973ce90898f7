package org.practiceaudit.reporting.pages;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.web.Problems;

/** What every page of a report may be asked for. */
public class Asked {
    /** A past day in London, {@code 2026-09-30}; empty or absent for now. */
    @QueryParam("asAt")
    String asAt;

    /** A cycle by its id; empty or absent for the latest. */
    @QueryParam("cycle")
    String cycle;

    /** Null for now, as the REST interfaces have it. */
    String day() {
        return asAt == null || asAt.isBlank() ? null : asAt.strip();
    }

    KnownUntil known() {
        return KnownUntil.asked(day());
    }

    /**
     * The cycle that was asked for, or else the latest that has begun; empty where there is none at all.
     *
     * @throws org.practiceaudit.web.ProblemException 404 when there is no such cycle
     */
    Optional<StreamFacts.Cycle> chosen(List<StreamFacts.Cycle> latestFirst) {
        if (cycle == null || cycle.isBlank()) {
            return latestFirst.stream().findFirst();
        }
        return Optional.of(latestFirst.stream()
                .filter(each -> each.cycle().equals(cycle.strip()))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("cycle", cycle.strip())));
    }
}
