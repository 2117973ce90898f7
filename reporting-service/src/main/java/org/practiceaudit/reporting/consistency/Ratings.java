package org.practiceaudit.reporting.consistency;

import java.util.Optional;

/**
 * How two raters rated the same things on an ordinal scale: a square table of counts, one rater's categories down and the
 * other's across, in the order of the scale. Pure mathematics; {@code RatingsTest} holds it to published examples.
 */
final class Ratings {
    private final int[][] counts;
    private final int categories;
    private final int n;

    /** @throws IllegalArgumentException for a table that is not square or has fewer than two categories */
    Ratings(int[][] counts) {
        this.counts = counts;
        this.categories = counts.length;
        var sum = 0;
        for (var row : counts) {
            if (row.length != categories || categories < 2) {
                throw new IllegalArgumentException("not a square table of at least two categories");
            }
            for (var count : row) {
                sum += count;
            }
        }
        this.n = sum;
    }

    int n() {
        return n;
    }

    /** How many were rated exactly alike. */
    int alike() {
        var alike = 0;
        for (var k = 0; k < categories; k++) {
            alike += counts[k][k];
        }
        return alike;
    }

    /** How many steps the first rater is above the second on average; below 0 where they are stricter. */
    double difference() {
        var steps = 0;
        for (var k = 0; k < categories; k++) {
            for (var l = 0; l < categories; l++) {
                steps += counts[k][l] * (k - l);
            }
        }
        return (double) steps / n;
    }

    /**
     * Cohen's kappa with quadratic weights, its variance after Fleiss, Cohen and Everitt (1969). Empty for fewer than two
     * pairs, and where both raters used one and the same category only, of which kappa can say nothing.
     */
    Optional<Estimate> weightedKappa() {
        var byChance = 0.0;
        for (var k = 0; k < categories; k++) {
            for (var l = 0; l < categories; l++) {
                byChance += weight(k, l) * first(k) * second(l);
            }
        }
        if (n < 2 || byChance >= 1) {
            return Optional.empty();
        }
        var kappa = (observed() - byChance) / (1 - byChance);
        var squares = 0.0;
        for (var k = 0; k < categories; k++) {
            for (var l = 0; l < categories; l++) {
                var term = weight(k, l) - (1 - kappa) * (weightAgainstSecond(k) + weightAgainstFirst(l));
                squares += share(k, l) * term * term;
            }
        }
        return Optional.of(Estimate.of(kappa, variance(squares, kappa, byChance), n));
    }

    /** Gwet's AC2 with quadratic weights (Handbook of Inter-Rater Reliability, 2014). Empty for fewer than two pairs. */
    Optional<Estimate> ac2() {
        if (n < 2) {
            return Optional.empty();
        }
        var spread = weights() / (categories * (categories - 1.0));
        var byChance = 0.0;
        for (var k = 0; k < categories; k++) {
            byChance += spread * mean(k) * (1 - mean(k));
        }
        var ac2 = (observed() - byChance) / (1 - byChance);
        var squares = 0.0;
        for (var k = 0; k < categories; k++) {
            for (var l = 0; l < categories; l++) {
                var term = weight(k, l) - 2 * (1 - ac2) * spread * (1 - (mean(k) + mean(l)) / 2);
                squares += share(k, l) * term * term;
            }
        }
        return Optional.of(Estimate.of(ac2, variance(squares, ac2, byChance), n));
    }

    private double variance(double squares, double coefficient, double byChance) {
        var centre = observed() - 2 * (1 - coefficient) * byChance;
        return (squares - centre * centre) / (n * (1 - byChance) * (1 - byChance));
    }

    private double observed() {
        var observed = 0.0;
        for (var k = 0; k < categories; k++) {
            for (var l = 0; l < categories; l++) {
                observed += weight(k, l) * share(k, l);
            }
        }
        return observed;
    }

    private double weights() {
        var sum = 0.0;
        for (var k = 0; k < categories; k++) {
            for (var l = 0; l < categories; l++) {
                sum += weight(k, l);
            }
        }
        return sum;
    }

    /** One for alike, nothing for the two ends of the scale, and in between by the square of the steps. */
    private double weight(int k, int l) {
        var distance = (double) (k - l) / (categories - 1);
        return 1 - distance * distance;
    }

    private double share(int k, int l) {
        return (double) counts[k][l] / n;
    }

    private double first(int k) {
        var sum = 0;
        for (var count : counts[k]) {
            sum += count;
        }
        return (double) sum / n;
    }

    private double second(int l) {
        var sum = 0;
        for (var row : counts) {
            sum += row[l];
        }
        return (double) sum / n;
    }

    private double mean(int k) {
        return (first(k) + second(k)) / 2;
    }

    private double weightAgainstSecond(int k) {
        var sum = 0.0;
        for (var l = 0; l < categories; l++) {
            sum += weight(k, l) * second(l);
        }
        return sum;
    }

    private double weightAgainstFirst(int l) {
        var sum = 0.0;
        for (var k = 0; k < categories; k++) {
            sum += weight(k, l) * first(k);
        }
        return sum;
    }
}
