package org.practiceaudit.audit.conduct;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.conduct.ProcessConcern.Known;
import org.practiceaudit.audit.conduct.ProcessConcern.NotRaised;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Reads concerns about the conduct of audits for the caller of this request. */
@RequestScoped
class ConductReading {
    private final EventStore store;
    private final ConductStream concerns;
    private final Caller caller;

    ConductReading(EventStore store, ConductStream concerns, Caller caller) {
        this.store = store;
        this.concerns = concerns;
        this.caller = caller;
    }

    By by() {
        return new By(caller.staff(), caller.roles());
    }

    /** One that the caller may read: 404 where there is none, 403 where it is not for them. */
    Uni<Known> readable(String concern) {
        return store.load(concerns, stream(concern)).map(loaded -> switch (loaded.state()) {
            case NotRaised _ -> throw Problems.notFound("process concern", concern);
            case Known known when Reach.reads(known, by()) -> known;
            case Known _ ->
                throw Problems.forbidden(
                        "The concern is between others.",
                        "It is for the parties, their manager and the audit manager.");
        });
    }

    /** Those of an audit, or of all audits, that the caller may read; the audit manager reads all of them. */
    Uni<Page<ConductView.Line>> list(Optional<String> audit, PageQuery page) {
        var filter = new HashMap<String, Object>();
        audit.ifPresent(one -> filter.put("audit", one));
        if (!caller.roles().contains(Role.AUDIT_MANAGER)) {
            filter.put("readers", List.of(caller.staff()));
        }
        return store.list(
                        caller.authority(),
                        concerns.kind(),
                        filter,
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read ->
                        Page.of(read.stream().map(ConductReading::line).toList(), page, ConductView.Line::concern));
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
