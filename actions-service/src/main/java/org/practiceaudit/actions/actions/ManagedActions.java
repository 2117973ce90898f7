package org.practiceaudit.actions.actions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import org.practiceaudit.actions.Acting;
import org.practiceaudit.actions.actions.ReadableActions.ActedOn;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.web.Caller;

/** What managers do with actions, each in the role in which the case names them. */
@ApplicationScoped
class ManagedActions {
    private final Actions actions;
    private final ReadableActions readable;
    private final CommandGateway gateway;
    private final Caller caller;

    ManagedActions(Actions actions, ReadableActions readable, CommandGateway gateway, Caller caller) {
        this.actions = actions;
        this.readable = readable;
        this.gateway = gateway;
        this.caller = caller;
    }

    Commands of(ActedOn on) {
        return Acting.asManager(gateway, caller, on.of().people());
    }

    /** A step of one action that brings nothing with it on others. */
    Uni<Response> change(String action, Object body, BiFunction<By, Instant, ActionCommand> command) {
        return readable.actedOn(action)
                .flatMap(on -> of(on).changing(actions, action, body, (_, at) -> command.apply(on.by(), at)));
    }
}
