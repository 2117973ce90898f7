package org.practiceaudit.bench.lag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void allComesOverHttpAsFarAsThatIsSustained() {
        assertEquals(new Share(200, 0), Share.of(200, 300));
    }

    @Test
    void theRestComesStraight() {
        assertEquals(new Share(300, 700), Share.of(1_000, 300));
    }

    @Test
    void aRelayIsAlwaysWokenBySomeCommand() {
        assertEquals(new Share(1, 199), Share.of(200, 0));
    }

    @Test
    void commandsAreSpreadEvenlyOverASecond() {
        var share = new Share(250, 750);

        var first = LongStream.range(0, 12).boxed().filter(share::overHttp).toList();

        assertEquals(List.of(3L, 7L, 11L), first);
        assertEquals(250, LongStream.range(0, 1_000).filter(share::overHttp).count());
    }
}
