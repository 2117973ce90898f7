package org.practiceaudit.reporting.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;

/**
 * Audits that were handed in and still lack the team manager's final confirmation that what they asked for is done
 * (PQ-18, PQ-21).
 *
 * @param waiting the longest waiting first
 */
public record OpenConfirmations(Scope scope, Optional<Instant> knownUntil, List<Waiting> waiting) implements Reported {
    /**
     * @param days calendar days since it was handed in
     * @param openActions not assured yet
     */
    public record Waiting(
            String audit,
            String cycle,
            String service,
            String team,
            String teamManager,
            LocalDate submittedOn,
            long days,
            boolean finalised,
            int openActions) {}

    public static OpenConfirmations of(AuthorityFacts known, Scope scope) {
        return new OpenConfirmations(
                scope,
                known.knownUntil(),
                known.cycles().stream()
                        .flatMap(cycle -> cycle.stories().stream()
                                .filter(story -> story.completed() && !story.confirmed())
                                .map(story -> waiting(cycle.cycle().cycle(), story, known.day())))
                        .sorted(Comparator.comparing(Waiting::submittedOn).thenComparing(Waiting::audit))
                        .toList());
    }

    private static Waiting waiting(String cycle, AuditStory story, LocalDate day) {
        var course = story.audit().orElseThrow().course();
        var submittedOn = WorkingDays.dateOf(course.submittedAt());
        return new Waiting(
                story.allocation().audit(),
                cycle,
                story.allocation().service(),
                story.allocation().team(),
                story.allocation().teamManager(),
                submittedOn,
                AuditRow.late(submittedOn, day),
                course.endedAt() != null,
                (int) story.actions().stream()
                        .filter(it -> it.standing() == Standing.OPEN || it.standing() == Standing.COMPLETED)
                        .count());
    }

    @Override
    public Document document() {
        return TrackingDocuments.of(this);
    }
}
