package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Shown;
import org.practiceaudit.reporting.facts.StreamFacts;

/**
 * As of when a page holds, and what the reader may choose instead.
 *
 * @param path of the page
 * @param said in a sentence
 * @param day the past day that was asked for, empty for now
 * @param cycle the one that is shown, {@code all}, or empty where the page is not of one cycle
 * @param all whether all cycles together can be chosen
 * @param cycles those to choose from, none where there is no choice
 */
@TemplateData
record AsOf(String path, String said, String day, String cycle, boolean all, List<StreamFacts.Cycle> cycles) {
    static AsOf of(Asked asked, Optional<Instant> knownUntil) {
        return new AsOf(
                asked.path(), Shown.asOf(knownUntil), asked.day() == null ? "" : asked.day(), "", false, List.of());
    }

    /** One of these, or with none chosen all together. */
    AsOf choosing(Optional<StreamFacts.Cycle> chosen, List<StreamFacts.Cycle> from) {
        return new AsOf(path, said, day, chosen.map(StreamFacts.Cycle::cycle).orElse(Asked.EVERY_CYCLE), true, from);
    }

    AsOf choosingOne(StreamFacts.Cycle chosen, List<StreamFacts.Cycle> from) {
        return new AsOf(path, said, day, chosen.cycle(), false, from);
    }

    public boolean now() {
        return day.isEmpty();
    }
}
