package org.practiceaudit.audit.dipsamples;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Reports on dip samples for the caller of this request. */
@RequestScoped
class DipReportReading {
    /** @param held how the programme has its reports written, signed and read */
    record Read(DipReport.Sampled state, long version, WiderWork.DipSamples.Held held) {}

    private final EventStore store;
    private final DipReportStream reports;
    private final ProgrammeBook programmes;
    private final Caller caller;

    DipReportReading(EventStore store, DipReportStream reports, ProgrammeBook programmes, Caller caller) {
        this.store = store;
        this.reports = reports;
        this.programmes = programmes;
        this.caller = caller;
    }

    /** A page of lines; {@code cycle} may be null for all. */
    Uni<Page<DipReportView.Line>> list(String cycle, PageQuery page) {
        var filter = new HashMap<String, Object>();
        if (cycle != null) {
            filter.put("cycle", cycle);
        }
        if (!works()) {
            filter.put(DipReportStream.READERS, List.of(caller.staff()));
        }
        return page(filter, page).map(found -> found.map(DipReportReading::line));
    }

    /** A page of the cycle's reports by id; those that are not for the caller, or not yet, are left out. */
    Uni<Page<Read>> ofCycle(String cycle, PageQuery page) {
        return page(Map.of("cycle", cycle), page)
                .flatMap(listed -> loaded(listed.items())
                        .map(read -> new Page<>(read, listed.next()).without(each -> !reads(each))));
    }

    private Uni<Page<EventStore.Listed>> page(Map<String, Object> filter, PageQuery page) {
        return store.list(
                        caller.authority(),
                        DipReportStream.KIND,
                        filter,
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id));
    }

    private Uni<List<Read>> loaded(List<EventStore.Listed> listed) {
        var streams = listed.stream().map(each -> stream(each.id())).toList();
        return store.loadAll(reports, streams)
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all.entrySet()))
                .onItem()
                .transformToUniAndConcatenate(each -> read(
                        each.getKey().id(),
                        each.getValue().state(),
                        each.getValue().version()))
                .collect()
                .asList();
    }

    /**
     * A report that the caller may read.
     *
     * @throws org.practiceaudit.web.ProblemException 404 where there is none, 403 where it is not for them, or not yet
     */
    Uni<Read> one(String report) {
        return found(report).invoke(read -> {
            if (!reads(read)) {
                throw Problems.forbidden(
                        "The report is not for you to read, or not yet.",
                        "It is open to those who were told of it once it has been signed off.");
            }
        });
    }

    /** The same for whoever comes to work on it, whose command says whether they may. */
    Uni<Read> found(String report) {
        return store.load(reports, stream(report)).flatMap(loaded -> read(report, loaded.state(), loaded.version()));
    }

    private Uni<Read> read(String report, DipReport state, long version) {
        return switch (state) {
            case DipReport.NothingSampled _ -> throw Problems.notFound("report", report);
            case DipReport.Sampled sampled ->
                programmes
                        .find(
                                caller.authority(),
                                sampled.enquiry().programme(),
                                sampled.enquiry().version())
                        .map(policy -> policy.wider()
                                .dipSamples()
                                .held()
                                .orElseThrow(() -> Problems.wrongState(
                                        "The programme makes no report of its dip samples.",
                                        "Publish a version of it that does.")))
                        .map(held -> new Read(sampled, version, held));
        };
    }

    private boolean reads(Read read) {
        return works()
                || Stream.concat(read.held().writtenBy().stream(), read.held().signedOffBy().stream())
                        .anyMatch(caller::has)
                || read.state() instanceof DipReport.SignedOff signedOff
                        && signedOff.readers().contains(caller.staff());
    }

    /** Whoever may write or sign some programme's reports; each report's own rules decide by its programme. */
    private boolean works() {
        return Stream.of(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.PRINCIPAL_SOCIAL_WORKER)
                .anyMatch(caller::has);
    }

    private static DipReportView.Line line(EventStore.Listed listed) {
        var shown = listed.shown();
        return new DipReportView.Line(
                listed.id(),
                shown.get("cycle").asText(),
                shown.get("line").asText(),
                shown.get("state").asText(),
                shown.get("samples").asInt());
    }

    private StreamId stream(String report) {
        try {
            return new StreamId(caller.authority(), DipReportStream.KIND, report);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("report", report);
        }
    }
}
