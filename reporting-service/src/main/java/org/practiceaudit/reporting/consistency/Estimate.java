package org.practiceaudit.reporting.consistency;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure with its uncertainty.
 *
 * @param lower end of the 95 per cent confidence interval
 * @param upper the other end, at most 1
 */
public record Estimate(double value, double standardError, double lower, double upper) {
    private static final double UPPER_TAIL = 0.975;

    /** With the t distribution for the number of pairs, as Gwet has it for few of them. */
    static Estimate of(double value, double variance, int pairs) {
        var error = Math.sqrt(Math.max(0, variance));
        var reach = TDistribution.of(pairs - 1.0).inverseCumulativeProbability(UPPER_TAIL) * error;
        return new Estimate(value, error, value - reach, Math.min(1, value + reach));
    }
}
