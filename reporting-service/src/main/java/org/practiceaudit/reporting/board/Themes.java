package org.practiceaudit.reporting.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.reports.Grades;

/**
 * Strengths and areas for development (TH-28, BR-27): by the sections that auditors graded, and by the themes that they noted.
 *
 * @param strengths mostly good or better, the best first
 * @param development the others, those most often below good first
 * @param systemic themes of work below good in more than one service, which no one service can put right alone
 */
public record Themes(List<Theme> strengths, List<Theme> development, List<String> systemic) {
    /**
     * @param code section or theme, a code of the programme
     * @param audits in which it was graded or noted
     * @param goodOrBetter share of them; empty where so few lie on one side that it could tell whose they are
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Theme(String code, int audits, Optional<Double> goodOrBetter) {}

    private static final class Tally {
        int good;
        int poor;
        final Set<String> poorServices = new HashSet<>();

        void add(String grade, String service) {
            if (Grades.belowGood(grade)) {
                poor++;
                poorServices.add(service);
            } else {
                good++;
            }
        }

        boolean strength() {
            return good > poor;
        }
    }

    /** In how many audits a theme was good or better, and in how many below good; nothing of it is kept back here. */
    public record Sides(int good, int poor) {}

    /** Every section that was graded and every theme that was noted. */
    public static Map<String, Sides> sides(List<AuditStory> stories) {
        var sides = new HashMap<String, Sides>();
        tallies(stories).forEach((theme, tally) -> sides.put(theme, new Sides(tally.good, tally.poor)));
        return sides;
    }

    private static Map<String, Tally> tallies(List<AuditStory> stories) {
        var tallies = new HashMap<String, Tally>();
        for (var story : stories) {
            add(tallies, story);
        }
        return tallies;
    }

    public static Themes of(List<AuditStory> stories) {
        var tallies = tallies(stories);
        // Of too few audits nothing general can be said, and it could be known whose they are.
        tallies.values().removeIf(tally -> tally.good + tally.poor < SmallNumbers.FEWEST);
        return new Themes(
                sorted(tallies, true),
                sorted(tallies, false),
                tallies.entrySet().stream()
                        .filter(each -> each.getValue().poor >= SmallNumbers.FEWEST)
                        .filter(each -> each.getValue().poorServices.size() > 1)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    private static void add(Map<String, Tally> tallies, AuditStory story) {
        var service = story.allocation().service();
        var grading = story.audit()
                .filter(it -> it.completed() && it.grading() != null)
                .map(it -> it.grading());
        if (grading.isEmpty()) {
            return;
        }
        grading.get().sections().forEach((section, grade) -> {
            if (Grades.known(grade)) {
                tallies.computeIfAbsent(section, _ -> new Tally()).add(grade, service);
            }
        });
        story.gradeOfRecord()
                .filter(Grades::known)
                .ifPresent(grade -> grading.get().themes().stream()
                        .filter(theme -> !grading.get().sections().containsKey(theme))
                        .forEach(theme ->
                                tallies.computeIfAbsent(theme, _ -> new Tally()).add(grade, service)));
    }

    private static List<Theme> sorted(Map<String, Tally> tallies, boolean strengths) {
        var order = Comparator.<Map.Entry<String, Tally>>comparingDouble(each -> share(each.getValue()));
        var some = new ArrayList<>(tallies.entrySet());
        some.removeIf(each -> each.getValue().strength() != strengths);
        some.sort((strengths ? order.reversed() : order).thenComparing(Map.Entry::getKey));
        return some.stream()
                .map(each -> {
                    var tally = each.getValue();
                    var tells = SmallNumbers.small(tally.good) || SmallNumbers.small(tally.poor);
                    return new Theme(
                            each.getKey(),
                            tally.good + tally.poor,
                            tells ? Optional.empty() : Optional.of(share(tally)));
                })
                .toList();
    }

    private static double share(Tally tally) {
        return (double) tally.good / (tally.good + tally.poor);
    }
}
