package org.practiceaudit.web;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trace context between the text of a {@code traceparent}, as requests and events carry it, and OpenTelemetry's own. */
public final class Traces {
    public static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator FORM = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> TEXT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public String get(String traceparent, String key) {
            return HEADER.equals(key) ? traceparent : null;
        }
    };

    private Traces() {}

    /** The text for what is done within a context; empty where that belongs to no trace. */
    public static Optional<String> textOf(Context context) {
        var carrier = new HashMap<String, String>();
        FORM.inject(context, carrier, Map::put);
        return Optional.ofNullable(carrier.get(HEADER));
    }

    /** The context behind a text; one without a trace for null and for a text that is none. */
    public static Context behind(String traceparent) {
        return FORM.extract(Context.root(), traceparent, TEXT);
    }
}
