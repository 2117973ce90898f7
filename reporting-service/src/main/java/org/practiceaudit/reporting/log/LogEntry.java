package org.practiceaudit.reporting.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.messaging.Received;

/**
 * One event as it is kept in the log, with the place where it was heard.
 *
 * @param topic without the installation's prefix
 * @param payload the event's JSON as it came
 */
public record LogEntry(Received received, String topic, int partition, long offset, String payload) {

    /** The log counts time in microseconds, so that what is folded as it comes is what is folded from the log. */
    public static LogEntry of(Received received, ConsumerRecord<String, String> message, String topic) {
        return new LogEntry(
                new Received(inMicroseconds(received.metadata()), received.event()),
                topic,
                message.partition(),
                message.offset(),
                message.value());
    }

    private static EventMetadata inMicroseconds(EventMetadata it) {
        return new EventMetadata(
                it.eventId(),
                it.type(),
                it.source(),
                it.stream(),
                it.streamVersion(),
                it.sequence(),
                it.key(),
                it.authority(),
                it.programme(),
                it.programmeVersion(),
                it.cycle(),
                it.actor(),
                it.actorRole(),
                inMicroseconds(it.businessTime()),
                inMicroseconds(it.recordedTime()),
                inMicroseconds(it.physicalTime()),
                it.correlationId(),
                it.causationId(),
                it.traceparent());
    }

    private static Instant inMicroseconds(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    public StreamKey stream() {
        return new StreamKey(received.metadata().authority(), topic, received.metadata().stream());
    }

    public long sequence() {
        return received.metadata().sequence();
    }

    /** The audit that the event is about; null where it is about none. */
    String audit() {
        return received.event() instanceof AboutAudit about ? about.audit() : null;
    }

    /** The audit that this allocation repeats; null for everything else. */
    String reAuditOf() {
        return received.event() instanceof AuditAllocated allocated ? allocated.reAuditOf() : null;
    }

    public Heard heard() {
        return new Heard(stream(), received.metadata().cycle(), sequence(), offset, received.event());
    }
}
