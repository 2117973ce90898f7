package org.practiceaudit.actions.supervision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

/** The streams of supervisions, one a session: about several cases, so that they hold no text. */
@ApplicationScoped
public class Sessions implements StreamDefinition<SessionCommand, Session, SessionEvent> {
    public static final String KIND = "supervision";

    static final EventNames<SessionEvent> NAMES = EventNames.of(SessionEvent.class)
            .name("supervision:held.v1", SessionEvent.Held.class)
            .complete();

    private final SessionDecider decider = new SessionDecider();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<SessionEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Session, SessionEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<SessionCommand, Session, SessionEvent>> decider(Session state, SessionCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public List<PublicEvent> publish(SessionEvent event, Session after) {
        return switch (event) {
            case SessionEvent.Held(var held) ->
                List.of(new SupervisionEvent.SupervisionHeld(
                        held.session(),
                        held.worker(),
                        held.supervisor(),
                        held.heldOn(),
                        (int) held.reviewed(),
                        (int) held.discussed(),
                        (int) held.notReached(),
                        held.at()));
        };
    }

    @Override
    public Map<String, Object> listing(Session state) {
        return switch (state) {
            case Session.NotHeld() -> Map.of();
            case Session.Held(var held) -> {
                var shown = new LinkedHashMap<String, Object>();
                shown.put("worker", held.worker());
                shown.put("supervisor", held.supervisor());
                shown.put("heldOn", held.heldOn().toString());
                shown.put("recordedAt", held.at().toString());
                shown.put("looked", held.looked().stream().map(Sessions::looked).toList());
                yield shown;
            }
        };
    }

    private static Map<String, Object> looked(Session.Looked looked) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("kind", looked.kind().code());
        shown.put("id", looked.id());
        shown.put("audit", looked.audit());
        if (looked.progress() != null) {
            shown.put("progress", looked.progress().code());
        }
        shown.put("reached", looked.reached());
        return shown;
    }
}
