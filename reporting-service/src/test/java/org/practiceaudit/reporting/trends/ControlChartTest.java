package org.practiceaudit.reporting.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.trends.ControlChart.Signal;

class ControlChartTest {
    private static ControlChart chart(double... x) {
        return ControlChart.of(
                Arrays.stream(x)
                        .mapToObj(each -> new ControlChart.Value("c", each, 20))
                        .toList(),
                -1000,
                1000);
    }

    private static List<Set<Signal>> signals(double... x) {
        return chart(x).points().stream().map(ControlChart.Point::signals).toList();
    }

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 "Individuals control charts", the flowrate of ten batches. */
    @Test
    void itsLimitsAreThoseOfTheEngineeringStatisticsHandbook() {
        var limits = chart(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
                .limits()
                .orElseThrow();

        assertEquals(50.81, limits.centre(), 0.00005);
        assertEquals(55.8041, limits.upper(), 0.0001);
        assertEquals(45.8159, limits.lower(), 0.0001);
        assertTrue(limits.trial());
    }

    @Test
    void marksAPointOutsideTheLimits() {
        var signals = signals(10, 14, 10, 14, 10, 14, 10, 14, 12, 34, 10, 14, 10);

        assertTrue(signals.get(9).contains(Signal.OUTSIDE_LIMITS));
        assertEquals(Set.of(), signals.get(0));
    }

    @Test
    void marksSevenOnOneSideOfTheMeanAndNotSix() {
        var seven = signals(1, 2, 1, 2, 1, 2, 1, 8, 7, 8, 7, 8, 7, 8);
        assertTrue(seven.stream().allMatch(each -> each.contains(Signal.SHIFT)));
        var six = signals(1, 8, 1, 8, 7, 8, 7, 8, 7, 1, 8, 1, 1, 1);
        assertTrue(six.stream().noneMatch(each -> each.contains(Signal.SHIFT)));
    }

    @Test
    void marksSevenThatRiseAndNotSix() {
        assertTrue(signals(9, 1, 2, 3, 4, 5, 6, 7, 2).get(4).contains(Signal.TREND));
        assertTrue(signals(9, 1, 2, 3, 4, 5, 6, 2, 4).stream().noneMatch(each -> each.contains(Signal.TREND)));
        assertTrue(signals(2, 7, 6, 5, 4, 3, 2, 1, 9).get(4).contains(Signal.TREND));
    }

    @Test
    void marksTwoOfThreeNearTheSameLimit() {
        // Mean 10.1, limits 3.9 to either side.
        var signals = signals(10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 13, 12.8, 9.5, 10.5, 9.5, 10.5, 9.5, 7, 9.5, 10.5);
        assertTrue(signals.get(6).contains(Signal.NEAR_LIMIT));
        assertTrue(signals.get(7).contains(Signal.NEAR_LIMIT));
        assertTrue(!signals.get(13).contains(Signal.NEAR_LIMIT), "one alone");
    }

    @Test
    void tellsNoLimitsOfTooFew() {
        assertEquals(Optional.empty(), chart(1, 9, 1, 9, 1).limits());
        assertTrue(chart(1, 9, 1, 9, 1).points().stream()
                .allMatch(point -> point.signals().isEmpty()));
    }

    @Test
    void whatNeverVariesHasNoSignals() {
        assertTrue(signals(DoubleStream.generate(() -> 5).limit(20).toArray()).stream()
                .allMatch(Set::isEmpty));
    }

    @Test
    void limitsOfSharesStayShares() {
        var limits = ControlChart.ofShares(DoubleStream.of(0.9, 0.2, 0.9, 0.1, 0.9, 0.2)
                        .mapToObj(each -> new ControlChart.Value("c", each, 20))
                        .toList())
                .limits()
                .orElseThrow();
        assertEquals(0, limits.lower());
        assertEquals(1, limits.upper());
    }
}
