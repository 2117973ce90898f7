package org.practiceaudit.bench.installation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.programme.Programmes;

/** Audits that allocation has handed out, as the audit service hears of them. */
public final class AllocatedAudits {
    public static final String AUDITOR = "s-auditor";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Long enough that no audit falls due while it is measured. */
    private static final int DAYS_TO_DUE = 60;

    private AllocatedAudits() {}

    /** Tells the audit service of its programme and of so many audits, and waits until it has opened them. */
    public static List<String> open(Installation audits, String name, int many) {
        var ids = IntStream.rangeClosed(1, many)
                .mapToObj(i -> "%s-%04d".formatted(name, i))
                .toList();
        new Kafka(audits.bootstrap())
                .send(Stream.concat(Stream.of(programme()), ids.stream().map(AllocatedAudits::allocated)));
        awaitOpened(audits, many);
        return ids;
    }

    public static void awaitOpened(Installation audits, int many) {
        Wait.until(
                many + " audits are opened",
                PATIENCE,
                () -> audits.count("select count(*) from stream where kind = 'audit'") >= many);
    }

    private static ProducerRecord<String, String> programme() {
        var policy = Programmes.shipped("bradford");
        var published = new ProgrammePublished(
                "bradford", 1, Programmes.digest(policy), Programmes.toJson(policy), policy.effectiveFrom());
        return Messages.of(published, "programme-bradford", 1, "bradford", null, Instant.now());
    }

    public static ProducerRecord<String, String> allocated(String audit) {
        var now = Instant.now();
        var due = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_TO_DUE);
        var event = event(audit, "c-" + audit, AUDITOR, true, due, 1);
        return Messages.of(event, "allocation-" + audit, 1, audit, "2026-09", now);
    }

    /** @param part which team and service the child's case is with */
    public static AuditAllocated event(
            String audit, String child, String auditor, boolean moderated, LocalDate due, int part) {
        return new AllocationEvent.AuditAllocated(
                audit,
                child,
                "full",
                auditor,
                "s-moderator",
                moderated,
                "team-" + part % 5,
                "service-" + part % 2,
                "s-worker",
                "s-team-manager",
                "s-service-manager",
                "s-head",
                null,
                null,
                due,
                false,
                null,
                false);
    }
}
