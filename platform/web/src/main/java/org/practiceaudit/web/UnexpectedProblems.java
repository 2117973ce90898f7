package org.practiceaudit.web;

import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What ends a request here on purpose, and what nobody thought of. */
public class UnexpectedProblems {
    private static final Logger LOG = Logger.getLogger(UnexpectedProblems.class);

    private final Correlation correlation;

    UnexpectedProblems(Correlation correlation) {
        this.correlation = correlation;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException failed) {
        return ProblemJson.response(failed);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        return ProblemJson.response(toProblem(failure));
    }

    ProblemException toProblem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known;
            }
            if (unreachable(cause)) {
                LOG.warnf(
                        "correlation %s: %s", correlation.id(), cause.getClass().getName());
                return Problems.unavailable("Something that this service needs does not answer just now.");
            }
        }
        var reference = UUID.randomUUID().toString();
        LOG.errorf(Wordless.of(failure), "reference %s, correlation %s", reference, correlation.id());
        return Problems.internal(reference);
    }

    private static boolean unreachable(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof ClosedChannelException
                || cause instanceof TimeoutException;
    }
}
