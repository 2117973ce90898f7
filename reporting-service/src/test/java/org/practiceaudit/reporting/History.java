package org.practiceaudit.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.programme.WorkingDays;

/** A random but possible history of one cycle, made by a seed. */
public final class History {
    public static final String AUTHORITY = "bradford";
    private static final List<String> GRADES = List.of("outstanding", "good", "requires-improvement", "inadequate");
    private static final Instant START = Instant.parse("2026-09-01T08:00:00Z");

    private final String authority;
    private final String cycle;
    final Random random;
    final List<Received> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = START;
    private String reAuditOf;

    History(String authority, String cycle, long seed) {
        this.authority = authority;
        this.cycle = cycle;
        this.random = new Random(seed);
    }

    public static List<Received> of(String cycle, int audits, long seed) {
        return of(AUTHORITY, cycle, audits, seed);
    }

    public static List<Received> of(String authority, String cycle, int audits, long seed) {
        var history = new History(authority, cycle, seed);
        history.cycle(audits);
        for (var i = 1; i <= audits; i++) {
            history.audit("%s-%03d".formatted(cycle, i), i);
        }
        return List.copyOf(history.events);
    }

    /** A re-audit of an audit, and a re-audit of that one. */
    public static List<Received> reAudits(String cycle, String of, long seed) {
        var history = new History(AUTHORITY, cycle, seed);
        history.cycle(2);
        history.reAuditOf = of;
        history.audit("%s-001".formatted(cycle), 1);
        history.reAuditOf = "%s-001".formatted(cycle);
        history.audit("%s-002".formatted(cycle), 2);
        return List.copyOf(history.events);
    }

    /** Another event that claims the place of this one in its stream. */
    public static Received rival(Received said) {
        var id = new UUID(said.metadata().eventId().getLeastSignificantBits(), 1);
        return known(said, id, said.metadata().cycle());
    }

    static Received known(Received said, UUID id, String cycle) {
        var it = said.metadata();
        return new Received(
                new EventMetadata(
                        id,
                        it.type(),
                        it.source(),
                        it.stream(),
                        it.streamVersion(),
                        it.sequence(),
                        it.key(),
                        it.authority(),
                        it.programme(),
                        it.programmeVersion(),
                        cycle,
                        it.actor(),
                        it.actorRole(),
                        it.businessTime(),
                        it.recordedTime(),
                        it.physicalTime(),
                        it.correlationId(),
                        it.causationId(),
                        null),
                said.event());
    }

    private void cycle(int audits) {
        var stream = "cycle-" + cycle;
        var first = LocalDate.of(2026, 9, 1);
        var last = LocalDate.of(2026, 9, 30);
        say(stream, cycle, new AllocationEvent.CyclePlanned(cycle, "September 2026", first, last, last));
        say(stream, cycle, new AllocationEvent.PopulationFrozen(cycle, 600, "a".repeat(64)));
        say(stream, cycle, new AllocationEvent.SampleDrawn(cycle, 7, audits, Map.of("recently-audited", 40)));
        say(stream, cycle, new AllocationEvent.AllocationsConfirmed(cycle, audits, "s-audit-team"));
    }

    private void audit(String audit, int n) {
        say(
                "allocation-" + audit,
                audit,
                new AllocationEvent.AuditAllocated(
                        audit,
                        "c-" + n,
                        "full",
                        "s-auditor-" + n,
                        "s-moderator",
                        n % 4 == 0,
                        "team-" + n % 5,
                        "service-" + n % 2,
                        "s-worker",
                        "s-team-manager",
                        "s-service-manager",
                        "s-head",
                        null,
                        null,
                        LocalDate.of(2026, 9, 30),
                        false,
                        reAuditOf,
                        false));
        say("audit-" + audit, audit, new AuditEvent.AuditStarted(audit, "s-auditor-" + n, now));
        if (random.nextInt(10) == 0) {
            return;
        }
        var grade = GRADES.get(random.nextInt(GRADES.size()));
        say(
                "audit-" + audit,
                audit,
                new AuditEvent.AuditGraded(
                        audit, "c-" + n, grade, List.of(), false, null, List.of(), "obtained", true, "s-auditor", now));
        say(
                "audit-" + audit,
                audit,
                new AuditEvent.AuditSubmitted(audit, "c-" + n, "s-auditor", now, true, List.of(), List.of()));
        actions(audit, n);
        if (grade.equals("inadequate") || n % 4 == 0) {
            moderation(audit, n, grade);
        }
        if (grade.equals("inadequate")) {
            pathway(audit, n);
        }
    }

