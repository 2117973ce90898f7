package org.practiceaudit.reporting.consistency;

/**
 * A share of a group with its 95 per cent confidence interval after Wilson, which holds for small groups and for shares near 0
 * and 1.
 */
public record Share(double value, double lower, double upper) {
    private static final double Z = 1.959964;

    /** @throws IllegalArgumentException of a group of nobody */
    public static Share of(int part, int whole) {
        if (whole < 1) {
            throw new IllegalArgumentException("a share of nothing");
        }
        var share = (double) part / whole;
        var shrink = 1 + Z * Z / whole;
        var centre = (share + Z * Z / (2 * whole)) / shrink;
        var reach = Z / shrink * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
        return new Share(share, Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
