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

    private final Map<String, Map<String, Integer>> auditorWorker = new HashMap<>();
    private final Map<String, Map<String, Integer>> auditorTeam = new HashMap<>();
    private final Map<String, Map<String, Integer>> moderatorAuditor = new HashMap<>();
    private final Map<String, Map<String, Integer>> moderatorTeam = new HashMap<>();
    private final Map<String, Integer> moderations = new HashMap<>();

    History(List<PastAllocation> past, LocalDate startsOn) {
        past.stream()
                .filter(each -> !each.dueOn().isBefore(startsOn.minusMonths(MONTHS)))
                .forEach(this::count);
    }

    private void count(PastAllocation past) {
        add(auditorWorker, past.auditor(), past.worker());
        add(auditorTeam, past.auditor(), past.team());
        add(moderatorAuditor, past.moderator(), past.auditor());
        add(moderatorTeam, past.moderator(), past.team());
        moderations.merge(past.moderator(), 1, Integer::sum);
    }

    int auditorMetWorker(String auditor, String worker) {
        return met(auditorWorker, auditor, worker);
    }

    int auditorMetTeam(String auditor, String team) {
        return met(auditorTeam, auditor, team);
    }

    int moderatorMetAuditor(String moderator, String auditor) {
        return met(moderatorAuditor, moderator, auditor);
    }

    int moderatorMetTeam(String moderator, String team) {
        return met(moderatorTeam, moderator, team);
    }

    /** Not capped: balance over the year is what it is for. */
    int moderations(String moderator) {
        return moderations.getOrDefault(moderator, 0);
    }

    private static void add(Map<String, Map<String, Integer>> counts, String who, String whom) {
        counts.computeIfAbsent(who, _ -> new HashMap<>()).merge(whom, 1, Integer::sum);
    }

    private static int met(Map<String, Map<String, Integer>> counts, String who, String whom) {
        return Math.min(MOST, counts.getOrDefault(who, Map.of()).getOrDefault(whom, 0));
    }
}
