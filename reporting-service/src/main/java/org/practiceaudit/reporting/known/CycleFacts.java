package org.practiceaudit.reporting.known;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.reading.Reader;

/**
 * What is known of a cycle, as far as a reader may know it.
 *
 * @param stories of its audits, without those outside the reader's scope and without what a blind moderator is not to know
 * @param facts of all streams of the cycle, for what belongs to no audit
 */
public record CycleFacts(StreamFacts.Cycle cycle, List<AuditStory> stories, List<StreamFacts> facts) {
    public CycleFacts {
        stories = List.copyOf(stories);
        facts = List.copyOf(facts);
    }

    /** Empty when no such cycle has been heard of. */
    public static Optional<CycleFacts> of(List<StreamFacts> facts, Reader reader) {
        return only(StreamFacts.Cycle.class, facts).stream()
                .findFirst()
                .map(cycle -> new CycleFacts(cycle, seenBy(reader, AuditStory.of(facts)), facts));
    }

    /** What a reader may know of these audits. */
    public static List<AuditStory> seenBy(Reader reader, List<AuditStory> stories) {
        return stories.stream()
                .filter(story -> reader.scope().covers(story.allocation()))
                .map(story -> story.hidesFrom(reader.staff()) ? story.withoutTheAuditorsJudgement() : story)
                .toList();
    }

    /** What kind of audits it mostly has; empty without audits. */
    public Optional<String> kind() {
        return stories.stream()
                .collect(Collectors.groupingBy(
                        story -> story.allocation().sort().kind(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Its facts of one sort. */
    public <T extends StreamFacts> List<T> only(Class<T> sort) {
        return only(sort, facts);
    }

    static <T extends StreamFacts> List<T> only(Class<T> sort, List<StreamFacts> facts) {
        return facts.stream().filter(sort::isInstance).map(sort::cast).toList();
    }
}
