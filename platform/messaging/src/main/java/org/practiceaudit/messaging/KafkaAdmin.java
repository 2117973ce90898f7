package org.practiceaudit.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** One administration client for the process, made when it is first asked for. */
@ApplicationScoped
class KafkaAdmin {
    private final Map<String, Object> settings = new HashMap<>();
    private Admin client;

    KafkaAdmin(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        settings.putAll(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.putIfAbsent(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    }

    /**
     * @throws org.apache.kafka.common.KafkaException while no broker's name can be resolved
     */
    synchronized Admin client() {
        if (client == null) {
            client = Admin.create(settings);
        }
        return client;
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close(Duration.ofSeconds(1));
        }
    }
}
