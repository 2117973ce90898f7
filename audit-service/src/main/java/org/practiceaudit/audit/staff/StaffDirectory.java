package org.practiceaudit.audit.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;

/** Who manages whom, so that heads of service see what their own managers owe (BR-05). */
@ApplicationScoped
public class StaffDirectory {
    private final Mutiny.SessionFactory sessions;

    StaffDirectory(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Keeps the latest word on a member of staff, within a transaction that is open. */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, String authority, StaffMemberRecorded said) {
        var row = new StaffRow();
        row.authority = authority;
        row.staff = said.staff();
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
}
