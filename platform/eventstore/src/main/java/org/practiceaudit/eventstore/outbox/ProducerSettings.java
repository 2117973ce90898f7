package org.practiceaudit.eventstore.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The producer's settings; one that could lose or reorder events is refused by name. */
final class ProducerSettings {
    private ProducerSettings() {}

    static Map<String, Object> checked(Map<String, Object> asked) {
        var settings = new HashMap<>(asked);
        settings.putIfAbsent(ProducerConfig.ACKS_CONFIG, "all");
        settings.putIfAbsent(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.putIfAbsent(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "5");
        settings.putIfAbsent(ProducerConfig.RETRIES_CONFIG, String.valueOf(Integer.MAX_VALUE));
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "0");
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, "4000");
        var acks = text(settings, ProducerConfig.ACKS_CONFIG);
        if (!acks.equals("all") && !acks.equals("-1")) {
            refuse(
                    ProducerConfig.ACKS_CONFIG,
                    acks,
                    "all",
                    "an ack must mean that every in-sync replica has the event");
        }
        if (!text(settings, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG).equals("true")) {
            refuse(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "false", "true", "a retry could repeat or reorder events");
        }
        if (number(settings, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION) > 5) {
            refuse(
                    ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                    text(settings, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION),
                    "5 or less",
                    "a retry could reorder events");
        }
        if (number(settings, ProducerConfig.RETRIES_CONFIG) < 1) {
            refuse(ProducerConfig.RETRIES_CONFIG, "0", "1 or more", "an idempotent producer retries");
        }
        return settings;
    }

    private static String text(Map<String, Object> settings, String name) {
        return String.valueOf(settings.get(name)).trim();
    }

    private static long number(Map<String, Object> settings, String name) {
        return Long.parseLong(text(settings, name));
    }

    private static void refuse(String setting, String found, String needed, String why) {
        throw new IllegalStateException("The outbox relay does not start with the producer setting " + setting + "="
                + found + ": it must be " + needed + ", since " + why + ".");
    }
}
