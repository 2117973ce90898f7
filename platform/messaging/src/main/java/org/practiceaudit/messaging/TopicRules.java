package org.practiceaudit.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.practiceaudit.contracts.Topics;

/**
 * What a topic must be so that no event is lost or reordered. With three brokers or more each event lies on three and is
 * acknowledged by two; with two it lies on both, since losing events is worse than waiting; a single broker is for trials.
 */
final class TopicRules {
    /**
     * A topic as the cluster describes it.
     *
     * @param compacted whether the contract says that Kafka keeps the latest message of each key only
     * @param replication of the partition that has fewest replicas
     */
    record Found(String name, boolean compacted, int partitions, int replication, Map<String, String> settings) {}

    private static final String FOR_EVER = "-1";

    private TopicRules() {}

    static int replication(int brokers) {
        return Math.min(3, brokers);
    }

    static int inSync(int brokers) {
        return Math.min(2, brokers);
    }

    /** Settings with which a missing topic is made. */
    static Map<String, String> settings(boolean compacted, int brokers) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy(compacted));
        settings.put(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER);
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
        settings.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        if (brokers > 1) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(inSync(brokers)));
        }
        return settings;
    }

    /** One sentence for each setting that could lose or reorder events. */
    static List<String> problems(Found topic, int brokers) {
        var problems = new ArrayList<String>();
        if (topic.partitions() != Topics.PARTITIONS) {
            problems.add(problem(topic, "partitions", topic.partitions(), Topics.PARTITIONS));
        }
        must(problems, topic, TopicConfig.CLEANUP_POLICY_CONFIG, policy(topic.compacted()));
        if (!topic.compacted()) {
            must(problems, topic, TopicConfig.RETENTION_MS_CONFIG, FOR_EVER);
            must(problems, topic, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
        }
        must(problems, topic, TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        if (topic.replication() < replication(brokers)) {
            problems.add(problem(topic, "replication", topic.replication(), replication(brokers) + " or more"));
        }
        var inSync = topic.settings().getOrDefault(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "1");
        if (Integer.parseInt(inSync) < inSync(brokers)) {
            problems.add(problem(topic, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, inSync, inSync(brokers) + " or more"));
        }
        return problems;
    }

    private static void must(List<String> problems, Found topic, String setting, String needed) {
        var found = topic.settings().get(setting);
        if (!needed.equals(found)) {
            problems.add(problem(topic, setting, found, needed));
        }
    }

    private static String problem(Found topic, String setting, Object found, Object needed) {
        return "Topic " + topic.name() + " has " + setting + "=" + found + " and needs " + needed + ".";
    }

    private static String policy(boolean compacted) {
        return compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }
}
