package org.practiceaudit.reporting.pages;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.web.Problems;

/** What a page is asked for: {@code asAt} a past day in London, {@code cycle}, and what narrows its rows. */
record Asked(UriInfo uri) {
    /** In place of a cycle: all of the time that reports look back on. */
    static final String EVERY_CYCLE = "all";

    /** Empty where it was not said. */
    String text(String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name))
                .map(String::strip)
                .orElse("");
    }

    /** Null for now, as the REST interfaces have it. */
    String day() {
        return text("asAt").isEmpty() ? null : text("asAt");
    }

    KnownUntil known() {
        return KnownUntil.asked(day());
    }

    /**
     * The cycle that was asked for, or else the latest; empty where there is none at all or all were asked for.
     *
     * @throws org.practiceaudit.web.ProblemException 404 when there is no such cycle
     */
    Optional<StreamFacts.Cycle> chosen(List<StreamFacts.Cycle> latestFirst) {
        var cycle = text("cycle");
        if (cycle.equals(EVERY_CYCLE)) {
            return Optional.empty();
        }
        if (cycle.isEmpty()) {
            return latestFirst.stream().findFirst();
        }
        return Optional.of(latestFirst.stream()
                .filter(each -> each.cycle().equals(cycle))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("cycle", cycle)));
    }

    /** One cycle, or the time that reports look back on. */
    Over over(Optional<StreamFacts.Cycle> chosen) {
        return chosen.map(cycle -> Over.cycle(cycle.cycle(), day())).orElseGet(() -> Over.time(null, null, day()));
    }

    String path() {
        return "/" + uri.getPath().replaceFirst("^/+", "");
    }

    /** This page with one thing asked for otherwise, from its first rows on. */
    String link(String name, String value) {
        return UriBuilder.fromUri(uri.getRequestUri())
                .host(null)
                .scheme(null)
                .port(-1)
                .replaceQueryParam("page")
                .replaceQueryParam(name, value)
                .build()
                .toString();
    }

    /** What was asked for, as it stands in an address: {@code cycle=2026-09}; empty where nothing was. */
    String query() {
        return Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
    }
}
