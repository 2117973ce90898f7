package org.practiceaudit.eventstore.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the relay reads and where it sends. It reaches the broker as every other client does, by {@code kafka.*}; producer
 * settings of its own are given as {@code practice-audit.outbox.producer.*} with Kafka's names.
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
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Config config) {
        this.url = url;
        this.user = user;
        this.password = password;
        producer.putAll(kafka);
        producer.keySet().retainAll(ProducerConfig.configNames());
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(PRODUCER)) {
                producer.put(name.substring(PRODUCER.length()), config.getValue(name, String.class));
            }
        }
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
