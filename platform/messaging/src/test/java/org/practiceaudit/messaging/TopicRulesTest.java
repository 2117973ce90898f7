package org.practiceaudit.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceaudit.messaging.TopicRules.Found;

class TopicRulesTest {
    private static Found asMade(boolean compacted, int brokers) {
        return new Found(
                "audit", compacted, 12, TopicRules.replication(brokers), TopicRules.settings(compacted, brokers));
    }

    private static List<String> with(String setting, String value) {
        var sound = asMade(false, 3);
        var settings = new HashMap<>(sound.settings());
        settings.put(setting, value);
        return TopicRules.problems(new Found("audit", false, 12, 3, settings), 3);
    }

    @ParameterizedTest
    @CsvSource({"false,1", "true,1", "false,2", "true,2", "false,3", "true,5"})
    void aTopicAsWeMakeItIsSound(boolean compacted, int brokers) {
        assertEquals(List.of(), TopicRules.problems(asMade(compacted, brokers), brokers));
    }

    @Test
    void partitionsNeverDiffer() {
        var found = new Found("audit", false, 6, 1, TopicRules.settings(false, 1));
        assertEquals(List.of("Topic audit has partitions=6 and needs 12."), TopicRules.problems(found, 1));
    }

    @Test
    void nothingIsEverForgotten() {
        assertEquals(
                List.of("Topic audit has retention.ms=604800000 and needs -1."), with("retention.ms", "604800000"));
    }

    @Test
    void norForItsSize() {
        assertEquals(List.of("Topic audit has retention.bytes=1000 and needs -1."), with("retention.bytes", "1000"));
    }

    @Test
    void aWholeTopicIsNotCompacted() {
        assertEquals(
                List.of("Topic audit has cleanup.policy=compact and needs delete."), with("cleanup.policy", "compact"));
    }

    @Test
    void aReplicaThatLagsBehindNeverLeads() {
        assertEquals(
                List.of("Topic audit has unclean.leader.election.enable=true and needs false."),
                with("unclean.leader.election.enable", "true"));
    }

    @Test
    void anAckMeansTwoReplicas() {
        assertEquals(
                List.of("Topic audit has min.insync.replicas=1 and needs 2 or more."),
                with("min.insync.replicas", "1"));
    }

    @Test
    void onThreeBrokersThereAreThreeReplicas() {
        var found = new Found("audit", false, 12, 1, TopicRules.settings(false, 3));
        assertEquals(List.of("Topic audit has replication=1 and needs 3 or more."), TopicRules.problems(found, 3));
    }

    @Test
    void onTwoBrokersThereAreTwo() {
        var found = new Found("audit", false, 12, 1, TopicRules.settings(false, 2));
        assertEquals(List.of("Topic audit has replication=1 and needs 2 or more."), TopicRules.problems(found, 2));
    }
}
