package org.practiceaudit.moderation;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AllocationEvent.InvolvementRecorded;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SectionGrade;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.PublicMessage;
import org.practiceaudit.testing.Stack;

/** The other services and the people of one authority, as a running moderation service meets them. */
public final class Others {
    public static final Stack STACK = Stack.running();
    public static final String CYCLE = "2026-09";

    private static final ProposedAction FIRST = new ProposedAction(
            "act-1", "lp-1", "worker", LocalDate.parse("2026-12-18"), "risk-and-safeguarding", "risk");
    private static final ProposedAction SECOND =
            new ProposedAction("act-2", "lp-2", "manager", LocalDate.parse("2026-12-18"), "drift-and-delay", null);

    private final String authority = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String prefix = ConfigProvider.getConfig().getValue("practice-audit.topic-prefix", String.class);
    private final Map<String, Long> sequences = new HashMap<>();

    public String authority() {
        return authority;
    }

    /** Sending one twice is a repeat. */
    public void send(PublicMessage... messages) {
        STACK.topics()
                .send(Arrays.stream(messages).map(each -> each.record(prefix)).toList());
    }

    public PublicMessage said(PublicEvent event, String stream, String key, String programme, Instant at) {
        var sequence = sequences.merge(stream, 1L, Long::sum);
        return new PublicMessage(
                authority, stream, sequence, key, programme, programme == null ? null : CYCLE, at, event);
    }

    public PublicMessage programme(String id) {
        return programme(id, Programmes.shipped("bradford"));
    }

    /** Any policy under any id. */
    public PublicMessage programme(String id, ProgrammePolicy policy) {
        var event = new ProgrammePublished(
                id, 1, Programmes.digest(policy), Programmes.toJson(policy), LocalDate.parse("2026-04-01"));
        return said(event, "programme-" + id, id, null, Instant.parse("2026-04-01T08:00:00Z"));
    }

    public PublicMessage allocated(String audit, boolean sampled) {
        return allocated(audit, sampled, "bradford");
    }

    public PublicMessage allocated(String audit, boolean sampled, String programme) {
        return allocated(audit, sampled, programme, false);
    }

    public PublicMessage allocated(String audit, boolean sampled, String programme, boolean blind) {
        var event = new AuditAllocated(
                audit,
                "child-of-" + audit,
                "case-audit",
                "auditor",
                "moderator",
                sampled,
                "north-2",
                "safeguarding",
                "worker",
                "manager",
                "service",
                "head",
                null,
                null,
                LocalDate.parse("2026-09-30"),
                blind,
                null,
                false);
        return said(event, "allocation-" + audit, audit, programme, Instant.parse("2026-09-01T08:00:00Z"));
    }

    public PublicMessage reallocated(String audit, String auditor, String moderator) {
        var at = Instant.parse("2026-09-08T08:00:00Z");
        var event = new AuditReallocated(
                audit,
                auditor,
                moderator,
                "auditor",
                "moderator",
                "exemption-granted",
                LocalDate.parse("2026-09-30"),
                "planner",
                at);
        return said(event, "allocation-" + audit, audit, "bradford", at);
    }

    public PublicMessage graded(String audit, String grade, Instant at) {
        var event = new AuditGraded(
                audit,
                "child-of-" + audit,
                grade,
                List.of(
                        new SectionGrade("risk", grade),
                        new SectionGrade("impact", "good"),
                        new SectionGrade("multi-agency-working", null)),
                false,
                null,
                List.of("drift-and-delay"),
                "obtained",
                true,
                "auditor",
                at);
        return said(event, "audit-" + audit, audit, "bradford", at);
    }

    public PublicMessage submitted(String audit, Instant at) {
        var event = new AuditSubmitted(
                audit, "child-of-" + audit, "auditor", at, true, List.of(FIRST, SECOND), List.of("worker"));
        return said(event, "audit-" + audit, audit, "bradford", at);
    }

    public PublicMessage member(String staff, String job, String service) {
        var event = new StaffMemberRecorded(staff, List.of(job), null, service, null, "ref-" + staff);
        return said(event, "staff-" + staff, staff, null, Instant.parse("2026-04-01T08:00:00Z"));
    }

    /** Once the worker of the audit's child. */
    public PublicMessage involved(String audit, String staff) {
        var event = new InvolvementRecorded(
                "child-of-" + audit, staff, "worker", LocalDate.parse("2024-01-01"), LocalDate.parse("2024-06-30"));
        return said(
                event,
                "involvement-" + audit + "-" + staff,
                "child-of-" + audit,
                null,
                Instant.parse("2026-04-01T08:00:00Z"));
    }

    /** Whatever else the audit service says of an audit. */
    public PublicMessage ofAudit(AuditEvent event, Instant at) {
        return said(event, "audit-" + event.audit(), event.audit(), "bradford", at);
    }

    /** An audit's whole way to its submission. */
    public void submit(String audit, boolean sampled, String grade, Instant at) {
        send(allocated(audit, sampled), graded(audit, grade, at), submitted(audit, at));
    }

    /** What this service has published under this key, in order. */
    public List<ConsumerRecord<String, String>> heard(String key) {
        var heard = new ArrayList<ConsumerRecord<String, String>>();
        for (var message : STACK.topics().readAll(prefix + Topics.MODERATION)) {
            if (message.key().equals(authority + "/" + key)) {
                heard.add(message);
            }
        }
        return heard;
    }

    public static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public RequestSpecification as(String staff, String... roles) {
        return given().auth().oauth2(token(staff, roles)).contentType("application/json");
    }

    String token(String staff, String... roles) {
        return STACK.token(staff, authority, roles);
    }

    public RequestSpecification team() {
        return as("planner", "audit-team");
    }

    /** With a key of its own. */
    public RequestSpecification sending(String staff, String... roles) {
        return as(staff, roles).header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
