package org.practiceaudit.actions.calendar;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.calendar.Due.Kind;
import org.practiceaudit.contracts.EventMetadata;

/** What people have to do by when, as the events of all services say it. An earlier word changes nothing of a later one. */
@ApplicationScoped
public class DueDates {
    private static final String KEY =
            " where authority = :authority and kind = :kind and subject = :subject and saidAt <= :at";

    /** Keeps what an event says of due days, within a transaction that is open. */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, EventMetadata about, List<Due> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> keep(transaction, about, change))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What is due, as last said; empty where nothing ever was. */
    public Uni<Optional<DueDateRow>> find(
            Mutiny.StatelessSession transaction, String authority, Kind kind, String subject, String step) {
        return transaction
                .get(DueDateRow.class, new DueDateRow.Key(authority, kind.code(), subject, step))
                .map(Optional::ofNullable);
    }

    private static Uni<?> keep(Mutiny.StatelessSession transaction, EventMetadata about, Due change) {
        return switch (change) {
            case Due.On on -> put(transaction, about, on);
            case Due.Moved(var kind, var subject, var dueOn) ->
                of(transaction, about, kind, subject, "set dueOn = :dueOn, standing = 'open'")
                        .setParameter("dueOn", dueOn)
                        .executeUpdate();
            case Due.Handed(var kind, var subject, var staff) ->
                of(transaction, about, kind, subject, "set staff = :staff")
                        .setParameter("staff", staff)
                        .executeUpdate();
            case Due.TakenOver over -> takenOver(transaction, about, over);
            case Due.Stands(var kind, var subject, var step, var standing) ->
                of(transaction, about, kind, subject, "set standing = :standing", " and step = :step")
                        .setParameter("standing", standing.code())
                        .setParameter("step", step)
                        .executeUpdate();
            case Due.Only(var pathway, var steps, var over) ->
                of(
                                transaction,
                                about,
                                Kind.PATHWAY_STEP,
                                pathway,
                                "set standing = 'cancelled'",
                                " and (standing = 'open' or standing = 'missed' and :over = true)"
                                        + " and step not in (:steps)")
                        .setParameter("over", over)
                        .setParameter("steps", steps.isEmpty() ? List.of("") : steps)
                        .executeUpdate();
            case Due.Meets meets -> meets(transaction, about, meets);
            case Due.Met(var pathway, var step) ->
                of(transaction, about, Kind.MEETING, meeting(pathway, step), "set standing = 'done'")
                        .executeUpdate();
            case Due.Nothing(var audit) ->
                transaction
                        .createMutationQuery(
                                "update DueDateRow set standing = 'cancelled', changes = changes + 1,"
                                        + " saidAt = :at where authority = :authority and audit = :audit and standing <> 'done'")
                        .setParameter("authority", about.authority())
                        .setParameter("audit", audit)
                        .setParameter("at", about.businessTime())
                        .executeUpdate();
        };
    }

    private static Uni<Integer> takenOver(
            Mutiny.StatelessSession transaction, EventMetadata about, Due.TakenOver over) {
        return transaction
                .createMutationQuery("update DueDateRow set staff = :to, changes = changes + 1, saidAt = :at"
                        + " where authority = :authority and audit = :audit and kind = 'pathway-step'"
                        + " and staff = :from and staff <> :to and standing in ('open', 'missed') and saidAt <= :at")
                .setParameter("authority", about.authority())
                .setParameter("audit", over.audit())
                .setParameter("from", over.from())
                .setParameter("to", over.to())
                .setParameter("at", about.businessTime())
                .executeUpdate();
    }

    private static String meeting(String pathway, String step) {
        return pathway + "/" + step;
    }

    /** A line for each who is to come, under their staff id; whoever is not asked again need not come. */
    private static Uni<?> meets(Mutiny.StatelessSession transaction, EventMetadata about, Due.Meets meets) {
        var subject = meeting(meets.pathway(), meets.step());
        return of(
                        transaction,
                        about,
                        Kind.MEETING,
                        subject,
                        "set standing = 'cancelled'",
                        " and standing = 'open' and staff not in (:staff)")
                .setParameter("staff", meets.staff().isEmpty() ? List.of("") : meets.staff())
                .executeUpdate()
                .chain(() -> Multi.createFrom()
                        .iterable(meets.staff())
                        .onItem()
                        .transformToUniAndConcatenate(staff -> put(
                                transaction,
                                about,
                                new Due.On(Kind.MEETING, subject, staff, staff, meets.meetsOn(), null, meets.audit())))
                        .collect()
                        .last());
    }

    /** Steps of the pathways of a cycle that are still to be done. */
    public Uni<List<DueDateRow>> stepsToBeDone(Mutiny.StatelessSession transaction, String authority, String cycle) {
        return transaction
                .createQuery(
                        "from DueDateRow where authority = :authority and cycle = :cycle and kind = 'pathway-step'"
                                + " and standing in ('open', 'missed') order by audit, subject, step",
                        DueDateRow.class)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle)
                .getResultList();
    }

    private static Mutiny.MutationQuery of(
            Mutiny.StatelessSession transaction,
            EventMetadata about,
            Kind kind,
            String subject,
            String set,
            String... and) {
        return transaction
                .createMutationQuery("update DueDateRow " + set + ", changes = changes + 1, saidAt = :at" + KEY
                        + String.join("", and))
                .setParameter("authority", about.authority())
                .setParameter("kind", kind.code())
                .setParameter("subject", subject)
                .setParameter("at", about.businessTime());
    }

    private static Uni<Integer> put(Mutiny.StatelessSession transaction, EventMetadata about, Due.On on) {
        return transaction
                .createNativeQuery("""
                        insert into due_date as before
                            (authority, kind, subject, step, staff, audit, cycle, rule, due_on, standing, said_at)
                        values (:authority, :kind, :subject, :step, :staff, :audit, :cycle, :rule, :due, 'open', :at)
                        on conflict (authority, kind, subject, step) do update
                        set staff = excluded.staff, due_on = excluded.due_on, rule = excluded.rule, standing = 'open',
                            changes = before.changes + 1, said_at = excluded.said_at
                        where before.said_at <= excluded.said_at
                          and (before.staff, before.due_on, before.standing)
                              is distinct from (excluded.staff, excluded.due_on, excluded.standing)
                        """)
                .setParameter("authority", about.authority())
                .setParameter("kind", on.kind().code())
                .setParameter("subject", on.subject())
                .setParameter("step", on.step())
                .setParameter("staff", on.staff())
                .setParameter("audit", on.audit())
                .setParameter("cycle", about.cycle())
                .setParameter("rule", on.rule())
                .setParameter("due", on.dueOn())
                .setParameter("at", about.businessTime())
                .executeUpdate();
    }
}
