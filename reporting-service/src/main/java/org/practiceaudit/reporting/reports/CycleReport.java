package org.practiceaudit.reporting.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * What a cycle came to: a pure function of the facts of its streams.
 *
 * @param cycle the cycle, its dates and its draw
 * @param scope which audits are in it
 * @param knownUntil recordings from this instant on are not in the report
 * @param total figures of the whole cycle
 * @param services figures by service of the child (BR-15)
 * @param teams figures by team of the child
 * @param changes every grade that moderation or a decision changed
 */
public record CycleReport(
        StreamFacts.Cycle cycle,
        Scope scope,
        Instant knownUntil,
        Figures total,
        Map<String, Figures> services,
        Map<String, Figures> teams,
        List<Change> changes)
        implements Reported {
    /** @param by {@code moderation} or {@code decision} */
    public record Change(String audit, String team, String service, String from, String to, String by) {}

    @Override
    public Document document() {
        return CycleDocument.of(this);
    }

    static CycleReport of(CycleFacts known, Scope scope, Instant knownUntil) {
        var stories = known.stories();
        return new CycleReport(
                known.cycle(),
                scope,
                knownUntil,
                Figures.of(stories),
                Figures.by(story -> story.allocation().service(), stories),
                Figures.by(story -> story.allocation().team(), stories),
                stories.stream().flatMap(story -> changes(story).stream()).toList());
    }

    private static List<Change> changes(AuditStory story) {
        var changes = new ArrayList<Change>();
        story.moderation()
                .filter(it -> it.completedAt() != null && !it.moderatedGrade().equals(it.auditorGrade()))
                .ifPresent(it -> changes.add(change(story, it.auditorGrade(), it.moderatedGrade(), "moderation")));
        story.decidedGrade()
                .filter(decided -> !story.moderatedGrade().equals(Optional.of(decided)))
                .ifPresent(decided ->
                        changes.add(change(story, story.moderatedGrade().orElse(null), decided, "decision")));
        return changes;
    }

    private static Change change(AuditStory story, String from, String to, String by) {
        return new Change(
                story.allocation().audit(),
                story.allocation().team(),
                story.allocation().service(),
                from,
                to,
                by);
    }
}
