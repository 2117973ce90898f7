package org.practiceaudit.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a too large body as a problem, before the framework ends the request without a word. */
@ApplicationScoped
class SizeLimit {
    /** Above the framework's own check. */
    private static final int FIRST = 1_000;

    private final long most;

    SizeLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        if (length(request) <= most) {
            request.next();
            return;
        }
        var problem = HttpProblems.tooLarge().problem();
        var response = request.response().setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (request.request().version() != HttpVersion.HTTP_2) {
            response.putHeader("Connection", "close"); // what is left of the body is not read
        }
        response.end(ProblemJson.text(problem));
    }

    private static long length(RoutingContext request) {
        var sent = request.request().getHeader("Content-Length");
        return sent != null && sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : 0;
    }
}
