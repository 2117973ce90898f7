package org.practiceaudit.reporting.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradesTest {
    @Test
    void theBestComesFirst() {
        assertEquals(
                List.of("outstanding", "good", "requires-improvement", "inadequate"),
                Grades.of(List.of(Map.of("good", 1), Map.of("inadequate", 2))));
        assertEquals(List.of("good", "inadequate"), Grades.inOrder(List.of("inadequate", "good")));
    }

    @Test
    void whatIsNoGradeStaysAsItCame() {
        assertEquals(List.of("obtained", "declined"), Grades.inOrder(List.of("obtained", "declined")));
    }
}
