package org.practiceaudit.eventstore.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelaySettingsTest {
    private static Map<String, Object> producer(Map<String, Object> kafka, Map<String, String> own) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(own, "test", 100))
                .build();
        return new RelaySettings("jdbc:postgresql://localhost/audit", "user", "password", kafka, config).producer();
    }

    @Test
    void reachesTheBrokerAsEveryOtherClientDoes() {
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers", "kafka:9093",
                "security.protocol", "SSL",
                "ssl.keystore.location", "/secrets/user.p12",
                "group.id", "audit");

        assertEquals(
                Map.of(
                        "bootstrap.servers", "kafka:9093",
                        "security.protocol", "SSL",
                        "ssl.keystore.location", "/secrets/user.p12",
                        "client.id", "outbox-relay"),
                producer(kafka, Map.of()));
    }

    @Test
    void itsOwnSettingsWin() {
        assertEquals(
                Map.of("bootstrap.servers", "kafka:9093", "linger.ms", "5", "client.id", "mine"),
                producer(
                        Map.of("bootstrap.servers", "kafka:9093", "linger.ms", "0"),
                        Map.of(
                                "practice-audit.outbox.producer.linger.ms", "5",
                                "practice-audit.outbox.producer.client.id", "mine")));
    }
}
