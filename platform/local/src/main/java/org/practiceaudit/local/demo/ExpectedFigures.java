package org.practiceaudit.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The cycle report as it must read after what the demo did, in the report's own form. */
final class ExpectedFigures {
    private ExpectedFigures() {}

    static Map<String, Object> of(SyntheticAuthority authority, List<Story> stories) {
        var report = new LinkedHashMap<String, Object>();
        report.put("cycle", Map.of("children", authority.children().size(), "draw", Map.of("drawn", stories.size())));
        report.put("total", figures(stories));
        report.put("services", by(stories, story -> story.of().service()));
        report.put("teams", by(stories, story -> story.of().team()));
        report.put(
                "changes",
                stories.stream().flatMap(story -> changes(story).stream()).toList());
        return report;
    }

    private static Map<String, Object> by(List<Story> stories, Function<Story, String> part) {
        var figures = new TreeMap<String, Object>();
        stories.stream().collect(Collectors.groupingBy(part)).forEach((name, of) -> figures.put(name, figures(of)));
        return figures;
    }

    private static Map<String, Object> figures(List<Story> stories) {
        var actions =
                stories.stream().flatMap(story -> story.actions().stream()).toList();
        return Map.of(
                "audits", audits(stories),
                "moderations", moderations(stories),
                "grades",
                        Map.of(
                                "byAuditor", tally(stories, Story::auditorGrade),
                                "byModerator", tally(stories, Story::moderatedGrade),
                                "ofRecord", tally(stories, Story::gradeOfRecord)),
                "feedback",
                        Map.of(
                                "familyObtained", count(stories, Story::isFamilyHeard),
                                "practitionerObtained", count(stories, Story::isPractitionerHeard)),
                "actions",
                        Map.of(
                                "opened", actions.size(),
                                "open", count(actions, ActionStory::isOpen),
                                "awaitingAssurance", count(actions, ActionStory::isAwaitingAssurance),
                                "closed", count(actions, ActionStory::isClosed),
                                "cancelled", count(actions, ActionStory::isCancelled),
                                "overdue", count(actions, ActionStory::isOverdue)),
                "concerns",
                        Map.of(
                                "raised",
                                        stories.stream()
                                                .mapToInt(story ->
                                                        story.concerns().size())
                                                .sum(),
                                "addressed",
                                        stories.stream()
                                                .mapToInt(Story::addressed)
                                                .sum()));
    }

    private static Map<String, Object> audits(List<Story> stories) {
        return Map.of(
                "allocated", stories.size(),
                "started", count(stories, Story::isStarted),
                "completed", count(stories, Story::isSubmitted),
                "onTime", count(stories, Story::isOnTime),
                "finalised", count(stories, Story::isFinalised),
                "outstanding", count(stories, story -> !story.isSubmitted()),
                "overdue", count(stories, Story::isOverdue));
    }

    private static Map<String, Object> moderations(List<Story> stories) {
        int requested = count(stories, Story::isModerationAsked);
        int completed = count(stories, story -> story.moderatedGrade().isPresent());
        return Map.of(
                "requested",
                requested,
                "completed",
                completed,
                "outstanding",
                requested - completed,
                "changed",
                count(stories, ExpectedFigures::moderationChanged),
                "disputed",
                stories.stream().mapToInt(Story::disputes).sum(),
                "decided",
                stories.stream().mapToInt(Story::decided).sum());
    }

    private static boolean moderationChanged(Story story) {
        return story.moderatedGrade().isPresent() && !story.moderatedGrade().equals(story.auditorGrade());
    }

    private static List<Map<String, Object>> changes(Story story) {
        var changes = new ArrayList<Map<String, Object>>();
        if (moderationChanged(story)) {
            changes.add(change(story, story.auditorGrade(), story.moderatedGrade(), "moderation"));
        }
        if (story.decidedGrade().isPresent() && !story.decidedGrade().equals(story.moderatedGrade())) {
            changes.add(change(story, story.moderatedGrade(), story.decidedGrade(), "decision"));
        }
        return changes;
    }

    private static Map<String, Object> change(Story story, Optional<String> from, Optional<String> to, String by) {
        return Map.of(
                "audit", story.of().audit(),
                "team", story.of().team(),
                "service", story.of().service(),
                "from", from.orElseThrow(),
                "to", to.orElseThrow(),
                "by", by);
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private static Map<String, Integer> tally(List<Story> stories, Function<Story, Optional<String>> grade) {
        var tally = new TreeMap<String, Integer>();
        stories.forEach(story -> grade.apply(story).ifPresent(it -> tally.merge(it, 1, Integer::sum)));
        return tally;
    }
}
