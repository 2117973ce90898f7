package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void looksUntilNothingIsMissing() {
        var looks = new ArrayDeque<>(List.of(Optional.of("two"), Optional.of("one"), Optional.<String>empty()));
        Patience.await("all", Duration.ofSeconds(10), looks::poll);
        assertEquals(0, looks.size());
    }

    @Test
    void saysWhatWasMissingLast() {
        var problem = assertThrows(
                DemoProblem.class, () -> Patience.await("all", Duration.ZERO, () -> Optional.of("two are missing")));
        assertEquals("Waited 0 seconds for all, but two are missing.", problem.getMessage());
    }
}
