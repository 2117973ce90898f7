package org.practiceaudit.messaging;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Writes the settings of the channel, so that a service says only what it hears. Anything a service sets itself wins. There
 * are none for a service that hears nothing or takes events in its own way.
 */
public final class InboundSettings implements ConfigSourceFactory {
    /** Below everything that a service or an operator writes. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var hears = value(context, "practice-audit.hears");
        if (hears.isBlank()
                || hears.equals("none")
                || value(context, "practice-audit.reacts").equals("false")) {
            return List.of();
        }
        var settings = settings(hears, value(context, "practice-audit.topic-prefix"));
        return List.of(new PropertiesConfigSource(settings, "practice-audit inbound channel", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    static Map<String, String> settings(String hears, String prefix) {
        var topics = Arrays.stream(hears.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .map(prefix.strip()::concat)
                .collect(Collectors.joining(","));
        var channel = "mp.messaging.incoming." + InboundChannel.NAME + ".";
        var settings = new LinkedHashMap<String, String>();
        settings.put(channel + "connector", "smallrye-kafka");
        settings.put(channel + "topics", topics);
        settings.put(channel + "group.id", prefix.strip() + "${quarkus.application.name}");
        // A killed replica's partitions are with another one within seconds.
        settings.put(channel + "session.timeout.ms", "10000");
        settings.put(channel + "key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        settings.put(channel + "value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        settings.put(channel + "auto.offset.reset", "earliest");
        settings.put(channel + "enable.auto.commit", "false");
        settings.put(channel + "batch", "true");
        // The channel commits by itself, once everything of a batch is stored.
        settings.put(channel + "commit-strategy", "ignore");
        // A commit waits until the poll under way is over: clocks, which wait for commits, would fire up to a second
        // late.
        settings.put(channel + "poll-timeout", "100");
        settings.put(channel + "failure-strategy", "fail");
        // A topic made by chance would have the broker's default partitions and retention.
        settings.put(channel + "allow.auto.create.topics", "false");
        settings.put(channel + "metadata.max.age.ms", "10000");
        // Each event has a span of our own, within the trace that it came from.
        settings.put(channel + "tracing-enabled", "false");
        settings.put(channel + "health-enabled", "true");
        // Commands are accepted without a broker, so readiness does not depend on one.
        settings.put(channel + "health-readiness-enabled", "false");
        return settings;
    }

    private static String value(ConfigSourceContext context, String name) {
        var value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue().strip();
    }
}
