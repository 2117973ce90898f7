package org.practiceaudit.allocation.population;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

/** Each involvement is a stream, published on a compacted topic of which the latest word stands. */
@ApplicationScoped
class InvolvementStreams implements StreamDefinition<InvolvementCommand, Connection, InvolvementEvent> {
    static final String KIND = "involvement";
    static final String LISTED = "involvement";
    static final EventNames<InvolvementEvent> NAMES = EventNames.of(InvolvementEvent.class)
            .name("involvement:recorded.v1", InvolvementEvent.Recorded.class)
            .complete();

    private static final int ID_DIGITS = 40;

    private final InvolvementDecider decider = new InvolvementDecider();

    /** Child, person, kind and first day make an involvement; only its end may change. Too long together for an id. */
    static String idOf(Involvement involvement) {
        var what = String.join(
                "|",
                involvement.child(),
                involvement.staff(),
                involvement.involvement(),
                String.valueOf(involvement.from()));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<InvolvementEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Connection, InvolvementEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<InvolvementCommand, Connection, InvolvementEvent>> decider(
            Connection state, InvolvementCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public List<PublicEvent> publish(InvolvementEvent event, Connection after) {
        return switch (event) {
            case InvolvementEvent.Recorded recorded -> List.of(publicly(recorded.involvement()));
        };
    }

    private static PublicEvent publicly(Involvement involvement) {
        return new AllocationEvent.InvolvementRecorded(
                involvement.child(),
                involvement.staff(),
                involvement.involvement(),
                involvement.from(),
                involvement.to());
    }

    @Override
    public Map<String, Object> listing(Connection state) {
        return switch (state) {
            case Connection.Unknown() -> Map.of();
            case Connection.OnRecord(var involvement) -> Map.of(LISTED, involvement);
        };
    }
}
