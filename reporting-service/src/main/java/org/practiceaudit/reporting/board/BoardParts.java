package org.practiceaudit.reporting.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.reporting.board.BoardReport.Feedback;
import org.practiceaudit.reporting.board.BoardReport.Moderated;
import org.practiceaudit.reporting.board.BoardReport.Persistent;
import org.practiceaudit.reporting.comparison.CycleComparison;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.facts.StreamFacts.Audit;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.reports.Figures;

/** How parts of the board report are counted. */
final class BoardParts {
    private static final int EARLIER = 5;

    private BoardParts() {}

    /** The cycle and up to five before it, each the one before the last. */
    static List<CycleFacts> withEarlier(AuthorityFacts known, CycleFacts cycle) {
        var cycles = new ArrayList<>(List.of(cycle));
        var next = CycleComparison.before(known, cycle);
        while (next.isPresent() && cycles.size() <= EARLIER) {
            cycles.add(next.get());
            next = CycleComparison.before(known, next.get());
        }
        return cycles;
    }

    static Moderated moderated(List<AuditStory> stories) {
        var figures = Figures.of(stories);
        var changes = new HashMap<String, Integer>();
        for (var story : stories) {
            story.moderation()
                    .filter(it ->
                            it.completedAt() != null && !it.moderatedGrade().equals(it.auditorGrade()))
                    .ifPresent(it -> changes.merge(it.auditorGrade() + " to " + it.moderatedGrade(), 1, Integer::sum));
        }
        var changed = figures.moderations().changed();
        var all = SmallNumbers.of(
                Map.of("changed", changed, "as-before", figures.moderations().completed() - changed));
        var told = all.counts().get("changed");
        return new Moderated(
                all.total(), told, told.isPresent() ? SmallNumbers.of(changes) : SmallNumbers.closed(changes));
    }

    static Persistent persistent(List<AuditStory> stories) {
        var figures = Figures.of(stories);
        var missed = stories.stream()
                .flatMap(story -> story.pathways().stream())
                .flatMap(pathway -> pathway.steps().stream())
                .filter(step -> step.missed())
                .count();
        return new Persistent(
                SmallNumbers.alone(figures.audits().overdue()),
                SmallNumbers.alone(figures.actions().overdue()),
                SmallNumbers.alone((int) missed));
    }

    static Feedback feedback(List<AuditStory> stories) {
        var gradings = stories.stream()
                .filter(AuditStory::completed)
                .map(AuditStory::audit)
                .flatMap(Optional::stream)
                .map(Audit::grading)
                .filter(grading -> grading != null)
                .toList();
        var family = new HashMap<String, Integer>();
        gradings.forEach(grading -> family.merge(grading.familyFeedback(), 1, Integer::sum));
        var heard = (int)
                gradings.stream().filter(Audit.Grading::practitionerFeedback).count();
        return new Feedback(
                SmallNumbers.alone(gradings.size()),
                SmallNumbers.of(family),
                SmallNumbers.of(Map.of("obtained", heard, "not-obtained", gradings.size() - heard)));
    }
}
