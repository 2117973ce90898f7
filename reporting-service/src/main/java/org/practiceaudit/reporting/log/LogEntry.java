package org.practiceaudit.reporting.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.messaging.Received;

/** One event as it is kept in the log; the names are those of the columns. */
public record LogEntry(
        String authority,
        String topic,
        int partition,
        @JsonProperty("record_offset") long offset,
        @JsonProperty("event_id") String eventId,
        String stream,
        long sequence,
        String cycle,
        String audit,
        @JsonProperty("re_audit_of") String reAuditOf,
        @JsonProperty("recorded_time") String recordedTime,
        String headers,
        String payload) {

    public static LogEntry of(
            Received received, ConsumerRecord<String, String> message, String topic, Map<String, String> headers) {
        var metadata = received.metadata();
        return new LogEntry(
                metadata.authority(),
                topic,
                message.partition(),
                message.offset(),
                metadata.eventId().toString(),
                metadata.stream(),
                metadata.sequence(),
                metadata.cycle(),
                received.event() instanceof AboutAudit about ? about.audit() : null,
                received.event() instanceof AuditAllocated allocated ? allocated.reAuditOf() : null,
                metadata.recordedTime().toString(),
                LogJson.write(headers),
                message.value());
    }

    public StreamKey streamKey() {
        return new StreamKey(authority, topic, stream);
    }
}
