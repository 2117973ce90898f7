package org.practiceaudit.eventstore.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProducerSettingsTest {
    @Test
    void isSafeWhenNothingIsSet() {
        var settings = ProducerSettings.checked(Map.of());

        assertEquals("all", settings.get("acks"));
        assertEquals("true", settings.get("enable.idempotence"));
    }

    @ParameterizedTest
    @CsvSource({
        "acks, 1",
        "acks, 0",
        "enable.idempotence, false",
        "max.in.flight.requests.per.connection, 6",
        "retries, 0"
    })
    void refusesWhatCouldLoseOrReorderEvents(String setting, String value) {
        var refused = assertThrows(IllegalStateException.class, () -> ProducerSettings.checked(Map.of(setting, value)));

        assertTrue(refused.getMessage().contains(setting + "=" + value), refused.getMessage());
    }

    @Test
    void takesAShorterDeliveryTimeout() {
        assertEquals(
                "3000",
                ProducerSettings.checked(Map.of("delivery.timeout.ms", "3000")).get("delivery.timeout.ms"));
    }
}
