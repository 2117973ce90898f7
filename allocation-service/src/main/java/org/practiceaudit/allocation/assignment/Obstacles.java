package org.practiceaudit.allocation.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.cycles.Bars.Bar;
import org.practiceaudit.allocation.cycles.Capacity;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.Pairs;
import org.practiceaudit.allocation.cycles.Proposal.Obstacle;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;

/** Puts a shortage into words: which children, whose capacity, which rules keep everybody else away. */
final class Obstacles {
    private final Held held;
    private final Capacity capacity;
    private final Pairs pairs;
    private final Map<String, Child> records;

    Obstacles(Frame frame, Held held, Capacity capacity, Pairs pairs) {
        this.held = held;
        this.capacity = capacity;
        this.pairs = pairs;
        this.records = frame.childrenByReference();
    }

    /**
     * @param drawn more than {@code able} can take
     * @param able the only auditors who may take any of them
     * @param others whom some rule keeps away from every one of them
     */
    List<Obstacle> of(List<Sample.Drawn> drawn, List<StaffMember> able, List<StaffMember> others) {
        var places = able.stream().mapToInt(capacity::places).sum();
        var shortage = drawn.size() + " drawn children ("
                + shown(drawn.stream().map(Sample.Drawn::child).toList())
                + ") have " + places + " places"
                + (able.isEmpty()
                        ? ""
                        : " with " + shown(able.stream().map(StaffMember::staff).toList()));
        var kept = new TreeMap<String, TreeSet<String>>();
        var remedies = new TreeMap<String, String>();
        for (var other : others) {
            drawn.forEach(each -> keptAway(other, each, kept, remedies));
        }
        capacity.without().values().forEach(why -> {
            kept.computeIfAbsent(why.rule(), _ -> new TreeSet<>()).add(why.says());
            remedies.putIfAbsent(why.rule(), "Wait for them, or start the cycle again and draw fewer.");
        });
        var obstacles = new ArrayList<Obstacle>();
        kept.forEach((rule, who) -> obstacles.add(new Obstacle(
                rule, shortage + "; this rule keeps away " + shown(List.copyOf(who)) + ".", remedies.get(rule))));
        if (obstacles.isEmpty()) {
            obstacles.add(new Obstacle(
                    Sources.rule(held.activity().howMany().source()),
                    shortage + ".",
                    "Have more people audit, or start the cycle again and draw fewer."));
        }
        return obstacles;
    }

    private void keptAway(
            StaffMember other, Sample.Drawn drawn, Map<String, TreeSet<String>> kept, Map<String, String> remedies) {
        var child = records.get(drawn.child());
        if (!pairs.fits(other, child, drawn.stratum())) {
            note(
                    Sources.rule(held.activity().howMany().source()),
                    other,
                    kept,
                    remedies,
                    "Have more people in the jobs that audit these records.");
            return;
        }
        var bars = pairs.auditing();
        var between = bars.between(other, child);
        if (between.isEmpty()) {
            // Independent, yet the only one who could moderate this child.
            note(Sources.rule(held.policy().moderation().source(), "moderators"), other, kept, remedies, moderator());
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
            case OF_THE_TEAM, OF_THE_SERVICE ->
                "Add auditors of other teams and services, start the cycle again and freeze.";
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
