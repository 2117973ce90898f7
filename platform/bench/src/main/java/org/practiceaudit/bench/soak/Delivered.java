package org.practiceaudit.bench.soak;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.installation.Messages;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.Topics;

/** What lies in the service's topic, as guards of a consumer see it. */
final class Delivered {
    private final Map<String, Guard> streams = new HashMap<>();
    private final Map<Guard.Verdict, Long> verdicts = new EnumMap<>(Guard.Verdict.class);

    static Delivered of(Kafka kafka) {
        var delivered = new Delivered();
        kafka.readAll(List.of(Topics.AUDIT), message -> {
            var metadata = CloudEventHeaders.read(Messages.headers(message));
            delivered.take(
                    metadata.stream(), metadata.sequence(), metadata.eventId().toString());
        });
        return delivered;
    }

    void take(String stream, long sequence, String event) {
        var verdict = streams.computeIfAbsent(stream, _ -> new Guard()).take(sequence, event);
        verdicts.merge(verdict, 1L, Long::sum);
    }

    /** The events of a stream that got through, in their order. */
    List<String> through(String stream) {
        var guard = streams.get(stream);
        return guard == null ? List.of() : guard.through();
    }

    long count(Guard.Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }
}
