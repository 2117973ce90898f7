package org.practiceaudit.allocation.enquiry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;

/** Begins the wait for the meeting of a cycle that needs one (TH-02). */
@ApplicationScoped
public class Enquiries {
    private final Cycles cycles;
    private final EnquiryStreams streams;
    private final CommandHandler handler;
    private final BusinessClock clock;
    private final Actor actor;

    Enquiries(
            Cycles cycles,
            EnquiryStreams streams,
            CommandHandler handler,
            BusinessClock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.cycles = cycles;
        this.streams = streams;
        this.handler = handler;
        this.clock = clock;
        this.actor = Actor.system(service);
    }

    /**
     * To be called once a cycle is planned, and again whenever in doubt: what is expected or held already stays, and a
     * cycle that needs no meeting of its own gets none.
     */
    public Uni<Void> expect(String authority, String cycle) {
        return cycles.find(authority, cycle)
                .flatMap(found -> found.map(standing -> expect(authority, standing))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> expect(String authority, Cycles.Standing standing) {
        var at = clock.now();
        var cycle = standing.shown().id();
        var context = new CommandContext(
                new StreamId(authority, EnquiryStreams.KIND, cycle),
                actor,
                at,
                Optional.of(origin(standing)),
                OptionalLong.empty(),
                Optional.empty(),
                UUID.randomUUID(),
                Optional.empty(),
                Optional.empty());
        return handler.handle(
                        streams, new EnquiryCommand.ExpectMeeting(new Enquiry.Which(authority, cycle), at), context)
                .invoke(Enquiries::refuseUnlessDone)
                .replaceWithVoid();
    }

    static Origin origin(Cycles.Standing standing) {
        var shown = standing.shown();
        return new Origin(shown.id(), shown.programme(), shown.version(), shown.id(), null);
    }

    private static void refuseUnlessDone(Handled<Enquiry> handled) {
        if (!(handled instanceof Handled.Done<Enquiry>)) {
            throw new IllegalStateException("a meeting could not be expected: " + handled);
        }
    }
}
