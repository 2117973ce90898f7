package org.practiceaudit.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.Optional;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.web.Traces;

/**
 * The span in which a service takes in one event, a child of the span in which it was said: events that come in one batch
 * belong to as many traces. It names the event and whose it is, and nothing of what it says.
 */
public final class TracedEvent {
    private final Span span;
    private final EventMetadata metadata;

    private TracedEvent(Span span, EventMetadata metadata) {
        this.span = span;
        this.metadata = metadata;
    }

    /**
     * Begins it.
     *
     * @param topic without the installation's prefix
     * @param from when the event was begun to be taken in, by the machine's clock
     */
    public static TracedEvent begin(Tracer tracer, EventMetadata metadata, String topic, Instant from) {
        var span = tracer.spanBuilder("process " + metadata.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Traces.behind(metadata.traceparent()))
                .setStartTimestamp(from)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.message.id", metadata.eventId().toString())
                .setAttribute("practice_audit.authority", metadata.authority())
                .setAttribute("practice_audit.stream", metadata.stream())
                .startSpan();
        var inside = Traces.textOf(Context.root().with(span)).orElse(metadata.traceparent());
        return new TracedEvent(span, metadata.within(inside));
    }

    /** What is known of the event, so that whatever follows from it goes on from this span. */
    public EventMetadata metadata() {
        return metadata;
    }

    /** @param failure what kept it from having its effect; its kind alone is told, since a message could quote what was written */
    public void end(Optional<Throwable> failure) {
        failure.ifPresent(why -> span.setStatus(StatusCode.ERROR, why.getClass().getSimpleName()));
        span.end();
    }
}
