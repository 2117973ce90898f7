package org.practiceaudit.eventstore.reads;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.Unbroken;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Correlation;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/**
 * Every read of a child's audit: kept before the answer goes out, so that nothing is shown of which there is no trace.
 *
 * <pre>{@code
 * return found.call(read -> reads.note(audit, child, ground)).map(View::of);
 * }</pre>
 */
@RequestScoped
public class Reads {
    private static final Role[] MAY_ASK = {Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE};

    private final Mutiny.SessionFactory sessions;
    private final BusinessClock clock;
    private final Caller caller;
    private final Correlation correlation;

    @Context
    UriInfo uri;

    Reads(Mutiny.SessionFactory sessions, BusinessClock clock, Caller caller, Correlation correlation) {
        this.sessions = sessions;
        this.clock = clock;
        this.caller = caller;
        this.correlation = correlation;
    }

    /** What is read. */
    public record Of(String audit, String child, Ground ground) {}

    /**
     * A read that took place.
     *
     * @param ground on which it was allowed
     * @param path what was asked for
     * @param at business time
     */
    public record Read(
            String audit, String child, String staff, Ground ground, String path, Instant at, UUID correlation) {}

    /** Keeps that the caller of this request reads an audit. */
    public Uni<Void> note(String audit, String child, Ground ground) {
        return note(List.of(new Of(audit, child, ground)));
    }

    /** Keeps that the caller reads several, as a list shows them. */
    public Uni<Void> note(List<Of> read) {
        if (read.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction
                        .createNativeQuery("""
                                insert into record_read
                                    (authority, audit, child, staff, basis, role, path, read_at, correlation_id)
                                select :authority, audit, child, :staff, basis, role, :path, :at, :correlation
                                from jsonb_to_recordset(cast(cast(:read as text) as jsonb))
                                    as each(audit text, child text, basis text, role text)
                                """)
                        .setParameter("authority", caller.authority())
                        .setParameter("staff", caller.staff())
                        .setParameter("path", uri.getPath())
                        .setParameter("at", clock.now())
                        .setParameter("correlation", correlation.id())
                        .setParameter("read", json(read))
                        .executeUpdate()))
                .replaceWithVoid();
    }

    private static String json(List<Of> read) {
        try {
            return Json.MAPPER.writeValueAsString(read.stream()
                    .map(each -> Map.of(
                            "audit", each.audit(),
                            "child", each.child(),
                            "basis", each.ground().basis().code(),
                            "role", each.ground().role().code()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reads cannot be written down", e);
        }
    }

    /**
     * Who read what, the latest first.
     *
     * @throws org.practiceaudit.web.ProblemException 403 for all but quality assurance
     */
    public Uni<Page<Read>> list(ReadQuery query, PageQuery page) {
        caller.actingAs(MAY_ASK);
        var before = page.after().map(Reads::position).orElse(Long.MAX_VALUE);
        return sessions.withStatelessSession(session -> session.createQuery("""
                                from ReadRow where authority = :authority and id < :before
                                  and (:audit is null or audit = :audit)
                                  and (:child is null or child = :child)
                                  and (:staff is null or staff = :staff)
                                order by id desc
                                """, ReadRow.class)
                        .setParameter("authority", caller.authority())
                        .setParameter("before", before)
                        .setParameter("audit", query.audit)
                        .setParameter("child", query.child)
                        .setParameter("staff", query.staff)
                        .setMaxResults(page.limit() + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, page, row -> row.id.toString()).map(Reads::read));
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw Problems.invalid(
                    "cursor",
                    "The cursor is not one that a page of this list ended with.",
                    "Start again without a cursor.");
        }
    }

    private static Read read(ReadRow row) {
        var ground = new Ground(Coded.of(Ground.Basis.class, row.basis), Role.of(row.role));
        return new Read(row.audit, row.child, row.staff, ground, row.path, row.readAt, row.correlationId);
    }
}
