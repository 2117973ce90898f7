package org.practiceaudit.bench.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Messages;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.programme.WorkingDays;

/** A possible history of one monthly cycle as the four deciding services published it, made by a seed. */
public final class History {
    static final int AUDITS = 200;
    /** Ten years of each authority, then the next one. */
    public static final int MONTHS = 120;

    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final List<String> GRADES = List.of("outstanding", "good", "requires-improvement", "inadequate");

    private final String authority;
    private final String cycle;
    private final LocalDate month;
    private final Random random;
    private final List<ProducerRecord<String, String>> messages = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now;

    private History(int number) {
        var when = FIRST.plusMonths(number % MONTHS);
        this.authority = number < MONTHS ? Installation.AUTHORITY : "authority-" + number / MONTHS;
        this.cycle = when.toString();
        this.month = when.atDay(1);
        this.random = new Random(number);
        this.now = month.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    /** So many events at least, month after month from the first on; few are in memory at a time. */
    static Stream<ProducerRecord<String, String>> atLeast(int events) {
        var so = new AtomicInteger();
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(History::of)
                .takeWhile(month -> so.getAndAdd(month.size()) < events)
                .flatMap(List::stream);
    }

    /** The month of that number. */
    static List<ProducerRecord<String, String>> of(int number) {
        return of(number, AUDITS);
    }

    /** The same with so many audits. */
    public static List<ProducerRecord<String, String>> of(int number, int audits) {
        var history = new History(number);
        history.cycle();
        for (var i = 1; i <= audits; i++) {
            history.audit("%s-%03d".formatted(history.cycle, i), i);
        }
        return history.messages;
    }

    private void cycle() {
        var stream = "cycle-" + cycle;
        var last = month.plusMonths(1).minusDays(1);
        say(stream, cycle, new AllocationEvent.CyclePlanned(cycle, cycle, month, last, last));
        say(stream, cycle, new AllocationEvent.PopulationFrozen(cycle, 3 * AUDITS, "a".repeat(64)));
        say(stream, cycle, new AllocationEvent.SampleDrawn(cycle, 7, AUDITS, Map.of("recently-audited", 40)));
        say(stream, cycle, new AllocationEvent.AllocationsConfirmed(cycle, AUDITS, "s-audit-team"));
    }

    private void audit(String audit, int n) {
        var due = month.plusDays(27);
        var child = "c-" + n;
        var auditor = "s-auditor-" + n % 30;
        say("allocation-" + audit, audit, AllocatedAudits.event(audit, child, auditor, n % 4 == 0, due, n));
        say("audit-" + audit, audit, new AuditEvent.AuditStarted(audit, auditor, now));
        if (random.nextInt(10) == 0) {
            return;
        }
        var grade = GRADES.get(random.nextInt(GRADES.size()));
        say(
                "audit-" + audit,
                audit,
                new AuditEvent.AuditGraded(
                        audit, child, grade, List.of(), false, null, List.of(), "obtained", true, auditor, now));
        say(
                "audit-" + audit,
                audit,
                new AuditEvent.AuditSubmitted(audit, child, auditor, now, true, List.of(), List.of()));
        actions(audit, n);
        if (grade.equals("inadequate") || n % 4 == 0) {
            moderation(audit, n, grade);
        }
        if (grade.equals("inadequate")) {
            pathway(audit, n);
        }
    }

    private void actions(String audit, int n) {
        var due = month.plusDays(38);
        for (var i = 0; i < random.nextInt(3); i++) {
            var action = audit + "-a" + i;
            var stream = "action-" + action;
            say(
                    stream,
                    audit,
                    new ActionsEvent.ActionOpened(
                            action,
                            audit,
                            "c-" + n,
                            "audit",
                            "s-worker",
                            "team-" + n % 5,
                            "service-" + n % 2,
                            due,
                            "risk"));
            if (random.nextBoolean()) {
                say(stream, audit, new ActionsEvent.ActionCompleted(action, audit, "s-worker", now));
                say(stream, audit, new ActionsEvent.ActionClosed(action, audit, "s-team-manager", now));
            } else {
                say(stream, audit, new ActionsEvent.ActionOverdue(action, audit, due, now));
            }
        }
    }

    private void moderation(String audit, int n, String grade) {
        var stream = "moderation-" + audit;
        var due = month.plusDays(36);
        say(
                stream,
                audit,
                new ModerationEvent.ModerationRequested(
                        audit, audit, "c-" + n, "s-auditor", "s-moderator", "sample", due, false));
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
    }

    private void pathway(String audit, int n) {
        var stream = "pathway-" + audit;
        var due = month.plusDays(34);
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

    private void say(String stream, String key, PublicEvent event) {
        now = now.plus(Duration.ofMinutes(random.nextInt(60)));
        var sequence = sequences.merge(stream, 1L, Long::sum);
        messages.add(Messages.of(event, stream, sequence, key, cycle, now, "bradford", authority));
    }
}
