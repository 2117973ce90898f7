package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** What was written on the audits of a cycle, for the caller of this request: of those that they may read, as they may read each. */
@RequestScoped
class CycleWords {
    private final EventStore store;
    private final Reading reading;
    private final ProgrammeBook programmes;
    private final Caller caller;

    CycleWords(EventStore store, Reading reading, ProgrammeBook programmes, Caller caller) {
        this.store = store;
        this.reading = reading;
        this.programmes = programmes;
        this.caller = caller;
    }

    /** A page of audits by id; what is still owed, or not for the caller, is left out, so that it may be shorter than asked for. */
    Uni<Page<AuditWords>> of(String cycle, PageQuery page) {
        var person = reading.person();
        var filter = new HashMap<String, Object>();
        filter.put("cycle", cycle);
        if (Access.office(person).isEmpty()) {
            filter.put(Reader.READERS, Reader.being(person.staff()));
        }
        return store.list(caller.authority(), "audit", filter, page.after().orElse(""), page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id))
                .flatMap(shown -> reading.seen(shown.items().stream()
                                .map(EventStore.Listed::id)
                                .toList())
                        .flatMap(this::words)
                        .map(words -> new Page<>(words, shown.next())));
    }

    private Uni<List<AuditWords>> words(List<Reading.Read> read) {
        return Multi.createFrom()
                .iterable(read)
                .onItem()
                .transformToUniAndConcatenate(each -> words(each))
                .collect()
                .asList();
    }

    private Uni<AuditWords> words(Reading.Read read) {
        var programme = read.state().assignment().programme();
        return programmes
                .find(programme.authority(), programme.id(), programme.version())
                .map(policy -> policy.formFor(read.state().assignment().kind()))
                .map(form -> {
                    var shown = AuditView.of(read.state(), form);
                    return AuditWords.of(read.withheld() ? BlindView.of(shown, read.state()) : shown);
                });
    }
}
