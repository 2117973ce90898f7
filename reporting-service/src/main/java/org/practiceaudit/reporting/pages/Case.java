package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.practiceaudit.reporting.documents.Shown;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.reports.Timeline;

/**
 * A case as its page and the list of inadequate cases show it.
 *
 * @param grade that stands now, empty before there is one
 */
@TemplateData
record Case(
        String audit,
        String child,
        String team,
        String service,
        String grade,
        List<Way> pathways,
        List<String> reAudits,
        List<Happening> story) {
    /** @param standing open, or when and why it was closed */
    @TemplateData
    record Way(String title, String standing, boolean open, List<Step> steps) {}

    /**
     * @param standing done, done late, missed or open
     * @param colour of its tag
     * @param why it was due then
     */
    @TemplateData
    record Step(String name, String responsible, String due, String done, String standing, String colour, String why) {}

    static Case of(Timeline timeline) {
        return new Case(
                timeline.audit(),
                timeline.child(),
                timeline.team(),
                timeline.service(),
                timeline.gradeOfRecord() == null ? "" : Happening.words(timeline.gradeOfRecord()),
                timeline.pathways().stream().map(Case::way).toList(),
                timeline.reAudits(),
                timeline.entries().stream()
                        .map(entry -> Happening.of(entry, timeline.audit()))
                        .toList());
    }

    /** Steps that are neither done nor in time, over all pathways. */
    public long missed() {
        return pathways.stream()
                .flatMap(way -> way.steps().stream())
                .filter(step -> step.standing().equals("missed"))
                .count();
    }

    private static Way way(StreamFacts.Pathway pathway) {
        var open = pathway.closedAt() == null;
        return new Way(
                "Pathway " + Happening.words(pathway.code()),
                open
                        ? "Open since " + Shown.moment(pathway.openedAt())
                        : "Closed " + Shown.moment(pathway.closedAt()) + ": "
                                + Happening.words(pathway.closedBecause()),
                open,
                pathway.steps().stream().map(step -> step(step, open)).toList());
    }

    private static Step step(StreamFacts.Pathway.Step step, boolean pathwayOpen) {
        var done = step.doneAt() != null;
        var standing = done ? step.missed() ? "done late" : "done" : step.missed() ? "missed" : "open";
        var shown = standing.equals("open") && !pathwayOpen ? "not needed any more" : standing;
        return new Step(
                Happening.words(step.step()),
                Happening.words(step.role()) + (step.responsible() == null ? "" : ", " + step.responsible()),
                step.dueOn() == null ? "" : Shown.day(step.dueOn()),
                done ? Shown.moment(step.doneAt()) : "",
                shown,
                colour(shown),
                why(step));
    }

    private static String colour(String standing) {
        return switch (standing) {
            case "done" -> "green";
            case "done late" -> "yellow";
            case "missed" -> "red";
            case "open" -> "blue";
            default -> "grey";
        };
    }

    private static String why(StreamFacts.Pathway.Step step) {
        return step.rule()
                + (step.reckoning() == null ? "" : ": " + step.reckoning())
                + (step.trigger() == null ? "" : ", from: " + Happening.trigger(step.trigger()));
    }
}
