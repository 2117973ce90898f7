package org.practiceaudit.reporting.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document.Chart;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Table;

class DrawingTest {
    private static final Pattern ON_THE_AXIS = Pattern.compile("text-anchor=\"end\" fill=\"#0b0c0c\">([0-9.%]+)<");

    private static List<String> axis(double value, Column.Kind kind) {
        var chart = new Chart(
                "Changed",
                "How many were changed.",
                Chart.Shape.RUN,
                List.of(new Chart.Point("July", value, false)),
                Optional.empty(),
                new Table("Changed", List.of(new Column("Changed", kind)), List.of()));
        return ON_THE_AXIS
                .matcher(Drawing.svg(chart))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aStepOfHalfAPerCentIsNotRoundedAway() {
        assertEquals(List.of("0%", "2.5%", "5%", "7.5%", "10%", "12.5%"), axis(0.11, Column.Kind.SHARE));
    }

    @Test
    void numbersAreWrittenWithAsManyDecimalsAsTheirStepsHave() {
        assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1"), axis(0.98, Column.Kind.NUMBER));
        assertEquals(List.of("0", "5", "10", "15", "20", "25"), axis(21, Column.Kind.NUMBER));
    }
}
