package org.practiceaudit.allocation.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practiceaudit.allocation.cycles.PastAllocation;

/** Who met whom in the twelve months before a cycle. */
final class History {
    /** More meetings than this count as this many, so that one old habit does not outweigh everything. */
    static final int MOST = 3;

    private static final int MONTHS = 12;

    private final Map<List<String>, Integer> counts = new HashMap<>();

    History(List<PastAllocation> past, LocalDate startsOn) {
        past.stream()
                .filter(each -> !each.dueOn().isBefore(startsOn.minusMonths(MONTHS)))
                .forEach(this::count);
    }

    private void count(PastAllocation past) {
        add("auditor-worker", past.auditor(), past.worker());
        add("auditor-team", past.auditor(), past.team());
        add("moderator-auditor", past.moderator(), past.auditor());
        add("moderator-team", past.moderator(), past.team());
        add("moderator", past.moderator());
    }

    int auditorMetWorker(String auditor, String worker) {
        return most(counts.getOrDefault(List.of("auditor-worker", auditor, worker), 0));
    }

    int auditorMetTeam(String auditor, String team) {
        return most(counts.getOrDefault(List.of("auditor-team", auditor, team), 0));
    }

    int moderatorMetAuditor(String moderator, String auditor) {
        return most(counts.getOrDefault(List.of("moderator-auditor", moderator, auditor), 0));
    }

    int moderatorMetTeam(String moderator, String team) {
        return most(counts.getOrDefault(List.of("moderator-team", moderator, team), 0));
    }

    /** Not capped: balance over the year is what it is for. */
    int moderations(String moderator) {
        return counts.getOrDefault(List.of("moderator", moderator), 0);
    }

    private void add(String... what) {
        counts.merge(List.of(what), 1, Integer::sum);
    }

    private static int most(int count) {
        return Math.min(MOST, count);
    }
}
