package org.practiceaudit.reporting.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;

class TrendsTest {
    private static CycleFacts cycle(int month, int good, int inadequate) {
        var audits = new ArrayList<Sample>();
        for (var i = 0; i < good + inadequate; i++) {
            audits.add(audit(month + "-" + i).graded(i < good ? "good" : "inadequate"));
        }
        return Sample.known(Sample.cycle("m" + month, Sample.STARTS.withMonth(month)), audits.toArray(Sample[]::new));
    }

    private static ControlChart of(Trends.Measure measure, CycleFacts... cycles) {
        var trends = Trends.of(Sample.authority(List.of(cycles)), new Scope.Authority());
        return trends.kinds().get("full").stream()
                .filter(each -> each.measure() == measure)
                .findFirst()
                .orElseThrow()
                .chart();
    }

    @Test
    void followsTheSharesOfEachCycleInTheirOrder() {
        var good = of(Trends.Measure.GOOD_OR_BETTER, cycle(3, 8, 2), cycle(1, 5, 5), cycle(2, 6, 4));

        assertEquals(
                List.of(0.5, 0.6, 0.8),
                good.points().stream().map(ControlChart.Point::value).toList());
        assertEquals(10, good.points().getFirst().n());
    }

    @Test
    void leavesOutACycleOfTooFewAudits() {
        assertEquals(
                1,
                of(Trends.Measure.INADEQUATE, cycle(1, 5, 5), cycle(2, 3, 1))
                        .points()
                        .size());
    }

    @Test
    void eachChartHasItsTable() {
        var trends = Trends.of(Sample.authority(List.of(cycle(1, 5, 5), cycle(2, 6, 4))), new Scope.Authority());

        var chart = (Document.Chart)
                TrendsDocument.of(trends).parts().getFirst().blocks().getFirst();

        assertEquals(2, chart.data().rows().size());
        assertEquals(new Document.Share(0.5), chart.data().rows().getFirst().get(1));
    }
}
