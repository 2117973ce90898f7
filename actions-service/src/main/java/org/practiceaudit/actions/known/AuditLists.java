package org.practiceaudit.actions.known;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.practiceaudit.actions.Filter;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** Lists of what came of audits. */
@ApplicationScoped
public class AuditLists {
    private final KnownAudits audits;
    private final EventStore store;
    private final Caller caller;

    AuditLists(KnownAudits audits, EventStore store, Caller caller) {
        this.audits = audits;
        this.store = store;
        this.caller = caller;
    }

    /**
     * A page without what would tell the caller the grades of an audit that they moderate blind, so that it may be shorter than asked
     * for.
     *
     * @param kind of stream
     * @param filter what their listings must hold
     * @param line how one is shown
     * @param audit which a line is about
     */
    public <T> Uni<Page<T>> page(
            String kind,
            Filter filter,
            PageQuery page,
            Function<EventStore.Listed, T> line,
            Function<T, String> audit) {
        var after = page.after().orElse("");
        return audits.hiddenFrom(caller.authority(), caller.staff())
                .flatMap(hidden -> store.list(
                                caller.authority(), kind, filter.asked(), filter.anyOf(), after, page.limit() + 1)
                        .map(read -> Page.of(read, page, EventStore.Listed::id)
                                .map(line)
                                .without(each -> hidden.contains(audit.apply(each)))));
    }
}
