package org.practiceaudit.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.Role;

/** Staff by the latest word of allocation: who manages whom, and who holds which role where. */
@ApplicationScoped
public class StaffBook {
    private final Mutiny.SessionFactory sessions;
    private final Duration memory;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    /**
     * @param memory how long the offices of an authority are taken from memory. Deciders ask for them with every command, some
     *     inside a transaction, where waiting for a second connection could stop everybody
     */
    StaffBook(Mutiny.SessionFactory sessions, @ConfigProperty(name = "practice-audit.offices.memory") Duration memory) {
        this.sessions = sessions;
        this.memory = memory;
    }

    private record Remembered(StaffList staff, long readAt) {
        boolean within(Duration memory) {
            return System.nanoTime() - readAt < memory.toNanos();
        }
    }

    /** Keeps the latest word on a member of staff, within a transaction that is open. */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, String authority, StaffMemberRecorded said) {
        var row = new StaffRow();
        row.authority = authority;
        row.staff = said.staff();
        row.roles = said.roles().toArray(String[]::new);
        row.team = said.team();
        row.service = said.service();
        row.lineManager = said.lineManager();
        return transaction.upsert(row);
    }

    /** This person and everybody who reports to them, directly or through others. */
    public Uni<Set<String>> managedBy(String authority, String head) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        with recursive line(staff) as (
                            select cast(:head as text)
                            union
                            select s.staff from staff_member s join line l on s.line_manager = l.staff
                            where s.authority = :authority
                        )
                        select staff from line
                        """, String.class)
                        .setParameter("authority", authority)
                        .setParameter("head", head)
                        .getResultList())
                .map(HashSet::new);
    }

    /** Whether allocation has told of this person, who then is of the authority's own staff. */
    public Uni<Boolean> knows(String authority, String staff) {
        return sessions.withStatelessSession(session -> session.get(StaffRow.class, new StaffRow.Key(authority, staff)))
                .map(Objects::nonNull);
    }

    /** Code of the service that this person works in; empty for those above services, and where none was told. */
    public Uni<Optional<String>> serviceOf(String authority, String staff) {
        return sessions.withStatelessSession(session -> serviceOf(session, authority, staff));
    }

    /** Code of the service that this person works in, as read in a transaction that is open; empty where none was told. */
    public Uni<Optional<String>> serviceOf(Mutiny.StatelessSession transaction, String authority, String staff) {
        return transaction
                .get(StaffRow.class, new StaffRow.Key(authority, staff))
                .map(known -> known == null ? Optional.empty() : Optional.ofNullable(known.service));
    }

    /**
     * Somebody who holds a role.
     *
     * @param service that they work in, null for those above services
     */
    public record Holder(String staff, Role role, String service) {}

    /** Who holds any of these roles in the authority, as read in a transaction that is open, in order of staff id. */
    public Uni<List<Holder>> holding(Mutiny.StatelessSession transaction, String authority, Collection<Role> roles) {
        if (roles.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return transaction
                .createNativeQuery("""
                        select staff, held, service from staff_member, unnest(roles) as held
                        where authority = :authority and held = any(string_to_array(:roles, ','))
                        order by staff
                        """, Object[].class)
                .setParameter("authority", authority)
                .setParameter("roles", roles.stream().map(Role::code).collect(Collectors.joining(",")))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Holder((String) row[0], Role.of((String) row[1]), (String) row[2]))
                        .toList());
    }

    /** Whether {@code manager} is the line manager of {@code staff}; false for staff that we were not told of. */
    public Uni<Boolean> manages(String authority, String manager, String staff) {
        return sessions.withStatelessSession(session -> session.get(StaffRow.class, new StaffRow.Key(authority, staff)))
                .map(known -> known != null && manager.equals(known.lineManager));
    }

    /**
     * Who holds the roles that an audit does not name: those of its service, and those of the whole authority. What allocation
     * said within the memory's time may be missing.
     *
     * @param auditor whose head of service is wanted too
     */
    public Uni<Offices> offices(String authority, String service, String auditor) {
        return staff(authority).map(staff -> staff.offices(service, auditor));
    }

    private Uni<StaffList> staff(String authority) {
        var known = remembered.get(authority);
        if (known != null && known.within(memory)) {
            return Uni.createFrom().item(known.staff());
        }
        return sessions.withStatelessSession(session -> session.createQuery(
                                "from StaffRow where authority = :authority order by staff", StaffRow.class)
                        .setParameter("authority", authority)
                        .getResultList())
                .map(StaffList::of)
                .invoke(staff -> remembered.put(authority, new Remembered(staff, System.nanoTime())));
    }
}
