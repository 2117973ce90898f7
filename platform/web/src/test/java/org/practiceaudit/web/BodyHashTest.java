package org.practiceaudit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyHashTest {
    record Body(String name, LocalDate due, Map<String, Integer> counts) {}

    private static Map<String, Integer> counts(String first, String second) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put(first, first.length());
        counts.put(second, second.length());
        return counts;
    }

    @Test
    void theSameBodyHasTheSameHashWhateverItsOrder() {
        var due = LocalDate.of(2026, 4, 30);

        var hash = BodyHash.of(new Body("a", due, counts("one", "three")));

        assertEquals(hash, BodyHash.of(new Body("a", due, counts("three", "one"))));
        assertNotEquals(hash, BodyHash.of(new Body("b", due, counts("one", "three"))));
    }

    @Test
    void aRequestWithoutABodyHasAHashToo() {
        assertEquals("74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b", BodyHash.of(null));
    }
}
