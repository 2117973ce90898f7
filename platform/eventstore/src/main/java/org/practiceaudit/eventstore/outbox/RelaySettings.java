package org.practiceaudit.eventstore.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the relay reads and where it sends. Producer settings are given as {@code practice-audit.outbox.producer.*} with
 * Kafka's own names.
 */
@ApplicationScoped
class RelaySettings {
    private static final String PRODUCER = "practice-audit.outbox.producer.";

    private final String url;
    private final String user;
    private final String password;
    private final Map<String, Object> producer = new HashMap<>();

    RelaySettings(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            Config config) {
        this.url = url;
        this.user = user;
        this.password = password;
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(PRODUCER)) {
                producer.put(name.substring(PRODUCER.length()), config.getValue(name, String.class));
            }
        }
        producer.put("bootstrap.servers", brokers);
        producer.putIfAbsent("client.id", "outbox-relay");
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    Map<String, Object> producer() {
        return producer;
    }
}
