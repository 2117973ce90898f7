package org.practiceaudit.allocation.enquiry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.rest.Commands;

/** Begins the wait for the meeting of a cycle that needs one (TH-02). */
@ApplicationScoped
public class Enquiries {
    private final Cycles cycles;
    private final EnquiryStreams streams;
    private final CommandHandler handler;

    Enquiries(Cycles cycles, EnquiryStreams streams, CommandHandler handler) {
        this.cycles = cycles;
        this.streams = streams;
        this.handler = handler;
    }

    /**
     * To be called once a cycle is planned, and again whenever in doubt: what is expected or held already stays, and a
     * cycle that needs no meeting of its own gets none.
     */
    public Uni<Void> expect(Commands commands, String authority, String cycle) {
        return cycles.find(authority, cycle)
                .flatMap(found -> found.map(standing -> expect(commands, authority, standing))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> expect(Commands commands, String authority, Cycles.Standing standing) {
        var cycle = standing.shown().id();
        var context = commands.following(streams, cycle, origin(standing));
        return handler.handle(
                        streams,
                        new EnquiryCommand.ExpectMeeting(new Enquiry.Which(authority, cycle), context.at()),
                        context)
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
