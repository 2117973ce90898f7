package org.practiceaudit.eventstore.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Correlation;

/**
 * The one way from a request to a command: who acts is settled first, then {@link Commands} takes the headers, makes the
 * command and tells the outcome.
 *
 * <pre>{@code
 * return gateway.as(Role.AUDITOR).changing(audits, id, body, (actor, at) -> new SubmitAudit(actor, at));
 * }</pre>
 */
@RequestScoped
public class CommandGateway {
    private final CommandHandler handler;
    private final BusinessClock clock;
    private final Caller caller;
    private final Correlation correlation;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    CommandGateway(CommandHandler handler, BusinessClock clock, Caller caller, Correlation correlation) {
        this.handler = handler;
        this.clock = clock;
        this.caller = caller;
        this.correlation = correlation;
    }

    /**
     * The caller in the first of these roles that they have; {@code Role.values()} where any role will do.
     *
     * @throws org.practiceaudit.web.ProblemException 403 when they have none of them
     */
    public Commands as(Role... allowed) {
        var actor = new Actor(caller.staff(), caller.actingAs(allowed).code());
        return new Commands(
                handler,
                caller.authority(),
                actor,
                clock.now(),
                correlation.id(),
                correlation.trace(),
                headers,
                request.getMethod() + " " + uri.getPath());
    }
}
