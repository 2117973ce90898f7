package org.practiceaudit.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.ModerationEvent.ActionsDecided;
import org.practiceaudit.contracts.ModerationEvent.GradeDecided;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.PublicMessage;
import org.practiceaudit.testing.Stack;

/** Says about one audit of its own, with staff of its own, what the other services would. */
public final class Others {
    public static final String AUTHORITY = "bradford";
    private static final Set<String> PUBLISHED = new HashSet<>();

    public final String audit = "a-" + UUID.randomUUID();
    public final String child = "c-" + UUID.randomUUID();
    public final String cycle = "cycle-" + audit;

    private final String prefix;
    private final String programme;
    private final String repeats;
    private boolean graded;
    private final Map<String, Long> sequences = new HashMap<>();
    private final String tag = audit.substring(audit.length() - 6);

    public Others(String prefix) {
        this(prefix, AUTHORITY);
    }

    /** Of another shipped programme, which the same authority runs too. */
    public Others(String prefix, String programme) {
        this(prefix, programme, null);
    }

    /** @param repeats the audit that this one repeats */
    public Others(String prefix, String programme, String repeats) {
        this.prefix = prefix;
        this.programme = programme;
        this.repeats = repeats;
    }

    /** Staff id of somebody of this audit: {@code team-manager}, {@code worker} and so on. */
    public String staff(String part) {
        return part + "-" + tag;
    }

    public String action(String name) {
        return name + "-" + tag;
    }

    public ProposedAction proposed(String name, String owner, LocalDate dueOn) {
        return new ProposedAction(action(name), "lp-1", staff(owner), dueOn, "voice-of-the-child", "planning");
    }

    public void publishProgramme(Instant at) {
        synchronized (PUBLISHED) {
            if (PUBLISHED.add(prefix + programme)) {
                publish(Programmes.shipped(programme), 1, at);
            }
        }
    }

    /** @param nth of what is said of the programme */
    public void publish(ProgrammePolicy policy, long nth, Instant at) {
        sequences.put("programme-" + programme, nth - 1);
        var published = new ProgrammePublished(
                policy.id(),
                policy.version(),
                Programmes.digest(policy),
                Programmes.toJson(policy),
                LocalDate.parse("2026-01-01"));
        say("programme-" + programme, programme, at, published);
    }

    public void recordStaff(String part, String lineManager, Instant at) {
        say(
                "staff-" + staff(part),
                staff(part),
                at,
                new StaffMemberRecorded(staff(part), List.of("auditor"), "north", "fs", staff(lineManager), "ref-1"));
    }

    public void recordStaff(String staff, List<String> roles, String service, String contact, Instant at) {
        say("staff-" + staff, staff, at, new StaffMemberRecorded(staff, roles, null, service, null, contact));
    }

    public void allocate(Instant at) {
        publishProgramme(at);
        about(
                "allocation-" + audit,
                at,
                new AuditAllocated(
                        audit,
                        child,
                        "case-file",
                        staff("auditor"),
                        staff("moderator"),
                        true,
                        "north",
                        "family-support",
                        staff("worker"),
                        staff("team-manager"),
                        staff("service-manager"),
                        staff("head-of-service"),
                        null,
                        null,
                        LocalDate.parse("2027-12-31"),
                        false,
                        repeats,
                        false));
    }

    public void grade(String grade, Instant at) {
        graded = true;
        about(
                "audit-" + audit,
                at,
                new AuditGraded(
                        audit,
                        child,
                        grade,
                        List.of(),
                        false,
                        null,
                        List.of(),
                        "obtained",
                        true,
                        staff("auditor"),
                        at));
    }

    public void finalise(String grade, Instant at) {
        about("audit-" + audit, at, new AuditFinalised(audit, grade, at));
    }

    public void submit(Instant at, ProposedAction... actions) {
        about(
                "audit-" + audit,
                at,
                new AuditSubmitted(audit, child, staff("auditor"), at, true, List.of(actions), List.of()));
    }

    /** Of an audit that its auditor has graded; where nothing was said of that, alike. */
    public void moderate(String grade, Instant at, List<ProposedAction> actions, List<ProposedAction> forAuditor) {
        if (!graded) {
            grade(grade, at);
        }
        moderateUnheard(grade, at, actions, forAuditor);
    }

    /** Whether or not the auditor's grade is said already. */
    public void moderateUnheard(
            String grade, Instant at, List<ProposedAction> actions, List<ProposedAction> forAuditor) {
        about(
                "moderation-" + audit,
                at,
                new ModerationCompleted(
                        audit,
                        audit,
                        child,
                        "inadequate",
                        grade,
                        !grade.equals("inadequate"),
                        List.of(),
                        actions,
                        forAuditor,
                        staff("moderator"),
                        at,
                        "north",
                        "family-support",
                        List.of()));
    }

    /** The auditor gives it up, and this one has it from now on. */
    public void takenOverBy(String other, Instant at) {
        about(
                "allocation-" + audit,
                at,
                new AuditReallocated(
                        audit,
                        staff(other),
                        staff("moderator"),
                        staff("auditor"),
                        staff("moderator"),
                        "exempted",
                        LocalDate.parse("2027-12-31"),
                        "s-qa",
                        at));
    }

    public void finalise(Instant at) {
        about("audit-" + audit, at, new AuditFinalised(audit, "good", at));
    }

    public void decideGrade(String grade, Instant at) {
        about("dispute-grade-" + audit, at, new GradeDecided("d-1", audit, grade, "s-hoqa", at));
    }

    public void withdraw(Instant at, String... actions) {
        about(
                "dispute-actions-" + audit,
                at,
                new ActionsDecided("d-2", audit, "some-withdrawn", staff("head-of-service"), at, List.of(actions)));
    }

    public void about(String stream, Instant at, PublicEvent event) {
        say(stream, audit, at, event);
    }

    private void say(String stream, String key, Instant at, PublicEvent event) {
        var sequence = sequences.merge(stream, 1L, Long::sum);
        var message = new PublicMessage(AUTHORITY, stream, sequence, key, programme, cycle, at, event);
        Stack.running().topics().send(List.of(message.record(prefix)));
    }
}
