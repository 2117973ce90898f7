package org.practiceaudit.operations.manifests;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.practiceaudit.contracts.Topics;

/** Kafka has the topics that the services look for, and gives each service what it needs there and no more. */
class RightsTest {
    static final List<String> SERVICES = Checkout.SERVICES;

    private static Manifest user(String service) {
        return Manifests.one("production", "KafkaUser", service + "-kafka");
    }

    /** Operations by resource: {@code topic audit} to {@code Read, Describe}. */
    private static Map<String, Set<String>> granted(Manifest user) {
        var granted = new TreeMap<String, Set<String>>();
        for (var acl : user.at("/spec/authorization/acls")) {
            assertEquals("literal", acl.at("/resource/patternType").asText(), user.toString());
            var operations = granted.computeIfAbsent(
                    acl.at("/resource/type").asText() + " "
                            + acl.at("/resource/name").asText(),
                    _ -> new TreeSet<>());
            acl.path("operations").forEach(operation -> operations.add(operation.asText()));
        }
        return granted;
    }

    /**
     * As its own settings have it: reads what it hears, writes what it produces and reads how that ends, to compare its store with
     * it, and looks at the settings of all.
     */
    private static Map<String, Set<String>> needed(String service) {
        var own = new OwnSettings(service);
        var needed = new TreeMap<String, Set<String>>();
        needed.put("group " + service, new TreeSet<>(Set.of("Read", "Describe")));
        topics(own, "practice-audit.hears")
                .forEach(topic -> needed.computeIfAbsent(
                                "topic " + topic, _ -> new TreeSet<>(Set.of("Describe", "DescribeConfigs")))
                        .add("Read"));
        topics(own, "practice-audit.produces")
                .forEach(topic -> needed.computeIfAbsent(
                                "topic " + topic, _ -> new TreeSet<>(Set.of("Describe", "DescribeConfigs")))
                        .addAll(Set.of("Read", "Write")));
        return needed;
    }

    private static Stream<String> topics(OwnSettings own, String setting) {
        return Stream.of(own.given(setting).split(",")).filter(topic -> !topic.isBlank());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceMayReadWhatItHearsAndWriteItsOwnTopicsOnly(String service) {
        assertEquals(needed(service), granted(user(service)));
    }

    @Test
    void noticesARightTooMany() {
        var greedy = (ObjectNode) user("audit").object().deepCopy();
        ((ObjectNode) greedy.at("/spec/authorization/acls/1"))
                .withArray("operations")
                .add("Write");

        assertNotEquals(needed("audit"), granted(new Manifest("broken", greedy)));
    }

    @Test
    void nobodyElseMayWrite() {
        var others = Manifests.of("production", "KafkaUser").stream()
                .filter(user ->
                        SERVICES.stream().noneMatch(service -> user.name().equals(service + "-kafka")))
                .toList();

        assertEquals(
                List.of("lag-reader", "operator"),
                others.stream().map(Manifest::name).sorted().toList());
        others.forEach(user -> granted(user)
                .forEach((_, operations) -> assertEquals(
                        Set.of(),
                        operations.stream()
                                .filter(operation -> !List.of("Read", "Describe", "DescribeConfigs")
                                        .contains(operation))
                                .collect(toSet()),
                        user.toString())));
    }

    @ParameterizedTest
    @FieldSource("org.practiceaudit.operations.manifests.Manifests#OVERLAYS")
    void topicsAreAsTheServicesInsist(String overlay) {
        var topics = Manifests.of(overlay, "KafkaTopic").stream().collect(toMap(Manifest::name, topic -> topic));
        var brokers = Manifests.one(overlay, "KafkaNodePool", "brokers")
                .at("/spec/replicas")
                .asInt();

        assertEquals(Set.copyOf(Topics.ALL), topics.keySet());
        topics.forEach((name, topic) -> {
            assertEquals(Topics.PARTITIONS, topic.at("/spec/partitions").asInt(), name);
            assertEquals(Math.min(3, brokers), topic.at("/spec/replicas").asInt(), name);
            assertEquals(
                    Map.of(
                            "cleanup.policy", Topics.COMPACTED.contains(name) ? "compact" : "delete",
                            "retention.ms", "-1",
                            "retention.bytes", "-1",
                            "min.insync.replicas", String.valueOf(Math.min(2, brokers)),
                            "unclean.leader.election.enable", "false"),
                    topic.at("/spec/config").properties().stream()
                            .collect(toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().asText())),
                    name);
        });
    }
}
