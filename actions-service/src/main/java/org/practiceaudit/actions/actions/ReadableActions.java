package org.practiceaudit.actions.actions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.actions.Filter;
import org.practiceaudit.actions.Reading;
import org.practiceaudit.actions.actions.ActionViews.ActionListed;
import org.practiceaudit.actions.known.AuditLists;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** The actions that the caller may read. */
@ApplicationScoped
class ReadableActions {
    private final Actions actions;
    private final EventStore store;
    private final StaffBook staff;
    private final KnownAudits audits;
    private final AuditLists lists;
    private final Caller caller;

    ReadableActions(
            Actions actions, EventStore store, StaffBook staff, KnownAudits audits, AuditLists lists, Caller caller) {
        this.actions = actions;
        this.store = store;
        this.staff = staff;
        this.audits = audits;
        this.lists = lists;
        this.caller = caller;
    }

    /** An action as the caller may see it: 404 without one, 403 for somebody who has nothing to do with it. */
    Uni<Loaded<Action, ActionEvent>> find(String id) {
        var authority = caller.authority();
        var reader = caller.staff();
        var everything = Reading.everything(caller);
        return audits.hiddenFrom(authority, reader)
                .flatMap(hidden -> existing(authority, id).flatMap(found -> {
                    notHidden(hidden, found);
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

    /** Something that the caller is about to act on: what is recorded of it, how it began, and who they are to it. */
    record ActedOn(Action.Entry entry, Origin origin, By by) {
        Particulars of() {
            return entry.of();
        }

        Action.Former former() {
            return new Action.Former(of().action(), of().reference(), entry.asked());
        }
    }

    /** 404 without one, 403 for somebody who moderates its audit blind: any other answer would tell that there is one. */
    Uni<ActedOn> actedOn(String id) {
        var authority = caller.authority();
        var asking = caller.staff();
        return audits.hiddenFrom(authority, asking)
                .flatMap(hidden -> existing(authority, id).flatMap(found -> {
                    notHidden(hidden, found);
                    var entry = found.state().taken().orElseThrow();
                    return staff.manages(authority, asking, entry.of().owner())
                            .map(manages -> new ActedOn(entry, found.origin().orElseThrow(), new By(asking, manages)));
                }));
    }

    private static void notHidden(Set<String> hidden, Loaded<Action, ActionEvent> found) {
        if (hidden.contains(found.state().taken().orElseThrow().of().audit())) {
            throw Problems.forbidden(
                    "You moderate this audit blind, and its actions tell the auditor's grades.",
                    "Commit your own grades first.");
        }
    }

    /** Any action of a plan or meeting, whose others have the same origin; 422 where there is none. */
    Uni<ActedOn> ofPlan(String plan) {
        return store.list(caller.authority(), Actions.KIND, Map.of("audit", plan), "", 1)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom()
                                .failure(() -> Problems.broken(
                                        "INPUT",
                                        "audit",
                                        "There is no audit and no plan '" + plan + "' here.",
                                        "Name an allocated audit, or a plan that has actions."))
                        : actedOn(found.getFirst().id()));
    }

    Uni<Page<ActionListed>> list(Filter filter, PageQuery page) {
        return lists.page(Actions.KIND, filter.and(Reading.own(caller)), page, ActionListed::of, ActionListed::audit);
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
