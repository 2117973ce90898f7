package org.practiceaudit.reporting.themes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.facts.LearningFacts.Campaign;
import org.practiceaudit.reporting.facts.LearningFacts.Improvement;
import org.practiceaudit.reporting.facts.LearningFacts.PassedOn;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.known.AuthorityFacts;

/**
 * What was made of a theme. Learning, campaigns and improvements are of services or of all, and are whole; actions follow from
 * single audits, so that small counts of them are kept back.
 *
 * @param actions opened for audits that the reader may know of
 * @param outstanding of those, neither closed nor dropped
 * @param passedOn how often it was passed on to a service
 * @param cycles in which it was passed on, taught or set to be improved, by id; their learning says more
 */
public record FollowUp(
        OptionalInt actions,
        OptionalInt outstanding,
        int passedOn,
        int campaigns,
        int improvements,
        int achieved,
        Set<String> cycles) {
    static SortedMap<String, FollowUp> of(AuthorityFacts known) {
        var actions = known.stories().stream()
                .flatMap(story -> story.actions().stream())
                .filter(it -> it.standing() != Action.Standing.REPLACED)
                .toList();
        var seen = new HashSet<String>();
        known.cycles().forEach(cycle -> seen.add(cycle.cycle().cycle()));
        var passedOn = within(seen, known.only(PassedOn.class), PassedOn::cycle);
        var campaigns = within(seen, known.only(Campaign.class), Campaign::cycle);
        var improvements = within(seen, known.only(Improvement.class), Improvement::cycle);
        var themes = new TreeSet<String>();
        actions.stream().map(Action::theme).filter(it -> it != null).forEach(themes::add);
        passedOn.forEach(it -> themes.addAll(it.themes()));
        campaigns.forEach(it -> themes.add(it.theme()));
        improvements.forEach(it -> themes.add(it.theme()));
        var all = new TreeMap<String, FollowUp>();
        themes.forEach(theme -> all.put(
                theme,
                of(
                        actions.stream().filter(it -> theme.equals(it.theme())).toList(),
                        passedOn.stream()
                                .filter(it -> it.themes().contains(theme))
                                .toList(),
                        campaigns.stream()
                                .filter(it -> theme.equals(it.theme()))
                                .toList(),
                        improvements.stream()
                                .filter(it -> theme.equals(it.theme()))
                                .toList())));
        return all;
    }

    private static <T> List<T> within(Set<String> cycles, List<T> all, Function<T, String> cycle) {
        return all.stream().filter(it -> cycles.contains(cycle.apply(it))).toList();
    }

    private static FollowUp of(
            List<Action> actions, List<PassedOn> passedOn, List<Campaign> campaigns, List<Improvement> improvements) {
        var outstanding = (int) actions.stream()
                .filter(it -> it.standing() == Action.Standing.OPEN || it.standing() == Action.Standing.COMPLETED)
                .count();
        // Of few open ones, or few done ones, neither may be told: the one follows from the other and from all.
        var tells = SmallNumbers.small(outstanding) || SmallNumbers.small(actions.size() - outstanding);
        var cycles = new ArrayList<String>();
        passedOn.forEach(it -> cycles.add(it.cycle()));
        campaigns.forEach(it -> cycles.add(it.cycle()));
        improvements.forEach(it -> cycles.add(it.cycle()));
        return new FollowUp(
                SmallNumbers.alone(actions.size()),
                tells ? OptionalInt.empty() : OptionalInt.of(outstanding),
                passedOn.size(),
                campaigns.size(),
                improvements.size(),
                (int) improvements.stream()
                        .filter(it -> it.achievedOn() != null)
                        .count(),
                new TreeSet<>(cycles));
    }
}
