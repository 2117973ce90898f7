package org.practiceaudit.reporting.operations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.messaging.Behind;
import org.practiceaudit.messaging.ConsumerProgress;
import org.practiceaudit.reporting.facts.Rebuild;
import org.practiceaudit.reporting.facts.RebuildProgress;
import org.practiceaudit.reporting.facts.Troubles;

/** How far behind the projection is. */
@ApplicationScoped
class Standing {
    private static final int MOST_STREAMS = 100;

    private final ConsumerProgress consumers;
    private final Troubles troubles;
    private final Rebuild rebuild;

    Standing(ConsumerProgress consumers, Troubles troubles, Rebuild rebuild) {
        this.consumers = consumers;
        this.troubles = troubles;
        this.rebuild = rebuild;
    }

    /**
     * What a reader of reports should know of them.
     *
     * @param messagesBehind that stand in the topics and are not in the reports, of whatever authority
     * @param oldest when the first of them was sent, by the machine's clock; empty when the reports hold everything
     * @param streams of the reader's authority that do not hold all that was heard
     * @param rebuild {@code none}, {@code running}, {@code switched} or {@code failed}; reports go on while it runs
     */
    public record ForReaders(long messagesBehind, Optional<Instant> oldest, Troubles.Count streams, String rebuild) {}

    /**
     * What an operator should know.
     *
     * @param upToDate whether everything that stood in the topics when it was asked has been taken in
     * @param partitions where messages wait
     * @param troubled the first hundred streams that do not hold all that was heard
     */
    public record ForOperators(
            boolean upToDate,
            List<Behind> partitions,
            Troubles.Count streams,
            List<Troubles.Troubled> troubled,
            RebuildProgress rebuild) {}

    /** @param authority whose streams count, or empty for those of all */
    Uni<ForReaders> of(Optional<String> authority) {
        return consumers
                .behind()
                .flatMap(behind -> troubles.count(authority)
                        .flatMap(streams -> rebuild.progress()
                                .map(progress -> new ForReaders(
                                        behind.stream()
                                                .mapToLong(Behind::messages)
                                                .sum(),
                                        behind.stream()
                                                .flatMap(it -> it.oldest().stream())
                                                .min(Comparator.naturalOrder()),
                                        streams,
                                        progress.state()))));
    }

    Uni<ForOperators> forOperators() {
        return consumers
                .reachedEnd()
                .flatMap(reached -> consumers
                        .behind()
                        .flatMap(behind -> troubles.count(Optional.empty())
                                .flatMap(streams -> troubles.first(MOST_STREAMS)
                                        .flatMap(troubled -> rebuild.progress()
                                                .map(progress -> new ForOperators(
                                                        reached, behind, streams, troubled, progress))))));
    }
}
