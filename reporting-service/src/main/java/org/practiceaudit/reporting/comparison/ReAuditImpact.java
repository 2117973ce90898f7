package org.practiceaudit.reporting.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.reports.Grades;

/**
 * What follow-up brought about: the grades of work before and when it was audited again (TH-36), and what meetings found
 * improved meanwhile (TH-22), which changes no cycle's figures.
 *
 * @param cycle whose work it is about; empty for all known
 * @param pairs each re-audit that has a grade, with what it goes back to, in the order of the re-audits
 * @param pending re-audits without a grade yet
 * @param raisedAtMeetings how many audits a meeting raised
 * @param escalated how many audits' pathways were taken to a higher role (TH-32)
 */
public record ReAuditImpact(
        Scope scope,
        Optional<Instant> knownUntil,
        Optional<String> cycle,
        List<Pair> pairs,
        int improved,
        int same,
        int worse,
        int pending,
        int raisedAtMeetings,
        int escalated)
        implements Reported {
    /** @param kind of the second audit: re-audit, or a dip audit (TH-29) */
    public record Pair(
            String audit, String cycle, String reAudit, String kind, String service, String before, String after) {
        int direction() {
            return Grades.compare(after, before);
        }
    }

    private record Placed(String cycle, AuditStory story) {}

    /** Of all work that was audited again. */
    public static ReAuditImpact of(AuthorityFacts known, Scope scope) {
        return of(known, scope, Optional.empty());
    }

    /** Of the work of one cycle, wherever it was audited again. */
    public static ReAuditImpact of(AuthorityFacts known, Scope scope, Optional<String> cycle) {
        var all = placed(known);
        var mine = all.values().stream()
                .filter(each -> cycle.map(each.cycle()::equals).orElse(true))
                .toList();
        var pairs = new ArrayList<Pair>();
        var pending = 0;
        for (var again : all.values()) {
            var first = Optional.ofNullable(again.story().allocation().sort().reAuditOf())
                    .map(all::get)
                    .filter(each -> cycle.map(each.cycle()::equals).orElse(true));
            if (first.isPresent()) {
                var pair = pair(first.get(), again.story());
                pair.ifPresent(pairs::add);
                pending += pair.isEmpty() && again.story().owed() ? 1 : 0;
            }
        }
        return new ReAuditImpact(
                scope,
                known.knownUntil(),
                cycle,
                List.copyOf(pairs),
                count(pairs, 1),
                count(pairs, 0),
                count(pairs, -1),
                pending,
                (int) mine.stream().filter(ReAuditImpact::raisedAtMeeting).count(),
                (int) mine.stream()
                        .flatMap(each -> each.story().history().stream())
                        .filter(history -> !history.escalations().isEmpty())
                        .count());
    }

    private static Map<String, Placed> placed(AuthorityFacts known) {
        var all = new TreeMap<String, Placed>();
        known.cycles()
                .forEach(cycle -> cycle.stories()
                        .forEach(story -> all.put(
                                story.allocation().audit(),
                                new Placed(cycle.cycle().cycle(), story))));
        return all;
    }

    private static Optional<Pair> pair(Placed first, AuditStory again) {
        return first.story()
                .gradeOfRecord()
                .filter(Grades::known)
                .flatMap(before -> again.gradeOfRecord()
                        .filter(Grades::known)
                        .map(after -> new Pair(
                                first.story().allocation().audit(),
                                first.cycle(),
                                again.allocation().audit(),
                                again.allocation().sort().kind(),
                                first.story().allocation().service(),
                                before,
                                after)));
    }

    private static int count(List<Pair> pairs, int direction) {
        return (int) pairs.stream().filter(it -> it.direction() == direction).count();
    }

    private static boolean raisedAtMeeting(Placed each) {
        return each.story().history().stream()
                .map(PathwayHistory::raised)
                .flatMap(List::stream)
                .anyMatch(raised -> raised.evidence().equals("meeting"));
    }

    @Override
    public Document document() {
        return ComparisonDocuments.of(this);
    }
}
