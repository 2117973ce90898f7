package org.practiceaudit.actions.contacts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.eventstore.Unbroken;

/** Addresses by contact reference, and whose reference is whose. No event ever holds an address. */
@ApplicationScoped
public class Contacts {
    private final Mutiny.SessionFactory sessions;

    Contacts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Keeps by which reference somebody is reached, within a transaction that is open. */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, String authority, StaffMemberRecorded said) {
        return transaction
                .createNativeQuery("""
                        insert into staff_contact (authority, staff, reference) values (:authority, :staff, :reference)
                        on conflict (authority, staff) do update set reference = excluded.reference
                        """)
                .setParameter("authority", authority)
                .setParameter("staff", said.staff())
                .setParameter("reference", said.contactReference())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The address of a member of staff; empty where none is known. */
    public Uni<Optional<String>> address(String authority, String staff) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        select c.address from staff_contact s
                        join contact c on c.authority = s.authority and c.reference = s.reference
                        where s.authority = :authority and s.staff = :staff
                        """, String.class)
                .setParameter("authority", authority)
                .setParameter("staff", staff)
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }

    Uni<Void> put(String authority, String reference, String address) {
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction
                .createNativeQuery("""
                        insert into contact (authority, reference, address) values (:authority, :reference, :address)
                        on conflict (authority, reference) do update set address = excluded.address
                        """)
                .setParameter("authority", authority)
                .setParameter("reference", reference)
                .setParameter("address", address)
                .executeUpdate()
                .replaceWithVoid()));
    }

    Uni<Boolean> remove(String authority, String reference) {
        return Unbroken.of(sessions.withStatelessTransaction(transaction -> transaction
                .createNativeQuery("delete from contact where authority = :authority and reference = :reference")
                .setParameter("authority", authority)
                .setParameter("reference", reference)
                .executeUpdate()
                .map(removed -> removed == 1)));
    }

    /**
     * What only lacked an address goes out when there is one. Looked for again and again, since the reference of a member of staff
     * and the address behind it become known independently of each other, and while a mail is being given up.
     */
    public Uni<Void> reviveAddressed() {
        return sessions.withStatelessTransaction(transaction ->
                transaction.createNativeQuery("""
                        update notice n set delivery = 'waiting', failure = null, first_try = null, attempts = 0,
                            next_try = clock_timestamp()
                        from staff_contact s
                        join contact c on c.authority = s.authority and c.reference = s.reference
                        where n.authority = s.authority and n.recipient = s.staff
                          and n.delivery = 'undeliverable' and n.failure = 'no address is known'
                        """).executeUpdate().replaceWithVoid());
    }
}
