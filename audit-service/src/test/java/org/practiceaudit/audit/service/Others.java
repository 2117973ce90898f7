package org.practiceaudit.audit.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.LinesOfEnquiryAgreed;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.PublicMessage;
import org.practiceaudit.testing.Stack;

/** The other services, as far as this one hears them: each thing said is the next of its stream. */
final class Others {
    static final String AUTHORITY = "bfd";
    private static final String CYCLE = "2026-09";
    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();

    private Others() {}

    static String topic(String name) {
        return ConfigProvider.getConfig().getValue("practice-audit.topic-prefix", String.class) + name;
    }

    /** A programme that comes with the platform, as it is. */
    /** The lines of enquiry of the cycle that all audits here are of. */
    static void agreeLines(String... lines) {
        say(
                "enquiry-" + CYCLE,
                "tower-hamlets",
                new LinesOfEnquiryAgreed(CYCLE, List.of(lines), "audit-manager", today()));
    }

    static void publishShipped(String programme) {
        var policy = Programmes.shipped(programme);
        say(
                "programme-" + programme,
                programme,
                new ProgrammePublished(
                        programme,
                        policy.version(),
                        Programmes.digest(policy),
                        Programmes.toJson(policy),
                        policy.effectiveFrom()));
    }

    /** An audit of one kind of a programme. */
    static String allocate(String programme, String kind) {
        var audit = "a-" + UUID.randomUUID();
        say("allocation-" + audit, programme, allocated(audit, kind, false, today().plusDays(7)));
        return audit;
    }

    static void publish(String programme) {
        say("programme-" + programme, programme, published(programme));
    }

    static void publish(ProgrammePolicy policy) {
        say("programme-" + policy.id(), policy.id(), published(policy));
    }

    /** Bradford's policy under another name, for a programme that nobody knows yet. */
    private static ProgrammePublished published(String programme) {
        var policy = Programmes.fromJson(Programmes.toJson(Programmes.shipped("bradford"))
                .replace("\"id\":\"bradford\"", "\"id\":\"" + programme + "\""));
        return published(policy);
    }

    private static ProgrammePublished published(ProgrammePolicy policy) {
        return new ProgrammePublished(
                policy.id(),
                policy.version(),
                Programmes.digest(policy),
                Programmes.toJson(policy),
                policy.effectiveFrom());
    }

    static void staff(String staff, String lineManager) {
        say(
                "staff-" + staff,
                null,
                new StaffMemberRecorded(staff, List.of("team-manager"), "t-1", "s-1", lineManager, "c-" + staff));
    }

    static AuditAllocated allocated(String audit, boolean sampled, LocalDate dueOn) {
        return allocated(audit, "monthly", sampled, dueOn);
    }

    private static AuditAllocated allocated(String audit, String kind, boolean sampled, LocalDate dueOn) {
        return new AuditAllocated(
                audit,
                "C-" + audit,
                kind,
                "auditor-" + audit,
                "moderator",
                sampled,
                "t-1",
                "s-1",
                "worker",
                "tm",
                "sm",
                "hos",
                "iro",
                null,
                dueOn,
                false,
                null,
                false);
    }

    /** An audit that is due in a week. */
    static String allocate(boolean sampled) {
        var audit = "a-" + UUID.randomUUID();
        allocate(allocated(audit, sampled, today().plusDays(7)));
        return audit;
    }

    static void allocate(AuditAllocated allocated) {
        say("allocation-" + allocated.audit(), "bradford", allocated);
    }

    static LocalDate today() {
        return WorkingDays.dateOf(Instant.now());
    }

    static void say(String stream, String programme, PublicEvent event) {
        sayIn(event instanceof AboutAudit ? CYCLE : null, stream, programme, event);
    }

    /** The same within a cycle of its own. */
    static void sayIn(String cycle, String stream, String programme, PublicEvent event) {
        Stack.running().topics().send(List.of(message(cycle, stream, programme, event)));
    }

    static void sayTwice(String stream, String programme, PublicEvent event) {
        var message = message(event instanceof AboutAudit ? CYCLE : null, stream, programme, event);
        Stack.running().topics().send(List.of(message, message));
    }

    private static ProducerRecord<String, String> message(
            String cycle, String stream, String programme, PublicEvent event) {
        var sequence = SEQUENCES.merge(stream, 1L, Long::sum);
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var key = event instanceof AboutAudit about ? about.audit() : stream;
        return new PublicMessage(AUTHORITY, stream, sequence, key, programme, cycle, now, event).record(topic(""));
    }

    /** What this service has said about an audit, by type, in order. */
    static List<String> heardOf(String audit) {
        return Stack.running().topics().readAll(topic(Topics.AUDIT)).stream()
                .filter(message -> (AUTHORITY + "/" + audit).equals(message.key()))
                .map(message ->
                        new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }
}
