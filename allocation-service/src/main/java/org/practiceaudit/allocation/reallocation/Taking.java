package org.practiceaudit.allocation.reallocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.allocation.reallocation.Reallocation.Wish;
import org.practiceaudit.eventstore.Rejection;

/** Who may take over an audit, and what keeps the others from it. */
final class Taking {
    private static final int MOST_NAMES = 10;

    /** What keeps people from it: one rule for one sort of obstacle. */
    private record Obstacle(String rule, String field, String says, String remedy) {}

    private final Situation situation;

    Taking(Situation situation) {
        this.situation = situation;
    }

    /** Places that they have left in this cycle and in the audit year. */
    int left(StaffMember auditor) {
        return situation.capacity().places(auditor) - situation.audits(auditor);
    }

    boolean mayTake(StaffMember auditor, Wish wish) {
        return named(wish, auditor) && obstacles(auditor, wish).isEmpty();
    }

    /** Those who may moderate it when this auditor has it; only whoever is named, where somebody is. */
    List<StaffMember> moderators(Wish wish, StaffMember auditor) {
        var child = situation.child(wish.audit());
        return situation.capacity().moderators().stream()
                .filter(each -> wish.moderator() == null || each.staff().equals(wish.moderator()))
                .filter(each -> situation.pairs().mayModerate(each, auditor, child))
                .toList();
    }

    private static boolean named(Wish wish, StaffMember auditor) {
        return wish.auditor() == null || wish.auditor().equals(auditor.staff());
    }

    /** Every rule that stands in the way, each with all whom it keeps from the audit. */
    List<Rejection> against(Wish wish) {
        Map<Obstacle, TreeSet<String>> kept = new LinkedHashMap<>();
        var auditors = situation.frame().staff().stream()
                .filter(each -> situation.held().activity().auditedBy().contains(each.jobRole()))
                .filter(each -> named(wish, each))
                .toList();
        for (var auditor : auditors) {
            var obstacles = obstacles(auditor, wish);
            var all = obstacles.isEmpty() ? List.of(neededForOthers()) : obstacles;
            all.forEach(each -> kept.computeIfAbsent(each, _ -> new TreeSet<>()).add(auditor.staff()));
        }
        if (auditors.isEmpty()) {
            return List.of(Rejection.broken(
                    rule(),
                    "auditor",
                    (wish.auditor() == null ? "Nobody" : wish.auditor() + " does not audit here; nobody")
                            + " of that name audits in this activity.",
                    "Name an auditor of the cycle's staff directory, or leave the choice to the platform."));
        }
        return kept.entrySet().stream()
                .map(each -> Rejection.broken(
                        each.getKey().rule(),
                        each.getKey().field(),
                        names(each.getValue()) + " " + each.getKey().says(),
                        each.getKey().remedy()))
                .toList();
    }

    private List<Obstacle> obstacles(StaffMember auditor, Wish wish) {
        var obstacles = new ArrayList<Obstacle>();
        if (situation.audit(wish.audit()).auditor().equals(auditor.staff())) {
            obstacles.add(new Obstacle(takeOver(), "auditor", "has it now.", "Choose a different auditor."));
        } else if (situation.gaveUp(auditor)) {
            obstacles.add(new Obstacle(
                    takeOver(), "auditor", "gave up an audit of this cycle.", "Choose somebody who is there."));
        }
        capacity(auditor, obstacles);
        independence(auditor, wish, obstacles);
        return obstacles;
    }

    private void capacity(StaffMember auditor, List<Obstacle> obstacles) {
        var without = situation.capacity().without().get(auditor.staff());
        if (without != null) {
            obstacles.add(new Obstacle(
                    without.rule(),
                    "auditor",
                    without.says().replaceFirst("^\\Q" + auditor.staff() + "\\E ", ""),
                    "Choose somebody who may have an audit in this cycle."));
        } else if (left(auditor) <= 0) {
            obstacles.add(new Obstacle(
                    rule(),
                    "auditor",
                    "has as many audits as one may have here: "
                            + situation.held().activity().mostEach() + " in the cycle"
                            + (mostInYear() == 0 ? "." : " and " + mostInYear() + " in the audit year."),
                    "Let one of the others go first, or publish a version of the programme that allows more."));
        }
    }

    private void independence(StaffMember auditor, Wish wish, List<Obstacle> obstacles) {
        var child = situation.child(wish.audit());
        var bars = situation.pairs().auditing();
        if (!situation.pairs().fits(auditor, child, situation.stratum(wish.audit()))) {
            obstacles.add(new Obstacle(
                    rule(), "auditor", "is not in a job that audits this record.", "Choose somebody who is."));
        }
        for (var bar : bars.between(auditor, child)) {
            obstacles.add(new Obstacle(
                    bars.rule(bar),
                    "auditor",
                    "is " + bar.says() + " " + child.child() + ".",
                    "Choose somebody independent."));
        }
        if (moderators(wish, auditor).isEmpty()) {
            obstacles.add(new Obstacle(
                    moderation(),
                    "moderator",
                    "would leave nobody" + (wish.moderator() == null ? "" : " of that name") + " to moderate it.",
                    "Name an independent moderator who is not the auditor."));
        }
    }

    private Obstacle neededForOthers() {
        return new Obstacle(
                rule(),
                "auditor",
                "is needed for the others of these audits.",
                "Reallocate fewer at once, and the rest when somebody has a place.");
    }

    private int mostInYear() {
        return situation.held().policy().auditors().mostInYear();
    }

    private String rule() {
        return Sources.rule(situation.held().activity().howMany().source());
    }

    private String takeOver() {
        return TakingOver.rule(situation.held().policy());
    }

    private String moderation() {
        return Sources.rule(situation.held().policy().moderation().source(), "moderators");
    }

    private static String names(TreeSet<String> staff) {
        var some = staff.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return staff.size() <= MOST_NAMES ? some : some + " and " + (staff.size() - MOST_NAMES) + " more: each";
    }
}