    private void actions(String audit, int n) {
        for (var i = 0; i < random.nextInt(3); i++) {
            var action = audit + "-a" + i;
            say(
                    "action-" + action,
                    audit,
                    new ActionsEvent.ActionOpened(
                            action,
                            audit,
                            "c-" + n,
                            "audit",
                            "s-worker",
                            "team-" + n % 5,
                            "service-" + n % 2,
                            LocalDate.of(2026, 10, 9),
                            "risk"));
            if (random.nextBoolean()) {
                say("action-" + action, audit, new ActionsEvent.ActionCompleted(action, audit, "s-worker", now));
                say("action-" + action, audit, new ActionsEvent.ActionClosed(action, audit, "s-team-manager", now));
            } else if (random.nextBoolean()) {
                say(
                        "action-" + action,
                        audit,
                        new ActionsEvent.ActionOverdue(action, audit, LocalDate.of(2026, 10, 9), now));
            }
        }
    }

    private void moderation(String audit, int n, String grade) {
        var stream = "moderation-" + audit;
        say(
                stream,
                audit,
                new ModerationEvent.ModerationRequested(
                        audit,
                        audit,
                        "c-" + n,
                        "s-auditor",
                        "s-moderator",
                        "sample",
                        LocalDate.of(2026, 10, 7),
                        false));
        var moderated = random.nextInt(3) == 0 ? GRADES.get(random.nextInt(GRADES.size())) : grade;
        say(
                stream,
                audit,
                new ModerationEvent.ModerationCompleted(
                        audit,
                        audit,
                        "c-" + n,
                        grade,
                        moderated,
                        !moderated.equals(grade),
                        List.of(),
                        List.of(),
                        List.of(),
                        "s-moderator",
                        now,
                        "team-" + n % 5,
                        "service-" + n % 2,
                        List.of()));
        if (!moderated.equals(grade) && random.nextBoolean()) {
            var dispute = audit + "-grade-1";
            say(
                    "dispute-" + dispute,
                    audit,
                    new ModerationEvent.GradeDisputed(
                            dispute, audit, "s-team-manager", "head-of-quality-assurance", now));
            say("dispute-" + dispute, audit, new ModerationEvent.GradeDecided(dispute, audit, grade, "s-head-qa", now));
        }
    }

    private void pathway(String audit, int n) {
        var stream = "pathway-" + audit;
        var due = LocalDate.of(2026, 10, 5);
        var step = new PlannedStep(
                "case-planning-discussion",
                "BR-12",
                "head-of-service",
                "s-head",
                WorkingDays.endOfDay(due),
                due,
                "audit.graded.v1 of " + now,
                "5 working days from there");
        say(
                stream,
                audit,
                new PathwayEvent.PathwayOpened(
                        audit, audit, "c-" + n, "inadequate", "inadequate", "auditor", now, List.of(step)));
        if (random.nextBoolean()) {
            say(stream, audit, new PathwayEvent.PathwayStepMissed(audit, audit, step.step(), step.dueAt()));
        } else {
            say(stream, audit, new PathwayEvent.PathwayStepCompleted(audit, audit, step.step(), now, now, false));
            say(stream, audit, new PathwayEvent.PathwayClosed(audit, audit, "steps-completed", now));
        }
    }

    void say(String stream, String key, PublicEvent event) {
        now = now.plus(Duration.ofMinutes(random.nextInt(60)));
        var sequence = sequences.merge(stream, 1L, Long::sum);
        events.add(new Received(
                new EventMetadata(
                        UUID.nameUUIDFromBytes(
                                (authority + cycle + stream + sequence).getBytes(StandardCharsets.UTF_8)),
                        EventTypes.nameOf(event),
                        "urn:practice-audit:" + Topics.of(event),
                        stream,
                        sequence,
                        sequence,
                        key,
                        authority,
                        "bradford",
                        1,
                        cycle,
                        "s-somebody",
                        "audit-team",
                        now,
                        now,
                        now,
                        new UUID(random.nextLong(), random.nextLong()),
                        null,
                        null),
                event));
    }
}
