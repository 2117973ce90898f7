package org.practiceaudit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void namesStandLeftAndFiguresRightUnderAllColumnsThatAnyLineHas() {
        var table = Table.of(List.of(
                Measure.of("over HTTP").with("a second", 1234.5).with("refused", 0L),
                Measure.of("bare").with("a second", 9.87).with("from", "send to ack")));

        assertEquals("""
                           a second  refused         from
                over HTTP     1,235        0
                bare            9.9           send to ack""", table);
    }

    @Test
    void figuresKeepTheDigitsThatCount() {
        assertEquals(
                List.of("0.42", "4.2", "42", "4,200", "-42", "7,000,000", ""),
                List.of(
                        Table.text(0.423),
                        Table.text(4.23),
                        Table.text(42.3),
                        Table.text(4200.4),
                        Table.text(-42.3),
                        Table.text(7_000_000L),
                        Table.text(null)));
    }
}
