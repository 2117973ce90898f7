package org.practiceaudit.actions.pathways;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.actions.Reading;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.actions.pathways.PathwayViews.PathwayListed;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** The pathways that the caller may read. */
@ApplicationScoped
class ReadablePathways {
    private final Pathways pathways;
    private final KnownAudits audits;
    private final ProgrammeBook programmes;
    private final EventStore store;
    private final Caller caller;

    ReadablePathways(Pathways pathways, KnownAudits audits, ProgrammeBook programmes, EventStore store, Caller caller) {
        this.pathways = pathways;
        this.audits = audits;
        this.programmes = programmes;
        this.store = store;
        this.caller = caller;
    }

    /** @param readers who of them reads which record */
    record Found(Watched watched, ProgrammePolicy policy, RecordReaders readers, long version) {}

    Uni<Page<PathwayListed>> list(Map<String, Object> filter, PageQuery page) {
        var asked = new LinkedHashMap<>(filter);
        if (!Reading.everything(caller)) {
            asked.put("readers", List.of(caller.staff()));
        }
        return audits.hiddenFrom(caller.authority(), caller.staff())
                .flatMap(hidden -> store.list(
                                caller.authority(),
                                Pathways.KIND,
                                asked,
                                page.after().orElse(""),
                                page.limit() + 1)
                        .map(read -> Page.of(read, page, EventStore.Listed::id)
                                .map(PathwayListed::of)
                                .without(line -> hidden.contains(line.audit()))));
    }

    /** Fails with 403 for somebody who moderates the audit blind. */
    Uni<Void> notHidden(String audit) {
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

    /** The pathways of an audit: 404 without any, 403 for somebody who has nothing to do with it or moderates it blind. */
    Uni<Found> find(String audit) {
        var reader = new PathwayCommand.By(caller.staff(), caller.roles());
        var everything = Reading.everything(caller);
        return notHidden(audit)
                .chain(() -> store.load(pathways, stream(audit)).flatMap(found -> {
                    var watched = found.state().watched().orElseThrow(() -> Problems.notFound(Pathways.KIND, audit));
                    var watch = watched.watch();
                    return programmes
                            .find(watch.authority(), watch.programme(), watch.programmeVersion())
                            .map(policy -> {
                                if (!everything
                                        && !watch.readers().contains(reader.staff())
                                        && !hasAStep(policy, watched, reader)) {
                                    throw Problems.forbidden(
                                            "You have nothing to do with this audit.",
                                            "Ask somebody of the case, or the audit team.");
                                }
                                return new Found(
                                        watched, policy, new RecordReaders(policy, watch, reader), found.version());
                            });
                }));
    }

    /** Whoever is responsible for a step of a pathway that was opened, or leads its meeting, must be able to read it. */
    private static boolean hasAStep(ProgrammePolicy policy, Watched watched, PathwayCommand.By reader) {
        return watched.runs().keySet().stream()
                .flatMap(code -> policy.pathway(code).stream())
                .flatMap(pathway -> pathway.steps().stream())
                .flatMap(step -> step.proof() instanceof Proof.Meeting meeting
                        ? Stream.concat(Stream.of(step.responsible()), meeting.ledBy().stream())
                        : Stream.of(step.responsible()))
                .anyMatch(role -> watched.watch().is(role, reader));
    }

    private StreamId stream(String audit) {
        try {
            return new StreamId(caller.authority(), Pathways.KIND, audit);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(Pathways.KIND, audit);
        }
    }
}
