package org.practiceaudit.reporting.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRowsTest {
    record Row(int late, String audit) {}

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::late).thenComparing(Row::audit);

    /** With lots of seven: none, less than one lot, exactly one, one row more, several with and without a rest. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 8, 28, 100})
    void givesEveryRowInOrderHoweverManyLotsThereWere(int rows) throws IOException {
        var random = new Random(rows);
        var all = new ArrayList<Row>();
        for (var i = 0; i < rows; i++) {
            all.add(new Row(random.nextInt(5), "a" + i));
        }
        var given = new ArrayList<Row>();
        try (var sorted = new SortedRows<>(Row.class, ORDER, new ObjectMapper(), 7)) {
            for (var row : all) {
                sorted.add(row);
            }
            sorted.each(given::add);
        }
        assertEquals(List.copyOf(all.stream().sorted(ORDER).toList()), given);
    }
}
