package org.practiceaudit.actions.actions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.actions.Reading;
import org.practiceaudit.actions.actions.ActionViews.ActionListed;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** The actions that the caller may read. */
@ApplicationScoped
public class ReadableActions {
    private final Actions actions;
    private final EventStore store;
    private final StaffBook staff;
    private final KnownAudits audits;
    private final Caller caller;

    ReadableActions(Actions actions, EventStore store, StaffBook staff, KnownAudits audits, Caller caller) {
        this.actions = actions;
        this.store = store;
        this.staff = staff;
        this.audits = audits;
        this.caller = caller;
    }

    /** An action as the caller may see it: 404 without one, 403 for somebody who has nothing to do with it. */
    Uni<Loaded<Action, ActionEvent>> find(String id) {
        var authority = caller.authority();
        var reader = caller.staff();
        var everything = Reading.everything(caller);
        return audits.hiddenFrom(authority, reader)
                .flatMap(hidden -> existing(authority, id).flatMap(found -> {
                    if (hidden.contains(found.state().taken().orElseThrow().of().audit())) {
                        throw Problems.forbidden(
                                "You moderate this audit blind, and its actions tell the auditor's grades.",
                                "Commit your own grades first.");
                    }
                    var of = found.state().taken().orElseThrow().of();
                    return everything || of.readers().contains(reader)
                            ? Uni.createFrom().item(found)
                            : staff.manages(authority, reader, of.owner()).map(manages -> {
                                if (!manages) {
                                    throw Problems.forbidden(
                                            "You have nothing to do with this action.",
                                            "Ask somebody of the case, or the audit team.");
                                }
                                return found;
                            });
                }));
    }

    /** Who the caller is to the action. */
    Uni<By> by(String id) {
        var authority = caller.authority();
        var asking = caller.staff();
        return existing(authority, id)
                .flatMap(found -> staff.manages(
                        authority,
                        asking,
                        found.state().taken().orElseThrow().of().owner()))
                .map(manages -> new By(asking, manages));
    }

    Uni<Page<ActionListed>> list(Map<String, Object> filter, PageQuery page) {
        var asked = new LinkedHashMap<>(filter);
        if (!Reading.everything(caller)) {
            asked.put("readers", List.of(caller.staff()));
        }
        return audits.hiddenFrom(caller.authority(), caller.staff())
                .flatMap(hidden -> store.list(
                                caller.authority(),
                                Actions.KIND,
                                asked,
                                page.after().orElse(""),
                                page.limit() + 1)
                        .map(read -> Page.of(read, page, EventStore.Listed::id)
                                .map(ActionListed::of)
                                .without(line -> hidden.contains(line.audit()))));
    }

    /**
     * BR-10: everything that a worker's next supervision has to look at, the most urgent first. The worker and their line
     * manager see all of it, others what they may read.
     */
    public Uni<List<ActionListed>> pulledThrough(String worker) {
        var authority = caller.authority();
        var reader = caller.staff();
        var all = Reading.everything(caller) || reader.equals(worker);
        var seesAll = all ? Uni.createFrom().item(true) : staff.manages(authority, reader, worker);
        return seesAll.map(sees -> {
                    var filter = new LinkedHashMap<String, Object>();
                    filter.put("pulledThrough", true);
                    filter.put("supervisions", List.of(worker));
                    if (!sees) {
                        filter.put("readers", List.of(reader));
                    }
                    return filter;
                })
                .flatMap(filter -> rest(authority, filter, ""))
                .flatMap(found -> audits.hiddenFrom(authority, reader)
                        .map(hidden -> found.stream()
                                .map(ActionListed::of)
                                .filter(line -> !hidden.contains(line.audit()))
                                .sorted(Comparator.comparing(ActionListed::dueOn)
                                        .thenComparing(ActionListed::action))
                                .toList()));
    }

    private Uni<List<EventStore.Listed>> rest(String authority, Map<String, Object> filter, String after) {
        return store.list(authority, Actions.KIND, filter, after, PageQuery.MOST)
                .flatMap(read -> read.size() < PageQuery.MOST
                        ? Uni.createFrom().item(read)
                        : rest(authority, filter, read.getLast().id())
                                .map(more -> Stream.concat(read.stream(), more.stream())
                                        .toList()));
    }

    private Uni<Loaded<Action, ActionEvent>> existing(String authority, String id) {
        return store.load(actions, stream(authority, id)).invoke(found -> {
            if (!found.begun()) {
                throw Problems.notFound(Actions.KIND, id);
            }
        });
    }

    private static StreamId stream(String authority, String id) {
        try {
            return new StreamId(authority, Actions.KIND, id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(Actions.KIND, id);
        }
    }
}
