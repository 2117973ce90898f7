package org.practiceaudit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.practiceaudit.contracts.Topics;

/** The topics that this service hears and those it writes to, and their names in this installation. */
@ApplicationScoped
class HeardTopics {
    private final String prefix;
    private final List<String> heard;
    private final List<String> produced;

    HeardTopics(
            @ConfigProperty(name = "practice-audit.topic-prefix") Optional<String> prefix,
            @ConfigProperty(name = "practice-audit.hears") Optional<List<String>> hears,
            @ConfigProperty(name = "practice-audit.produces") Optional<List<String>> produces) {
        this.prefix = prefix.orElse("").strip();
        this.heard = known("practice-audit.hears", hears);
        this.produced = known("practice-audit.produces", produces);
    }

    private static List<String> known(String setting, Optional<List<String>> topics) {
        return topics.orElse(List.of()).stream()
                .map(String::strip)
                .filter(topic -> !topic.isEmpty() && !topic.equals("none"))
                .peek(topic -> {
                    if (!Topics.ALL.contains(topic)) {
                        throw new IllegalStateException(
                                setting + " names the topic '" + topic + "', which is none of " + Topics.ALL);
                    }
                })
                .toList();
    }

    /** Name in Kafka of a topic. */
    String named(String topic) {
        return prefix + topic;
    }

    /** The topic of a name in Kafka. */
    String topicOf(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    List<String> heard() {
        return heard;
    }

    List<String> produced() {
        return produced;
    }

    /** Heard, and written by others. */
    List<String> ofOthers() {
        return heard.stream().filter(topic -> !produced.contains(topic)).toList();
    }

    /** Heard and produced, each once. */
    List<String> all() {
        var all = new TreeSet<>(heard);
        all.addAll(produced);
        return List.copyOf(all);
    }
}
