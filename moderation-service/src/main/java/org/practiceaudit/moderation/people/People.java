package org.practiceaudit.moderation.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.InvolvementRecorded;
import org.practiceaudit.moderation.people.Candidate.Involvement;

/** Who somebody is and how they are connected with a child, by the latest word of allocation. */
@ApplicationScoped
public class People {
    private final Mutiny.SessionFactory sessions;

    People(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Keeps the latest word on an involvement, within a transaction that is open. */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, String authority, InvolvementRecorded said) {
        var row = new InvolvementRow();
        row.authority = authority;
        row.child = said.child();
        row.staff = said.staff();
        row.involvement = said.involvement();
        row.from = said.from();
        row.to = said.to();
        return transaction.upsert(row);
    }

    /** All that is known of this person with regard to this child. */
    public Uni<Candidate> candidate(String authority, String staff, String child) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        select array_to_string(roles, ','), team, service from staff_member
                        where authority = :authority and staff = :staff
                        """, Object[].class)
                .setParameter("authority", authority)
                .setParameter("staff", staff)
                .getResultList()
                .flatMap(found -> session.createQuery("""
                                from InvolvementRow where authority = :authority and child = :child and staff = :staff
                                """, InvolvementRow.class)
                        .setParameter("authority", authority)
                        .setParameter("child", child)
                        .setParameter("staff", staff)
                        .getResultList()
                        .map(involved -> candidate(staff, found, involved))));
    }

    private static Candidate candidate(String staff, List<Object[]> found, List<InvolvementRow> involved) {
        var involvements =
                involved.stream().map(row -> new Involvement(row.from, row.to)).toList();
        if (found.isEmpty()) {
            return new Candidate(staff, false, List.of(), null, null, involvements);
        }
        var known = found.getFirst();
        var jobs = List.of(((String) known[0]).split(","));
        return new Candidate(staff, true, jobs, (String) known[1], (String) known[2], involvements);
    }
}
