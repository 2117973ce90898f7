package org.practiceaudit.actions.pathways;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.actions.Filter;
import org.practiceaudit.actions.Reading;
import org.practiceaudit.actions.known.AuditLists;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.actions.pathways.PathwayViews.PathwayListed;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** The pathways that the caller may read. */
@ApplicationScoped
class ReadablePathways {
    private final Pathways pathways;
    private final KnownAudits audits;
    private final AuditLists lists;
    private final ProgrammeBook programmes;
    private final EventStore store;
    private final Caller caller;
    private final CallerHere here;

    ReadablePathways(
            Pathways pathways,
            KnownAudits audits,
            AuditLists lists,
            ProgrammeBook programmes,
            EventStore store,
            Caller caller,
            CallerHere here) {
        this.pathways = pathways;
        this.audits = audits;
        this.lists = lists;
        this.programmes = programmes;
        this.store = store;
        this.caller = caller;
        this.here = here;
    }

    /** @param readers who of them reads which record */
    record Found(Watched watched, ProgrammePolicy policy, RecordReaders readers, long version) {}

    Uni<Page<PathwayListed>> list(Filter filter, PageQuery page) {
        return here.ownPathways()
                .flatMap(own ->
                        lists.page(Pathways.KIND, filter.andOneOf(own), page, PathwayListed::of, PathwayListed::audit));
    }

    /** A page of the pathways of a cycle that the caller would find one by one. */
    Uni<Page<Found>> ofCycle(String cycle, PageQuery page) {
        return list(Filter.NONE.and(Map.of("opened", true)).and("cycle", cycle), page)
                .flatMap(listed -> loaded(listed.items().stream()
                                .map(PathwayListed::audit)
                                .toList())
                        .map(found -> new Page<>(found, listed.next())));
    }

    /** Those of them that are for the caller, in their order. */
    private Uni<List<Found>> loaded(List<String> ids) {
        var streams = ids.stream().map(id -> stream(caller.authority(), id)).toList();
        return here.of(ids)
                .flatMap(readers -> store.loadAll(pathways, streams)
                        .onItem()
                        .transformToMulti(all -> Multi.createFrom().iterable(all.entrySet()))
                        .onItem()
                        .transformToUniAndConcatenate(each -> {
                            var audit = each.getKey().id();
                            var reader = readers.get(audit);
                            return found(each.getValue(), audit, reader)
                                    .map(found -> Optional.of(found).filter(it -> mayRead(it, reader)));
                        })
                        .filter(Optional::isPresent)
                        .map(Optional::orElseThrow)
                        .collect()
                        .asList());
    }

    private boolean mayRead(Found found, PathwayCommand.By reader) {
        return Reading.everything(caller) || hasPart(found.watched(), found.policy(), reader);
    }

    private Uni<Void> notHidden(String audit) {
        return audits.hiddenFrom(caller.authority(), caller.staff())
                .invoke(hidden -> {
                    if (hidden.contains(audit)) {
                        throw blind();
                    }
                })
                .replaceWithVoid();
    }

    private static RuntimeException blind() {
        return Problems.forbidden(
                "You moderate this audit blind, and its pathways tell the auditor's grade.",
                "Commit your own grades first.");
    }

    /**
     * The pathways of an audit: 404 without any, 403 for somebody who moderates it blind, or who neither has to do with the case
     * nor a part in its pathways.
     */
    Uni<Found> find(String audit) {
        var stream = stream(caller.authority(), audit);
        return notHidden(audit)
                .chain(() -> here.of(audit))
                .flatMap(reader -> store.load(pathways, stream)
                        .flatMap(found -> found(found, audit, reader))
                        .invoke(found -> {
                            if (!mayRead(found, reader)) {
                                throw Problems.forbidden(
                                        "You have nothing to do with this audit.",
                                        "Ask somebody of the case, or the audit team.");
                            }
                        }));
    }

    private Uni<Found> found(Loaded<AuditPathways, PathwayEvent> loaded, String audit, PathwayCommand.By reader) {
        var watched = loaded.state().watched().orElseThrow(() -> Problems.notFound(Pathways.KIND, audit));
        var watch = watched.watch();
        return programmes
                .find(watch.authority(), watch.programme(), watch.programmeVersion())
                .map(policy -> new Found(watched, policy, new RecordReaders(policy, watch, reader), loaded.version()));
    }

    /** Named by the case, or in a role that one of its pathways names. */
    private static boolean hasPart(Watched watched, ProgrammePolicy policy, PathwayCommand.By reader) {
        var watch = watched.watch();
        return watch.readers().contains(reader.staff())
                || watched.runs().keySet().stream()
                        .flatMap(code -> policy.pathway(code).stream())
                        .flatMap(pathway -> pathway.parts().stream())
                        .anyMatch(role -> watch.is(role, reader));
    }

    private static StreamId stream(String authority, String audit) {
        try {
            return new StreamId(authority, Pathways.KIND, audit);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(Pathways.KIND, audit);
        }
    }
}
