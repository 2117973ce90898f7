package org.practiceaudit.audit.conduct;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.practiceaudit.audit.conduct.ProcessConcern.Known;
import org.practiceaudit.audit.conduct.ProcessConcern.NotRaised;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Reads concerns about the conduct of audits for the caller of this request. */
@RequestScoped
class ConductReading {
    private final EventStore store;
    private final ConductStream concerns;
    private final Reads reads;
    private final Caller caller;

    ConductReading(EventStore store, ConductStream concerns, Reads reads, Caller caller) {
        this.store = store;
        this.concerns = concerns;
        this.reads = reads;
        this.caller = caller;
    }

    By by() {
        return new By(caller.staff(), caller.roles());
    }

    /** One that the caller may read, which is a read of its audit: 404 where there is none, 403 where it is not for them. */
    Uni<Known> readable(String concern) {
        return store.load(concerns, stream(concern)).flatMap(loaded -> switch (loaded.state()) {
            case NotRaised _ -> throw Problems.notFound("process concern", concern);
            case Known known ->
                reads.note(
                                known.raised().parties().audit(),
                                loaded.origin().orElseThrow().child(),
                                ground(known))
                        .replaceWith(known);
        });
    }

    private Ground ground(Known known) {
        return Reach.ground(known, by())
                .orElseThrow(() -> Problems.forbidden(
                        "The concern is between others.",
                        "It is for the parties, their manager and the audit manager."));
    }

    /** Those of an audit, or of all audits, that the caller may read; the audit manager reads all of them. */
    Uni<Page<ConductView.Line>> list(Optional<String> audit, PageQuery page) {
        var filter = new HashMap<String, Object>();
        audit.ifPresent(one -> filter.put("audit", one));
        var office = Reach.office(by());
        if (office.isEmpty()) {
            filter.put(Reader.READERS, Reader.being(caller.staff()));
        }
        return store.list(
                        caller.authority(),
                        concerns.kind(),
                        filter,
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id))
                .call(shown -> note(shown, office))
                .map(shown -> shown.map(ConductReading::line));
    }

    /** A line of a list is a read of the audit that it is about. */
    private Uni<Void> note(Page<EventStore.Listed> shown, Optional<Ground> office) {
        return reads.note(shown.items().stream()
                .map(each -> new Reads.Of(
                        each.shown().path("audit").textValue(),
                        each.child(),
                        Reader.ground(each.shown(), caller.staff())
                                .or(() -> office)
                                .orElseThrow()))
                .toList());
    }

    private static ConductView.Line line(EventStore.Listed listed) {
        var shown = listed.shown();
        return new ConductView.Line(
                listed.id(),
                shown.path("audit").textValue(),
                shown.path("state").textValue(),
                Instant.parse(shown.path("raisedAt").textValue()));
    }

    private StreamId stream(String concern) {
        try {
            return new StreamId(caller.authority(), concerns.kind(), concern);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("process concern", concern);
        }
    }
}
