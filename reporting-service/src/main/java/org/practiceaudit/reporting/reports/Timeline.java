package org.practiceaudit.reporting.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.known.AuditStory;

/**
 * The escalation timeline of one case: every step with what was due, done, late or missed, and every event about it in the
 * order of business time.
 *
 * @param gradeOfRecord the grade that stands now, null before there is one
 * @param pathways each with its steps, what was due when and why; empty where none was opened
 * @param reAudits audits that repeated it, in their order; what happened in them is told too
 */
public record Timeline(
        String audit,
        String child,
        String team,
        String service,
        String headOfService,
        String gradeOfRecord,
        Instant knownUntil,
        List<StreamFacts.Pathway> pathways,
        List<String> reAudits,
        List<Entry> entries) {
    /**
     * @param at business time
     * @param audit this one or one that repeated it
     * @param what the event's type
     * @param details its codes, ids and dates
     * @param recordedAt when it was recorded, which may be later
     */
    public record Entry(
            Instant at,
            String audit,
            String what,
            String by,
            String role,
            Map<String, Object> details,
            Instant recordedAt) {}

    /** The timeline, or empty when the audit's allocation has not been heard of. */
    static Optional<Timeline> of(String audit, List<StreamFacts> facts, List<Received> events, Instant knownUntil) {
        return AuditStory.of(facts).stream()
                .filter(story -> story.allocation().audit().equals(audit))
                .findFirst()
                .map(story -> new Timeline(
                        story.allocation().audit(),
                        story.allocation().child(),
                        story.allocation().team(),
                        story.allocation().service(),
                        story.allocation().headOfService(),
                        story.gradeOfRecord().orElse(null),
                        knownUntil,
                        story.pathways(),
                        events.stream()
                                .map(received -> ((AboutAudit) received.event()).audit())
                                .filter(each -> !each.equals(audit))
                                .distinct()
                                .sorted()
                                .toList(),
                        CausalOrder.of(events).stream().map(Timeline::entry).toList()));
    }

    private static Entry entry(Received received) {
        var metadata = received.metadata();
        return new Entry(
                metadata.businessTime(),
                ((AboutAudit) received.event()).audit(),
                EventTypes.nameOf(received.event()),
                metadata.actor(),
                metadata.actorRole(),
                ReportJson.details(received.event()),
                metadata.recordedTime());
    }
}
