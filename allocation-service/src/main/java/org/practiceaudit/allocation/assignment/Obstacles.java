package org.practiceaudit.allocation.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.cycles.Bars;
import org.practiceaudit.allocation.cycles.Bars.Bar;
import org.practiceaudit.allocation.cycles.Proposal.Obstacle;
import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.ProgrammePolicy;

/** Puts a shortage into words: which children, whose capacity, which rules keep everybody else away. */
final class Obstacles {
    private final ProgrammePolicy policy;
    private final Bars bars;

    Obstacles(ProgrammePolicy policy, Bars bars) {
        this.policy = policy;
        this.bars = bars;
    }

    /**
     * @param children more than {@code able} can take
     * @param able the only auditors who may take any of them
     * @param others whom some rule keeps away from every one of them
     */
    List<Obstacle> of(List<Child> children, List<StaffMember> able, List<StaffMember> others) {
        var places = able.size() * policy.auditors().perAuditorAndCycle();
        var shortage = children.size() + " drawn children ("
                + shown(children.stream().map(Child::child).toList())
                + ") have " + places + " places"
                + (able.isEmpty()
                        ? ""
                        : " with " + shown(able.stream().map(StaffMember::staff).toList()));
        var kept = new TreeMap<String, TreeSet<String>>();
        var remedies = new TreeMap<String, String>();
        for (var other : others) {
            children.forEach(child -> keptAway(other, child, kept, remedies));
        }
        var obstacles = new ArrayList<Obstacle>();
        kept.forEach((rule, who) -> obstacles.add(new Obstacle(
                rule, shortage + "; this rule keeps away " + shown(List.copyOf(who)) + ".", remedies.get(rule))));
        return obstacles;
    }

    private void keptAway(
            StaffMember other, Child child, Map<String, TreeSet<String>> kept, Map<String, String> remedies) {
        var between = bars.between(other, child);
        if (between.isEmpty()) {
            // Independent, yet the only one who could moderate this child.
            note(Sources.rule(policy.moderation().source(), "moderators"), other, kept, remedies, moderator());
        }
        for (var bar : between) {
            note(bars.rule(bar), other, kept, remedies, remedy(bar));
        }
    }

    private static void note(
            String rule,
            StaffMember who,
            Map<String, TreeSet<String>> kept,
            Map<String, String> remedies,
            String remedy) {
        kept.computeIfAbsent(rule, _ -> new TreeSet<>()).add(who.staff());
        remedies.putIfAbsent(rule, remedy);
    }

    private static String remedy(Bar bar) {
        return switch (bar) {
            case RESPONSIBLE_FOR_TEAM ->
                "Correct in the staff directory who is responsible for these children's teams, or start the cycle again and draw with another seed.";
            case INVOLVED ->
                "Correct the involvements with these children, or start the cycle again and draw with another seed.";
        };
    }

    private static String moderator() {
        return "Add a moderator who is independent of these children, start the cycle again and freeze.";
    }

    private static String shown(List<String> ids) {
        return ids.size() <= 10
                ? String.join(", ", ids)
                : ids.stream().limit(10).collect(Collectors.joining(", ")) + " and " + (ids.size() - 10) + " more";
    }
}
