package org.practiceaudit.web;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Ties together what follows from one request: the caller's UUID of {@code X-Correlation-Id}, or one made here. */
@RequestScoped
public class Correlation {
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @jakarta.ws.rs.core.Context
    HttpHeaders headers;

    private UUID id;

    public UUID id() {
        if (id == null) {
            var sent = headers.getHeaderString(HEADER);
            id = sent != null && UUID_FORM.matcher(sent).matches() ? UUID.fromString(sent) : UUID.randomUUID();
        }
        return id;
    }

    /**
     * The W3C trace context of the request: that of the span which this service began, or where it traces nothing, the
     * caller's own, so that a trace goes on behind us all the same.
     */
    public Optional<String> trace() {
        return Traces.textOf(Context.current())
                .or(() -> Traces.textOf(Traces.behind(headers.getHeaderString(Traces.HEADER))));
    }

    /** Every answer says what it belongs to. */
    public static class Echo {
        private final Correlation correlation;

        Echo(Correlation correlation) {
            this.correlation = correlation;
        }

        @ServerResponseFilter
        public void echo(ContainerResponseContext response) {
            response.getHeaders().putSingle(HEADER, correlation.id().toString());
        }
    }
}
