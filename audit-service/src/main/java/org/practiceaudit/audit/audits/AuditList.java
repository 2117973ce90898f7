package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Lists audits for the caller of this request. */
@RequestScoped
class AuditList {
    private static final int BATCH = 200;

    private final EventStore store;
    private final StaffBook staff;
    private final Reading reading;
    private final Reads reads;
    private final Caller caller;

    AuditList(EventStore store, StaffBook staff, Reading reading, Reads reads, Caller caller) {
        this.store = store;
        this.staff = staff;
        this.reading = reading;
        this.reads = reads;
        this.caller = caller;
    }

    /**
     * An audit on a list.
     *
     * @param grade of record, null until the audit is submitted
     */
    record Line(
            String audit,
            long version,
            String cycle,
            String child,
            String kind,
            String state,
            boolean overdue,
            LocalDate dueOn,
            String auditor,
            String moderator,
            boolean sampled,
            String team,
            String service,
            String worker,
            String headOfService,
            String grade) {
        private static Line of(EventStore.Listed listed) {
            try {
                var shown = Json.MAPPER.treeToValue(listed.shown(), Line.class);
                return shown.named(listed.id(), listed.version());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("listing of audit " + listed.id() + " cannot be read", e);
            }
        }

        private Line named(String id, long at) {
            return new Line(
                    id,
                    at,
                    cycle,
                    child,
                    kind,
                    state,
                    overdue,
                    dueOn,
                    auditor,
                    moderator,
                    sampled,
                    team,
                    service,
                    worker,
                    headOfService,
                    grade);
        }
    }

    Uni<Page<Line>> of(AuditQuery query, PageQuery page) {
        var filter = query.filter();
        var person = reading.person();
        var everything = person.holdsAny(Access.QUALITY_ASSURANCE);
        var head = query.headOfService().or(() -> ownManagers(query, person, everything));
        if (head.isPresent()) {
            return outstanding(head.get(), everything, filter, page);
        }
        var office = Access.office(person).or(() -> query.overdue() ? Access.leader(person) : Optional.empty());
        if (office.isEmpty()) {
            filter.put(Reader.READERS, Reader.being(person.staff()));
        }
        return store.list(caller.authority(), "audit", filter, page.after().orElse(""), page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id))
                .call(shown -> note(shown, office))
                .map(shown -> shown.map(Line::of));
    }

    /** A line of a list is a read of its audit. */
    private Uni<Void> note(Page<EventStore.Listed> shown, Optional<Ground> office) {
        return reads.note(shown.items().stream()
                .map(each -> new Reads.Of(
                        each.id(),
                        each.child(),
                        office.or(() -> Reader.ground(each.shown(), caller.staff()))
                                .orElseThrow()))
                .toList());
    }

    private static Optional<String> ownManagers(AuditQuery query, Person person, boolean everything) {
        return query.overdue() && !everything && person.roles().contains(Role.HEAD_OF_SERVICE)
                ? Optional.of(person.staff())
                : Optional.empty();
    }

    /** BR-05: a head of service sees which audits of their own managers are outstanding, and their own. */
    private Uni<Page<Line>> outstanding(String head, boolean everything, Map<String, Object> filter, PageQuery page) {
        if (!everything && !head.equals(caller.staff())) {
            throw Problems.forbidden(
                    "These are the auditors of another head of service.", "Ask for those whom you manage.");
        }
        var ground = Access.office(reading.person()).orElse(Ground.office(Role.HEAD_OF_SERVICE));
        return staff.managedBy(caller.authority(), head)
                .flatMap(auditors ->
                        gather(auditors, filter, page.after().orElse(""), page.limit() + 1, new ArrayList<>()))
                .map(found -> Page.of(found, page, EventStore.Listed::id))
                .call(shown -> note(shown, Optional.of(ground)))
                .map(shown -> shown.map(Line::of));
    }

    /** Goes through the authority's outstanding audits, few at any time, until the page is full. */
    private Uni<List<EventStore.Listed>> gather(
            Set<String> auditors, Map<String, Object> filter, String after, int most, List<EventStore.Listed> found) {
        return store.list(caller.authority(), "audit", filter, after, BATCH).flatMap(read -> {
            read.stream()
                    .filter(each ->
                            auditors.contains(each.shown().path("auditor").textValue()))
                    .limit(most - found.size())
                    .forEach(found::add);
            return read.size() < BATCH || found.size() == most
                    ? Uni.createFrom().item(found)
                    : gather(auditors, filter, read.getLast().id(), most, found);
        });
    }
}
