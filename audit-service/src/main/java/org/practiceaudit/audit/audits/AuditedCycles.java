package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;

/** A cycle's audits as the other rooms of this service read them. */
@ApplicationScoped
public class AuditedCycles {
    private static final int PAGE = 500;

    /**
     * An audit of a cycle.
     *
     * @param state as lists show it
     * @param grade of record, null where there is none, or none to be seen
     */
    public record InCycle(
            String audit,
            String child,
            String kind,
            String state,
            String auditor,
            String service,
            String headOfService,
            String grade) {
        /** Whether nothing more is awaited from its auditor. */
        public boolean settled() {
            return !state.equals("allocated") && !state.equals("in-progress") && !state.equals("returned");
        }

        /** Whether it came to nothing. */
        public boolean dropped() {
            return state.equals("cancelled") || state.equals("invalidated");
        }
    }

    /** The programme version to which a cycle is pinned. */
    public record Pinned(String programme, int version) {}

    private final EventStore store;
    private final AuditStream audits;

    AuditedCycles(EventStore store, AuditStream audits) {
        this.store = store;
        this.audits = audits;
    }

    /** The audits of one kind in a cycle, in the order of their ids; none where nothing of it has been allocated. */
    public Uni<List<InCycle>> of(String authority, String cycle, String kind) {
        return from(authority, Map.of("cycle", cycle, "kind", kind), "", new ArrayList<>());
    }

    private Uni<List<InCycle>> from(String authority, Map<String, String> filter, String after, List<InCycle> before) {
        return store.list(authority, audits.kind(), filter, after, PAGE).flatMap(page -> {
            page.forEach(each -> before.add(of(each)));
            return page.size() < PAGE
                    ? Uni.createFrom().item(before)
                    : from(authority, filter, page.getLast().id(), before);
        });
    }

    private static InCycle of(EventStore.Listed listed) {
        var shown = listed.shown();
        return new InCycle(
                listed.id(),
                shown.get("child").asText(),
                shown.get("kind").asText(),
                shown.get("state").asText(),
                shown.get("auditor").asText(),
                shown.get("service").asText(),
                shown.get("headOfService").asText(),
                shown.path("grade").asText(null));
    }

    /** Under which programme a cycle runs; empty where none of its audits has been allocated. */
    public Uni<Optional<Pinned>> programme(String authority, String cycle) {
        return store.list(authority, audits.kind(), Map.of("cycle", cycle), "", 1)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : store.load(
                                        audits,
                                        new StreamId(
                                                authority,
                                                audits.kind(),
                                                found.getFirst().id()))
                                .map(loaded -> loaded.origin()
                                        .map(origin -> new Pinned(origin.programme(), origin.programmeVersion()))));
    }
}
