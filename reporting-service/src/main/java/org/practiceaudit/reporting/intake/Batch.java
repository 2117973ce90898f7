package org.practiceaudit.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.messaging.Unknown;
import org.practiceaudit.messaging.Unreadable;
import org.practiceaudit.reporting.log.LogEntry;
import org.practiceaudit.reporting.log.LogJson;

/** A batch of messages, sorted by what became of reading them. */
record Batch(List<LogEntry> entries, List<Broken> broken, List<String> unknown) {
    /** A message that breaks its contract; the names are those of the columns. */
    record Broken(String topic, int partition, long record_offset, String reason, String headers, String payload) {}

    static Batch of(Iterable<ConsumerRecord<String, String>> messages, MessageReader reader, String prefix) {
        var entries = new ArrayList<LogEntry>();
        var broken = new ArrayList<Broken>();
        var unknown = new ArrayList<String>();
        for (var message : messages) {
            var topic = message.topic().substring(prefix.length());
            var headers = headers(message);
            switch (reader.read(headers, message.value())) {
                case Received received -> entries.add(LogEntry.of(received, message, topic));
                case Unknown(var metadata) -> unknown.add(metadata.type());
                case Unreadable(var reason) ->
                    broken.add(new Broken(
                            topic,
                            message.partition(),
                            message.offset(),
                            reason,
                            LogJson.write(headers),
                            message.value()));
            }
        }
        return new Batch(List.copyOf(entries), List.copyOf(broken), List.copyOf(unknown));
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        var headers = new HashMap<String, String>(64);
        message.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return headers;
    }
}
