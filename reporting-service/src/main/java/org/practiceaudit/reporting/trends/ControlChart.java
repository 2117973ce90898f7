package org.practiceaudit.reporting.trends;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An individuals chart (XmR): a mean and limits from the average moving range, so that what varies as it always does is not taken
 * for change. Signals are those of NHS England's "Making data count": a point outside the limits; seven or more in a row on one
 * side of the mean; seven or more in a row that rise or fall; two of three in a row near the same limit.
 *
 * @param limits empty for fewer than {@link #FEWEST} points, of which no limit can be told
 */
public record ControlChart(List<Point> points, Optional<Limits> limits) {
    /** Our default: before, one odd cycle makes half of the average moving range. */
    public static final int FEWEST = 6;

    /** Limits from fewer points are trial limits, which each further point still moves ("Making data count"). */
    private static final int FIRM = 12;

    private static final int RUN = 7;

    /** Three standard deviations, which the average of moving ranges of two is 1.128 of. */
    private static final double REACH = 3 / 1.128;

    /** Why a point is more than noise. */
    public enum Signal {
        OUTSIDE_LIMITS,
        SHIFT,
        TREND,
        NEAR_LIMIT
    }

    /** @param n what the value rests on */
    public record Point(String label, double value, int n, Set<Signal> signals) {
        public Point {
            signals = signals.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(signals));
        }
    }

    /** @param trial whether few points yet stand behind the limits */
    public record Limits(double centre, double lower, double upper, boolean trial) {}

    /** A value to be drawn. */
    public record Value(String label, double value, int n) {}

    /** Of shares, whose limits never lie outside 0 to 1. */
    public static ControlChart ofShares(List<Value> values) {
        return of(values, 0, 1);
    }

    static ControlChart of(List<Value> values, double least, double most) {
        if (values.size() < FEWEST) {
            return new ControlChart(
                    values.stream()
                            .map(it -> new Point(it.label(), it.value(), it.n(), Set.of()))
                            .toList(),
                    Optional.empty());
        }
        var x = values.stream().mapToDouble(Value::value).toArray();
        var centre = mean(x);
        var reach = REACH * movingRange(x);
        var points = new ArrayList<Point>();
        for (var i = 0; i < x.length; i++) {
            var value = values.get(i);
            points.add(new Point(value.label(), value.value(), value.n(), signals(x, i, centre, reach)));
        }
        var limits =
                new Limits(centre, Math.max(least, centre - reach), Math.min(most, centre + reach), x.length < FIRM);
        return new ControlChart(List.copyOf(points), Optional.of(limits));
    }

    private static Set<Signal> signals(double[] x, int i, double centre, double reach) {
        var signals = EnumSet.noneOf(Signal.class);
        if (reach > 0 && Math.abs(x[i] - centre) > reach) {
            signals.add(Signal.OUTSIDE_LIMITS);
        }
        if (runOnOneSide(x, i, centre) >= RUN) {
            signals.add(Signal.SHIFT);
        }
        if (runOneWay(x, i) >= RUN) {
            signals.add(Signal.TREND);
        }
        if (nearLimit(x, i, centre, reach)) {
            signals.add(Signal.NEAR_LIMIT);
        }
        return signals;
    }

    /** How many points in a row with this one lie on its side of the mean. */
    private static int runOnOneSide(double[] x, int i, double centre) {
        var side = Math.signum(x[i] - centre);
        if (side == 0) {
            return 0;
        }
        var from = i;
        while (from > 0 && Math.signum(x[from - 1] - centre) == side) {
            from--;
        }
        var to = i;
        while (to < x.length - 1 && Math.signum(x[to + 1] - centre) == side) {
            to++;
        }
        return to - from + 1;
    }

    /** How many points the longest rise or fall has that this one is part of. */
    private static int runOneWay(double[] x, int i) {
        return Math.max(runOneWay(x, i, 1), runOneWay(x, i, -1));
    }

    private static int runOneWay(double[] x, int i, int way) {
        var from = i;
        while (from > 0 && Math.signum(x[from] - x[from - 1]) == way) {
            from--;
        }
        var to = i;
        while (to < x.length - 1 && Math.signum(x[to + 1] - x[to]) == way) {
            to++;
        }
        return to - from + 1;
    }

    /** Whether it is one of two or more of three in a row in the outer third before the same limit. */
    private static boolean nearLimit(double[] x, int i, double centre, double reach) {
        var side = outerThird(x[i], centre, reach);
        if (side == 0) {
            return false;
        }
        for (var first = Math.max(0, i - 2); first <= Math.min(i, x.length - 3); first++) {
            var near = 0;
            for (var j = first; j < first + 3; j++) {
                near += outerThird(x[j], centre, reach) == side ? 1 : 0;
            }
            if (near >= 2) {
                return true;
            }
        }
        return false;
    }

    private static int outerThird(double value, double centre, double reach) {
        return reach > 0 && Math.abs(value - centre) > reach * 2 / 3 ? (int) Math.signum(value - centre) : 0;
    }

    private static double mean(double[] x) {
        var sum = 0.0;
        for (var value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double movingRange(double[] x) {
        var sum = 0.0;
        for (var i = 1; i < x.length; i++) {
            sum += Math.abs(x[i] - x[i - 1]);
        }
        return sum / (x.length - 1);
    }
}
