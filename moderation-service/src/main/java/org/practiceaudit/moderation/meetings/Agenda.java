package org.practiceaudit.moderation.meetings;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.moderation.meetings.Minutes.Discussed;
import org.practiceaudit.moderation.moderations.Moderation;
import org.practiceaudit.moderation.moderations.Moderations;

/** What a meeting goes over: the audits of a cycle that are in and not yet moderated, and what was said of them. */
@ApplicationScoped
class Agenda {
    /** More than any cycle has audits. */
    private static final int MOST = 5000;

    private final Moderations moderations;
    private final EventStore store;

    Agenda(Moderations moderations, EventStore store) {
        this.moderations = moderations;
        this.store = store;
    }

    /** Ids of the audits of this cycle that await moderation. */
    Uni<List<String>> of(String authority, String cycle) {
        return inState(authority, cycle, "requested")
                .flatMap(requested -> inState(authority, cycle, "committed").map(committed -> {
                    var all = new ArrayList<>(requested);
                    all.addAll(committed);
                    return all.stream().sorted().toList();
                }));
    }

    private Uni<List<String>> inState(String authority, String cycle, String state) {
        return store.list(authority, moderations.kind(), Map.of("cycle", cycle, "state", state), "", MOST)
                .map(found -> found.stream().map(EventStore.Listed::id).toList());
    }

    /** The children whom the audits of a cycle are about, by audit. */
    Uni<Map<String, String>> children(String authority, String cycle) {
        return store.list(authority, moderations.kind(), Map.of("cycle", cycle), "", MOST)
                .map(found ->
                        found.stream().collect(Collectors.toMap(EventStore.Listed::id, EventStore.Listed::child)));
    }

    /** The programme version that an audit began with. */
    Uni<Optional<MeetingEvent.Pin>> pin(String authority, String audit) {
        return store.load(moderations, new StreamId(authority, moderations.kind(), audit))
                .map(loaded -> loaded.state() instanceof Moderation.Known known
                        ? Optional.of(new MeetingEvent.Pin(
                                known.about().pin().authority(),
                                known.about().pin().programme(),
                                known.about().pin().version()))
                        : Optional.empty());
    }

    /** What this meeting has said so far. */
    Uni<List<Discussed>> discussed(String authority, String meeting, List<String> audits) {
        return Multi.createFrom()
                .iterable(audits)
                .onItem()
                .transformToUniAndConcatenate(
                        audit -> store.load(moderations, new StreamId(authority, moderations.kind(), audit)))
                .filter(loaded -> loaded.state() instanceof Moderation.Committed committed && committed.closes(meeting))
                .map(loaded -> {
                    var said = (Moderation.Committed) loaded.state();
                    return new Discussed(
                            said.about().audit(),
                            said.judgement().overall(),
                            said.commitment().grade());
                })
                .collect()
                .asList();
    }
}
