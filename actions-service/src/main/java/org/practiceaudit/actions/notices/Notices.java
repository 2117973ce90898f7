package org.practiceaudit.actions.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.programme.ProgrammePolicy;

/**
 * Writes down who is told of a fact, in the transaction that hears it: one row for each person, however often the fact is heard
 * and in however many roles they would be told. What would tell a blind moderator the auditor's grade waits until they have
 * committed to their own.
 */
@ApplicationScoped
class Notices {
    private final BusinessClock clock;
    private final MailSettings mail;

    Notices(BusinessClock clock, MailSettings mail) {
        this.clock = clock;
        this.mail = mail;
    }

    /**
     * A matter with those who are told of it.
     *
     * @param people staff id, or what nobody was found for, to the role in which they are told
     */
    record Addressed(Matter matter, Map<String, String> people) {}

    Uni<Void> write(
            Mutiny.StatelessSession transaction,
            EventMetadata about,
            Optional<AuditFacts> audit,
            Optional<ProgrammePolicy> policy,
            List<Addressed> matters) {
        return Multi.createFrom()
                .iterable(matters)
                .filter(each -> !each.people().isEmpty())
                .onItem()
                .transformToUniAndConcatenate(each -> write(transaction, about, audit, policy, each))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> write(
            Mutiny.StatelessSession transaction,
            EventMetadata about,
            Optional<AuditFacts> audit,
            Optional<ProgrammePolicy> policy,
            Addressed addressed) {
        var matter = addressed.matter();
        var atOnce = policy.map(known -> known.telling().atOnce(matter.fact())).orElse(true);
        var now = clock.now();
        var due = atOnce ? now : Digests.next(now, policy.orElseThrow());
        return transaction
                .createNativeQuery("""
                        insert into notice (authority, fact_key, recipient, fact, role, at_once, audit, child, cycle,
                            subject, step, due_on, rule, items, occurred_at, withheld, delivery, mail_due)
                        select :authority, :key, said.recipient, :fact, said.role, :atOnce, :audit, :child, :cycle,
                            :subject, :step, cast(:dueOn as date), :rule, string_to_array(:items, ','), :at,
                            said.withheld, said.delivery, :mailDue
                        from jsonb_to_recordset(cast(cast(:people as text) as jsonb))
                            as said(recipient text, role text, withheld boolean, delivery text)
                        on conflict (authority, fact_key, recipient) do nothing
                        """)
                .setParameter("authority", about.authority())
                .setParameter("key", key(about, matter))
                .setParameter("fact", matter.fact().code())
                .setParameter("atOnce", atOnce)
                .setParameter("audit", audit.map(AuditFacts::audit).orElse(null))
                .setParameter("child", audit.map(AuditFacts::child).orElse(null))
                .setParameter("cycle", audit.map(AuditFacts::cycle).orElse(about.cycle()))
                .setParameter("subject", matter.subject())
                .setParameter("step", matter.step())
                .setParameter("dueOn", matter.dueOn())
                .setParameter("rule", matter.rule())
                .setParameter("items", String.join(",", matter.items()))
                .setParameter("at", about.businessTime())
                .setParameter("mailDue", due)
                .setParameter("people", people(addressed, audit))
                .executeUpdate();
    }

    private static String key(EventMetadata about, Matter matter) {
        return matter.key().isEmpty()
                ? about.type() + "/" + about.stream() + "/" + about.sequence() + "/"
                        + matter.fact().code()
                : matter.key();
    }

    private String people(Addressed addressed, Optional<AuditFacts> audit) {
        var lines = addressed.people().entrySet().stream()
                .map(person -> line(person.getKey(), person.getValue(), addressed.matter(), audit))
                .toList();
        try {
            return Json.MAPPER.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("people cannot be written down", e);
        }
    }

    private Map<String, Object> line(String recipient, String role, Matter matter, Optional<AuditFacts> audit) {
        var line = new LinkedHashMap<String, Object>();
        line.put("recipient", recipient);
        line.put("role", role.isEmpty() ? null : role);
        line.put(
                "withheld",
                matter.tellsTheGrade()
                        && audit.filter(facts -> facts.hiddenFrom(recipient)).isPresent());
        line.put("delivery", recipient.contains(":") ? "no-holder" : mail.on() ? "waiting" : "inbox-only");
        return line;
    }

    /** The moderator of an audit may know from now on what was kept back. */
    Uni<Integer> release(Mutiny.StatelessSession transaction, String authority, String audit, Instant now) {
        return transaction
                .createMutationQuery("update NoticeRow set withheld = false, mailDue = :now"
                        + " where authority = :authority and audit = :audit and withheld")
                .setParameter("now", now)
                .setParameter("authority", authority)
                .setParameter("audit", audit)
                .executeUpdate();
    }
}
