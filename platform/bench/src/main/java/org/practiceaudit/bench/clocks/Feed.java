package org.practiceaudit.bench.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Messages;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditGraded;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.programme.Programmes;

/** What allocation, audit and moderation say of a case, and when. */
record Feed(Instant at, ProducerRecord<String, String> message) {
    private static final String CYCLE = "2026-27";

    static Feed programme(String id, Instant at) {
        var policy = Programmes.shipped(id);
        var published = new ProgrammePublished(
                id, policy.version(), Programmes.digest(policy), Programmes.toJson(policy), policy.effectiveFrom());
        return new Feed(at, Messages.of(published, "programme-" + id, 1, id, null, at, id));
    }

    /** Who holds a role for the service that no case names. */
    static Feed groupManager(Instant at) {
        var staff = Case.holder("group-manager");
        var recorded = new StaffMemberRecorded(
                staff, List.of("group-manager"), null, "service-1", Case.holder("head-of-service"), "c-" + staff);
        return new Feed(
                at,
                Messages.of(
                        recorded,
                        "staff-" + staff,
                        1,
                        staff,
                        null,
                        at,
                        Year.programmes().getFirst()));
    }

    static List<Feed> of(Case of) {
        var feeds = new ArrayList<Feed>();
        var at = of.gradedAt();
        say(feeds, of, "allocation-" + of.audit(), 1, at, allocated(of, of.audit(), "full", null));
        say(feeds, of, "audit-" + of.audit(), 1, at, graded(of, of.audit(), of.grade(), at));
        say(feeds, of, "audit-" + of.audit(), 2, at, submitted(of, at));
        of.confirmed().ifPresent(word -> confirmed(feeds, of, of.audit(), of.grade(), word));
        of.reAudited().ifPresent(day -> reAudited(feeds, of, day));
        return feeds;
    }

    private static void say(List<Feed> feeds, Case of, String stream, long sequence, Instant at, PublicEvent event) {
        var key = stream.substring(stream.indexOf('-') + 1);
        feeds.add(new Feed(at, Messages.of(event, stream, sequence, key, CYCLE, at, of.programme())));
    }

    private static void confirmed(List<Feed> feeds, Case of, String audit, String auditors, Case.Confirmed word) {
        var at = OwnCalendar.at(word.on(), Case.MORNING);
        if (word.moderated()) {
            say(feeds, of, "moderation-" + audit, 1, at, moderated(of, audit, auditors, word.grade(), at));
        } else {
            var sequence = audit.equals(of.audit()) ? 3 : 2;
            say(feeds, of, "audit-" + audit, sequence, at, new AuditFinalised(audit, word.grade(), at));
        }
    }

    private static void reAudited(List<Feed> feeds, Case of, LocalDate day) {
        var again = of.audit() + "-again";
        var at = OwnCalendar.at(day, Case.MORNING);
        say(feeds, of, "allocation-" + again, 1, at, allocated(of, again, "re-audit", of.audit()));
        say(feeds, of, "audit-" + again, 1, at, graded(of, again, "good", at));
        var moderated = of.confirmed().orElseThrow().moderated();
        confirmed(feeds, of, again, "good", new Case.Confirmed(day, "good", moderated));
    }

    private static AuditAllocated allocated(Case of, String audit, String kind, String root) {
        return new AuditAllocated(
                audit,
                "c-" + of.audit(),
                kind,
                AllocatedAudits.AUDITOR,
                "s-moderator",
                true,
                "team-1",
                "service-1",
                "s-worker",
                "s-team-manager",
                "s-service-manager",
                "s-head",
                null,
                null,
                of.gradedOn().plusDays(400),
                false,
                root,
                false);
    }

    private static AuditGraded graded(Case of, String audit, String grade, Instant at) {
        return new AuditGraded(
                audit,
                "c-" + of.audit(),
                grade,
                List.of(),
                false,
                null,
                List.of(),
                "obtained",
                true,
                AllocatedAudits.AUDITOR,
                at);
    }

    private static AuditSubmitted submitted(Case of, Instant at) {
        var actions = of.tasks().stream()
                .map(task -> new ProposedAction(
                        task.action(), "lp-1", Case.holder("practitioner"), task.dueOn(), "planning", "planning"))
                .toList();
        return new AuditSubmitted(of.audit(), "c-" + of.audit(), AllocatedAudits.AUDITOR, at, true, actions, List.of());
    }

    private static ModerationCompleted moderated(Case of, String audit, String from, String to, Instant at) {
        return new ModerationCompleted(
                audit,
                audit,
                "c-" + of.audit(),
                from,
                to,
                !from.equals(to),
                List.of(),
                List.of(),
                List.of(),
                "s-moderator",
                at,
                "team-1",
                "service-1",
                List.of());
    }
}
