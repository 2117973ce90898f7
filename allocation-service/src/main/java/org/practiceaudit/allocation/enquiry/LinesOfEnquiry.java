package org.practiceaudit.allocation.enquiry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;

/** The lines of enquiry under which a cycle is drawn and audited (TH-02). */
@ApplicationScoped
public class LinesOfEnquiry {
    private final EventStore store;
    private final EnquiryStreams streams;
    private final Cycles cycles;

    LinesOfEnquiry(EventStore store, EnquiryStreams streams, Cycles cycles) {
        this.store = store;
        this.streams = streams;
        this.cycles = cycles;
    }

    /**
     * As agreed in the cycle's own meeting, or in that of the cycle that it follows; none where its activity asks for
     * none or where none are agreed yet.
     */
    public Uni<List<Line>> of(String authority, String cycle) {
        return cycles.find(authority, cycle)
                .flatMap(found -> found.filter(LinesOfEnquiry::asks)
                        .map(standing -> agreed(authority, meetingOf(standing)))
                        .orElseGet(() -> Uni.createFrom().item(List.of())));
    }

    private static boolean asks(Cycles.Standing standing) {
        return standing.held()
                .policy()
                .preparation()
                .asksForLines(standing.shown().activity());
    }

    private static String meetingOf(Cycles.Standing standing) {
        var shown = standing.shown();
        return shown.following() == null ? shown.id() : shown.following();
    }

    private Uni<List<Line>> agreed(String authority, String cycle) {
        return store.load(streams, new StreamId(authority, EnquiryStreams.KIND, cycle))
                .map(loaded -> switch (loaded.state()) {
                    case Enquiry.Held held -> held.lines();
                    case Enquiry.Expected _, Enquiry.NotBegun _ -> List.of();
                });
    }
}
