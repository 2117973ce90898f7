package org.practiceaudit.eventstore.standings;

import java.util.Map;
import java.util.Optional;

/**
 * Streams that an operator or a head of service should see the number of, by authority, under a name that dashboards and alerts
 * know. What is asked is answered from the index on what lists show, so that a count costs as
 * much as there is of what it counts, and nothing for the years of work that is done.
 *
 * @param name of the metric
 * @param meaning what is counted, for whoever reads {@code /q/metrics}
 * @param kind of streams
 * @param shown what lists must show of them
 * @param lacking a name that lists must not show of them
 * @param summed the name under which lists show a number that is summed, where not the streams are counted but something that each has
 *     several of
 */
public record Counted(
        String name,
        String meaning,
        String kind,
        Map<String, Object> shown,
        Optional<String> lacking,
        Optional<String> summed) {
    public Counted(String name, String meaning, String kind, Map<String, Object> shown) {
        this(name, meaning, kind, shown, Optional.empty(), Optional.empty());
    }

    /** The same of those only that do not show this name. */
    public Counted lacking(String name) {
        return new Counted(this.name, meaning, kind, shown, Optional.of(name), summed);
    }

    /** The sum of what they show under this name; a stream that does not show it yet counts as one. */
    public Counted summing(String name) {
        return new Counted(this.name, meaning, kind, shown, lacking, Optional.of(name));
    }
}
