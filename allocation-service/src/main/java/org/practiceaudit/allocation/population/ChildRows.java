package org.practiceaudit.allocation.population;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.Json;

/**
 * Writes one import's records of one kind, a part at a time: each part is put, then whoever was not named leaves.
 *
 * @param subject {@code child} or {@code foster-carer}
 */
record ChildRows(Mutiny.StatelessSession transaction, String authority, String subject, String importId) {
    /** Answers how many said something new. */
    Uni<Integer> put(List<Child> children) {
        var rows = Json.MAPPER.createArrayNode();
        children.forEach(
                child -> rows.addObject().put("child", child.child()).set("data", Json.MAPPER.valueToTree(child)));
        return transaction
                .createNativeQuery("""
                        with r as materialized (
                          select x.child, x.data
                          from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as x(child text, data jsonb)),
                        same as (
                          select count(*) as n from child c join r on c.child = r.child and c.data = r.data
                          where c.authority = :authority and c.subject = :subject),
                        put as (
                          insert into child (authority, subject, child, data, imported_by)
                          select :authority, :subject, r.child, r.data, :import from r
                          on conflict (authority, subject, child) do update
                            set data = excluded.data, imported_by = excluded.imported_by
                          returning 1)
                        select (select count(*) from put) - same.n from same
                        """, Long.class)
                .setParameter("authority", authority)
                .setParameter("subject", subject)
                .setParameter("import", importId)
                .setParameter("rows", rows.toString())
                .getSingleResult()
                .map(Long::intValue);
    }

    /** The file is the population from now on: who is not in it has left. Answers how many. */
    Uni<Integer> leave() {
        return transaction
                .createNativeQuery("delete from child where authority = :authority and subject = :subject"
                        + " and imported_by <> :import")
                .setParameter("authority", authority)
                .setParameter("subject", subject)
                .setParameter("import", importId)
                .executeUpdate();
    }
}
