package org.practiceaudit.reporting.consistency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Grade;

/**
 * How far auditor and moderator agree.
 *
 * @param n pairs of grades that it rests on
 * @param figures empty below {@link #FEWEST} pairs
 */
public record Agreement(int n, Optional<Figures> figures) {
    /**
     * Fewest pairs of which a figure is told, our default: the interval of a share from ten is still some thirty points wide to
     * either side, and below that a figure says more about chance than about an auditor.
     */
    public static final int FEWEST = 10;

    /**
     * @param exact share of pairs with the same grade
     * @param kappa quadratic weighted; empty where it is not defined, such as where everything has one grade
     * @param ac2 Gwet's, quadratic weighted, which stays steady where one grade prevails
     * @param difference steps by which the auditor is above the moderator on average; below 0 where they are stricter
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Figures(Share exact, Optional<Estimate> kappa, Optional<Estimate> ac2, double difference) {}

    /** Two grades of the same work. */
    record Pair(Grade auditor, Grade moderator) {}

    static Agreement of(Collection<Pair> pairs) {
        if (pairs.size() < FEWEST) {
            return new Agreement(pairs.size(), Optional.empty());
        }
        var scale = scale(pairs);
        var counts = new int[scale.size()][scale.size()];
        for (var pair : pairs) {
            counts[scale.indexOf(pair.auditor())][scale.indexOf(pair.moderator())]++;
        }
        var ratings = new Ratings(counts);
        return new Agreement(
                pairs.size(),
                Optional.of(new Figures(
                        Share.of(ratings.alike(), ratings.n()),
                        ratings.weightedKappa(),
                        ratings.ac2(),
                        ratings.difference())));
    }

    /** The four grades that every programme may use, and the fifth where anybody gave it. */
    private static List<Grade> scale(Collection<Pair> pairs) {
        var scale = EnumSet.of(Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT, Grade.GOOD, Grade.OUTSTANDING);
        pairs.forEach(pair -> {
            scale.add(pair.auditor());
            scale.add(pair.moderator());
        });
        return new ArrayList<>(scale);
    }
}
