package org.practiceaudit.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuickInstantsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Instant.class, new QuickInstants()))
            .build();

    @Test
    void readsWhatInstantsWrite() throws Exception {
        var random = new Random(6);
        for (var i = 0; i < 2_000; i++) {
            var precision = new int[] {1, 1_000, 1_000_000, 1_000_000_000}[random.nextInt(4)];
            var written = Instant.ofEpochSecond(
                    random.nextLong(0, 4_000_000_000L), random.nextInt(1_000_000_000) / precision * (long) precision);

            assertEquals(written, MAPPER.readValue("\"" + written + "\"", Instant.class));
        }
    }

    @Test
    void leavesWhatElseStandsThereToTheGeneralFormatter() throws Exception {
        assertEquals(Instant.ofEpochSecond(5), MAPPER.readValue("5", Instant.class));
        assertThrows(InvalidFormatException.class, () -> MAPPER.readValue("\"yesterday\"", Instant.class));
    }
}
