package org.practiceaudit.allocation.programmes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

/** One stream for each programme, one event for each of its versions. */
@ApplicationScoped
class ProgrammeStreams implements StreamDefinition<ProgrammeCommand, Programme, ProgrammeEvent> {
    static final String KIND = "programme";
    static final EventNames<ProgrammeEvent> NAMES = EventNames.of(ProgrammeEvent.class)
            .name("programme:version-published.v1", ProgrammeEvent.VersionPublished.class)
            .complete();

    private final ProgrammeDecider decider = new ProgrammeDecider();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<ProgrammeEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Programme, ProgrammeEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<ProgrammeCommand, Programme, ProgrammeEvent>> decider(
            Programme state, ProgrammeCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public List<PublicEvent> publish(ProgrammeEvent event, Programme after) {
        return switch (event) {
            case ProgrammeEvent.VersionPublished published ->
                List.of(new AllocationEvent.ProgrammePublished(
                        published.programme(),
                        published.version(),
                        published.digest(),
                        published.policy(),
                        published.effectiveFrom()));
        };
    }

    @Override
    public Map<String, Object> listing(Programme state) {
        return switch (state) {
            case Programme.Unpublished() -> Map.of();
            case Programme.Published(var name, var digests, var effective) ->
                Map.of("name", name, "versions", new TreeMap<>(digests), "effectiveFrom", new TreeMap<>(effective));
        };
    }
}
